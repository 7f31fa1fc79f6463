// The graphs of devices before any key is resolved, and the branch of every choice, against the measured cases.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createGraph } from '../../../core/graph/create-graph.ts'
import { graphFacts, type GraphFacts } from '../../../core/graph/graph-facts.ts'
import { apply, device, type Impl } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { register } from '../semantics/register.ts'
import { sharingKey } from '../semantics/sharing-key.ts'
import { testContext } from './build-context.ts'
import { contextFor } from './resolve-tree.ts'
import { buildSample } from './sample-expression.ts'

interface MeasuredCase {
  graph: GraphFacts
  runs: { target: string; args: string[]; branches?: string }[]
}

function measuredCase(name: string): MeasuredCase {
  const path = join(import.meta.dirname, '../../../../fixtures/conformance/cases', `${name}.json`)
  return JSON.parse(readFileSync(path, 'utf8')) as MeasuredCase
}

/** `foreign "Unikernel.Main" (… @-> job)` over a device. */
function jobOver(build: BuildContext, impl: Impl): Impl {
  const main = device({
    name: build.numberedName('Unikernel.Main', 'f'),
    module: 'Unikernel.Main',
    type: { kind: 'variable', name: 'a' },
    keys: [],
    packages: null,
    connect: () => '',
  })
  return apply(main, impl)
}

/** Numbers in names have no meaning. */
function withoutNumbers(facts: GraphFacts): GraphFacts {
  const text = JSON.stringify(facts).replaceAll(
    /"((?:[Ss]tatic|block|direct|net|f|conduit|\w*ipv4|\w*socket))\d+"/g,
    '"$1"',
  )
  return JSON.parse(text) as GraphFacts
}

/** The graph as nested text from its roots: numbers of vertices have no meaning, except that a choice shows its branch. */
function textOf(facts: GraphFacts, branches = ''): string[] {
  const letters = new Map(facts.ifs.map((vertex, index) => [vertex, branches[index] ?? '']))
  const numbers = new Map<number, number>()
  const lines: string[] = []
  const visit = (vertex: number | null): number | null => {
    const fact = vertex === null ? undefined : facts.nodes[vertex]
    if (vertex === null || fact === undefined) return null
    const known = numbers.get(vertex)
    if (known !== undefined) return known
    const parts =
      fact.kind === 'impl'
        ? [fact.base, fact.module, ...fact.keys, '|', ...fact.deps.map(visit)]
        : fact.kind === 'app'
          ? ['app', visit(fact.f), visit(fact.x)]
          : ['if', ...fact.keys, visit(fact.then), visit(fact.else), letters.get(vertex)]
    numbers.set(vertex, lines.length)
    return lines.push(parts.join(' ')) - 1
  }
  for (const root of [facts.argv, facts.reporter, facts.tracing, ...facts.jobs]) visit(root)
  return lines
}

const CASES: readonly [string, (build: BuildContext) => Impl][] = [
  ['dev-default_console', (build) => build.device('default_console')],
  ['dev-default_network', (build) => build.device('default_network')],
  ['dev-default_random', (build) => build.device('default_random')],
  ['dev-direct_kv_ro', (build) => buildSample(build, 'direct_kv_ro "assets"')],
  ['dev-generic_block', (build) => buildSample(build, 'generic_block "data.img"')],
  ['dev-generic_kv_ro', (build) => buildSample(build, 'generic_kv_ro "data"')],
  [
    'dev-generic_stackv4',
    (build) => build.device('generic_stackv4', { network: { kind: 'impl', impl: build.device('default_network') } }),
  ],
]

describe('graphs', () => {
  it.each(CASES)('%s is built as measured', (name, make) => {
    const build = testContext()
    const application = register(
      {
        name: 'app',
        jobs: [jobOver(build, make(build))],
        argv: null,
        reporter: null,
        tracing: null,
        keys: [],
        packages: [],
      },
      build,
    )
    const graph = createGraph(application, sharingKey)
    const measured = measuredCase(name)
    expect(measured.runs.length).toBeGreaterThan(0)
    for (const { target, args, branches } of measured.runs) {
      const actual = graphFacts(graph, contextFor(application.root, target, args))
      expect(textOf(withoutNumbers(actual), actual.branches), `${target} ${args.join(' ')}`).toEqual(
        textOf(withoutNumbers(measured.graph), branches),
      )
    }
  })
})
