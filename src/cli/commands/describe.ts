// `morgana describe`: what a design is on its targets.

import type { ReadArguments } from '../words/arguments.ts'
import { type Command, EXIT } from '../command.ts'
import { ENV, envOf, JSON_OUTPUT, onlyDesign, optionOf, TARGETS, targetsOf } from '../words/common-options.ts'
import { describeText } from '../output/describe-text.ts'
import { dotText, type Drawing, drawFacts, drawGraph, mermaidText } from '../output/drawing.ts'
import { type LoadedDesign, loadDesign } from '../input/load-design.ts'
import { rawGraphs } from '../output/raw-graph.ts'
import { diagnosticJson, diagnosticText } from '../output/report.ts'
import { resultJson } from '../output/result-json.ts'
import { runTargets, type TargetRequest, type TargetResult } from '../run-targets.ts'
import type { Session } from '../session.ts'
import { UsageMistake } from '../words/usage-mistake.ts'
import { runBatch } from './batch.ts'

export const describe: Command = {
  name: 'describe',
  synopsis: [
    'describe DESIGN [-t TARGET|all] [--no-eval] [--json|--dot|--mermaid] [--env N=V]… [-- ARGS…]',
    'describe --batch FILE|-',
  ],
  doc: 'Says what a design is on its targets: devices, keys, packages, files.',
  options: [
    TARGETS,
    { name: 'no-eval', doc: 'The graph before any choice is made.' },
    JSON_OUTPUT,
    { name: 'dot', doc: 'Print a graph for Graphviz.' },
    { name: 'mermaid', doc: 'Print a graph for Mermaid.' },
    ENV,
    { name: 'batch', value: 'FILE|-', doc: 'Answer many questions, one JSON line each.' },
  ],
  run: async (args, session) => {
    const batch = optionOf(args, 'batch')
    if (batch !== null) return batchOnly(args, batch, session)
    if (['json', 'dot', 'mermaid'].filter((name) => args.options.has(name)).length > 1) {
      throw new UsageMistake('one of --json, --dot and --mermaid only')
    }
    const env = envOf(args)
    const requests = targetsOf(args, session).map((target) => ({ target, args: args.rest, env, outline: true }))
    const loaded = await loadDesign(session, onlyDesign(args), env)
    const { text, results } = args.options.has('no-eval')
      ? describeRaw(args, session, loaded, requests)
      : describeResolved(args, runTargets(session, loaded, requests), loaded)
    session.io.out(text)
    session.io.err(
      diagnosticText(
        loaded,
        results.flatMap((one) => one.diagnostics),
      ),
    )
    return results.some((one) => one.error !== null) ? EXIT.error : EXIT.done
  },
}

function batchOnly(args: ReadArguments, batch: string, session: Session): Promise<number> {
  if (args.options.size > 1 || args.positional.length > 0 || args.rest.length > 0) {
    throw new UsageMistake('--batch stands alone: each line says its own design, target and arguments')
  }
  return runBatch(session, batch)
}

interface Described {
  readonly text: string
  readonly results: readonly TargetResult[]
}

function describeResolved(
  { options }: ReadArguments,
  results: readonly TargetResult[],
  { file }: LoadedDesign,
): Described {
  if (options.has('json')) return { text: json(results.map((one) => [one.target, resultJson(one, file)])), results }
  const drawings = results.flatMap(({ target, generated }) =>
    generated === null ? [] : [drawFacts(`${generated.facts.name} on ${target}`, generated.facts)],
  )
  return { text: drawn(options, drawings) ?? results.map(describeText).join('\n'), results }
}

/** Holes and wrong wires keep a design from being resolved, not from being shown. */
function describeRaw(
  { options }: ReadArguments,
  session: Session,
  loaded: LoadedDesign,
  requests: readonly TargetRequest[],
): Described {
  const { design, diagnostics, file } = loaded
  if (design === null)
    return describeResolved({ options, positional: [], rest: [] }, runTargets(session, loaded, requests), loaded)
  const graphs = rawGraphs(design, session.release, requests)
  const results = requests.map(({ target }) => ({ target, generated: null, nothing: null, error: null, diagnostics }))
  if (options.has('dot') || options.has('mermaid')) {
    const [graph] = graphs
    return {
      text: drawn(options, graph === null || graph === undefined ? [] : [drawGraph(design.name, graph)]) ?? '',
      results,
    }
  }
  const found = diagnostics.map((one) => diagnosticJson(one, file))
  const entries = requests.map(({ target }, index): [string, object] => [
    target,
    { graph: graphs[index] ?? null, diagnostics: found },
  ])
  return { text: json(entries), results }
}

function drawn(options: ReadArguments['options'], drawings: readonly Drawing[]): string | null {
  if (options.has('dot')) return drawings.map(dotText).join('')
  return options.has('mermaid') ? drawings.map(mermaidText).join('') : null
}

function json(entries: readonly (readonly [string, object])[]): string {
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
