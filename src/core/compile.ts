// The one composition: design + release + arguments → resolution, diagnostics, files. Plain data comes out.

import type { Analysis, TargetView } from './analyze/analysis.ts'
import type { ArgumentsInput } from './analyze/command-line.ts'
import { byUrgency, checkDesign } from './check/check-design.ts'
import { FACTS_ROOT, runAndGenerate, type TargetResult, UNFINISHED } from './compile/generate.ts'
import { giveCautions, withoutExplained } from './compile/give-cautions.ts'
import { keyNames } from './compile/key-names.ts'
import { type PreparedDesign, prepareDesign } from './compile/prepare-design.ts'
import { errorDiagnostic, joinTargets } from './compile/target-diagnostics.ts'
import { viewTarget } from './compile/target-view.ts'
import { viewTypes, viewWireTypes } from './compile/type-views.ts'
import type { Generated } from './emit/release-files.ts'
import { type GraphFacts, graphFacts } from './graph/graph-facts.ts'
import { conditionText } from './graph/term/condition-text.ts'
import type { Design } from './model/design.ts'
import type { Diagnostic, ToolError } from './model/diagnostic.ts'
import type { TargetName } from './model/ids.ts'
import type { Release } from './release.ts'

/** How `mirage configure` would be called for a target. */
export interface Invocation {
  /** What stands after `mirage configure -t TARGET`. */
  readonly args: readonly string[]
  /** What the configuration may read of the environment. */
  readonly env: Readonly<Record<string, string>>
}

export interface AnalyzeInput extends Invocation {
  readonly design: Design
  readonly release: Release
  readonly revision: number
  /** Other arguments for some targets. */
  readonly perTarget?: Readonly<Record<TargetName, Invocation>>
}

/** A design on all targets of a release, with everything that there is to say about it. */
export function analyzeDesign(input: AnalyzeInput): Analysis {
  const { design, release, revision } = input
  const { catalog } = release.semantics
  const prepared = prepareDesign(design, release)
  const types = viewTypes(prepared.types, catalog, design)
  const found = checkPrepared(prepared)
  const targets: Record<TargetName, TargetView> = {}
  const results = new Map<TargetName, TargetResult>()
  for (const { name } of catalog.targets) {
    const { args, env } = input.perTarget?.[name] ?? input
    results.set(name, runAndGenerate(prepared, { target: name, args, env }, FACTS_ROOT, true))
  }
  const cautions = giveCautions(prepared, results)
  const byTarget = new Map<TargetName, readonly Diagnostic[]>()
  // The text of the configuration holds unused parts too, and OCaml evaluates them.
  const isUnfinished = found.some((one) => one.severity === 'error')
  for (const [name, result] of results) {
    const plain = result.error === null ? [] : [errorDiagnostic(prepared, name, result, result.error)]
    const own = [...withoutExplained(plain, cautions), ...cautions.filter((one) => one.target === name)]
    byTarget.set(name, own)
    targets[name] = viewTarget(prepared, name, result, { own, isUnfinished })
  }
  return {
    revision,
    types,
    targets,
    diagnostics: byUrgency([...found, ...joinTargets(byTarget), ...cautions.filter((one) => one.target === null)]),
    values: viewValues(prepared),
    wireTypes: viewWireTypes(types, design.logic.wires),
  }
}

function viewValues({ built, release }: PreparedDesign): Analysis['values'] {
  const names = keyNames(release)
  return Object.fromEntries(
    [...built.values].map(([ref, value]) => [
      ref,
      { text: conditionText(value.term, names), keys: value.keys.map((key) => key.ref) },
    ]),
  )
}

export interface GenerateTargetInput extends Invocation {
  readonly design: Design
  readonly release: Release
  readonly target: TargetName
  /** Directory of the configuration as files should name it: `.` in a zip, `{ROOT}` (the default) in facts. */
  readonly root?: string
  /** The whole command line after `mirage`, when it is not `configure -t TARGET` and `args`. */
  readonly command?: readonly string[]
  /** Facts and the paths of files are enough: texts are left empty, which is many times faster. */
  readonly outline?: boolean
}

export type GenerateTargetResult =
  | { readonly generated: Generated; readonly diagnostics: readonly Diagnostic[] }
  | {
      /** With exit status 0 the tool ends well, but it configures nothing: the command line only asks for help. */
      readonly error: ToolError
      readonly diagnostics: readonly Diagnostic[]
    }

/** Files and facts of one target, or how the real tool refuses. Diagnostics are those of the design and of the target. */
export function generateTarget(input: GenerateTargetInput): GenerateTargetResult {
  const { prepared, found } = readyDesign(input.design, input.release)
  return generatePrepared(prepared, found, input)
}

/** The same for several targets of one design, which is typed and built once. */
export function generateTargets(
  design: Design,
  release: Release,
  inputs: readonly Omit<GenerateTargetInput, 'design' | 'release'>[],
): readonly GenerateTargetResult[] {
  const { prepared, found } = readyDesign(design, release)
  return inputs.map((input) => generatePrepared(prepared, found, input))
}

interface ReadyDesign {
  readonly prepared: PreparedDesign
  readonly found: readonly Diagnostic[]
}

const readyDesigns = new WeakMap<Design, ReadyDesign>()

/** The design made ready and checked; remembered, since a batch asks for one target after the other. */
function readyDesign(design: Design, release: Release): ReadyDesign {
  const known = readyDesigns.get(design)
  if (known?.prepared.release === release) return known
  const prepared = prepareDesign(design, release)
  const ready = { prepared, found: checkPrepared(prepared) }
  readyDesigns.set(design, ready)
  return ready
}

function checkPrepared({ design, release, types }: PreparedDesign): readonly Diagnostic[] {
  return checkDesign({ design, catalog: release.semantics.catalog, types })
}

function generatePrepared(
  prepared: PreparedDesign,
  found: readonly Diagnostic[],
  input: Omit<GenerateTargetInput, 'design' | 'release'>,
): GenerateTargetResult {
  const { target, args, env, command } = input
  const invocation: ArgumentsInput = { target, args, env, ...(command === undefined ? {} : { command }) }
  const result = runAndGenerate(prepared, invocation, input.root ?? FACTS_ROOT, input.outline ?? false)
  if (result.generated !== null) return { generated: result.generated, diagnostics: found }
  if (result.incomplete || result.error === null) return { error: UNFINISHED, diagnostics: found }
  const { error } = result.error
  return { error, diagnostics: byUrgency([...found, errorDiagnostic(prepared, target, result, result.error)]) }
}

/** The graph of a design before resolution; null when nothing is registered. */
export function describeGraph(design: Design, release: Release): GraphFacts | null {
  const { project } = prepareDesign(design, release)
  return project === null ? null : graphFacts(project.graph)
}
