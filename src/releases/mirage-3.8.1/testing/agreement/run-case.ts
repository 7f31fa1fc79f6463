// One measured case run by us: its config.ml read once per environment, every run generated and compared.

import { generateTargets, type GenerateTargetResult } from '../../../../core/compile.ts'
import type { Design } from '../../../../core/model/design.ts'
import type { ToolError } from '../../../../core/model/diagnostic.ts'
import type { OcamlFile } from '../../../../core/read/ocaml/file.ts'
import { readConfigMl } from '../../../../core/read/read-config-ml.ts'
import { mirage381 } from '../../release.ts'
import { compareFacts } from './compare-facts.ts'
import { expandFacts, type MeasuredCase, type MeasuredRun } from './measured.ts'
import type { CaseResult } from './report.ts'

type Parser = (text: string) => OcamlFile
type Outcome = GenerateTargetResult | { readonly error: ToolError }

const UNREADABLE: ToolError = { kind: 'compile', message: 'not read', exit: 1, config_exit: 1 }

/** The design of a configuration in one environment, or the error that reading it ends with. */
function read(config: string, env: Readonly<Record<string, string>>, parser: Parser): Design | ToolError {
  const { semantics, interfaces } = mirage381
  const input = { text: config, file: 'config.ml', catalog: semantics.catalog, interfaces, parser, env }
  const { design, diagnostics } = readConfigMl(input)
  return design ?? diagnostics.find((diagnostic) => diagnostic.tool !== undefined)?.tool ?? UNREADABLE
}

function outcomes(of: MeasuredCase, runs: readonly MeasuredRun[], parser: Parser): readonly Outcome[] {
  const design = read(of.config, runs[0]?.env ?? {}, parser)
  if ('exit' in design) return runs.map(() => ({ error: design }))
  return generateTargets(
    design,
    mirage381,
    runs.map(({ target, args, command, env = {} }) => ({
      target,
      args,
      env,
      outline: true,
      ...(command ? { command } : {}),
    })),
  )
}

/** Texts of compilers differ: for `compile` the kind and the place must agree, for others every field. */
function compareErrors(ours: ToolError, measured: ToolError): readonly string[] {
  const place = (error: ToolError): string => /^File [^:]*:/.exec(error.message)?.[0] ?? ''
  const text = (error: ToolError): string =>
    error.kind === 'compile'
      ? `${error.kind} ${error.exit} ${error.config_exit} ${place(error)}`
      : `${error.kind} ${error.exit} ${error.config_exit} ${error.message}`
  return text(ours) === text(measured) ? [] : [`error: ${text(ours)} | ${text(measured)}`]
}

function compareRun(of: MeasuredCase, run: MeasuredRun, outcome: Outcome): readonly string[] {
  if (run.error !== undefined) {
    if ('error' in outcome) return compareErrors(outcome.error, run.error)
    return [`error: none | ${run.error.message}`]
  }
  if ('error' in outcome) return [`error: ${outcome.error.message} | none`]
  if (run.facts === undefined) return ['the run has neither facts nor error']
  const { facts } = outcome.generated
  const measured = expandFacts(of, run.facts)
  if (measured !== null) return compareFacts(facts, measured, { target: run.target, config: of.config })
  const [ours, theirs] = [facts, run.facts].map((one) => JSON.stringify(one.files['written']))
  return ours === theirs ? [] : [`files.written: ${ours} | ${theirs}`]
}

function runGroup(of: MeasuredCase, runs: readonly MeasuredRun[], parser: Parser): readonly string[] {
  const labels = runs.map((run) => `\`${[...(run.command ?? [run.target, ...run.args])].join(' ')}\``)
  try {
    return outcomes(of, runs, parser).flatMap((outcome, index) => {
      const run = runs[index]
      const [first] = run === undefined ? [] : compareRun(of, run, outcome)
      return first === undefined ? [] : [`${labels[index]}: ${first}`]
    })
  } catch (error) {
    return labels.map((label) => `${label}: threw ${error instanceof Error ? error.message : String(error)}`)
  }
}

function environmentOf(run: MeasuredRun): string {
  return JSON.stringify(run.env ?? {})
}

/** All runs of a case. An exception of ours is a failure like any other. */
export function runCase(of: MeasuredCase, parser: Parser): CaseResult {
  const environments = [...new Set(of.runs.map(environmentOf))]
  return {
    name: of.name,
    runs: of.runs.length,
    failures: environments.flatMap((env) => {
      return runGroup(
        of,
        of.runs.filter((run) => environmentOf(run) === env),
        parser,
      )
    }),
  }
}
