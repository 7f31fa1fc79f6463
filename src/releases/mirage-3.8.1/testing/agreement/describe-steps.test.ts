// The measured `describe` steps: the graph that the real tool shows, fresh and after `configure`.

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeCommand } from '../../../../core/compile/describe-command.ts'
import { prepareDesign, type PreparedDesign } from '../../../../core/compile/prepare-design.ts'
import type { ShownGraph, ShownNode } from '../../../../core/graph/shown-graph.ts'
import { readConfigMl } from '../../../../core/read/read-config-ml.ts'
import type { OcamlParser } from '../../../../parsers/ocaml/create-parser.ts'
import { loadOcamlParser } from '../../../../parsers/ocaml/load-node.ts'
import { mirage381 } from '../../release.ts'

interface Step {
  readonly command: readonly string[]
  readonly exit: number
  readonly stderr: string
  readonly graph?: ShownGraph
}

interface Sequence {
  readonly name: string
  readonly config: string | null
  readonly steps: readonly Step[]
}

const url = new URL('../../../../../fixtures/conformance/command-sequences.json', import.meta.url)
const { sequences } = JSON.parse(readFileSync(url, 'utf8')) as { readonly sequences: readonly Sequence[] }

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

function prepare(config: string): PreparedDesign {
  const { catalog } = mirage381.semantics
  const { design } = readConfigMl({ text: config, file: 'config.ml', catalog, parser: parser.parse, env: {} })
  if (design === null) throw new Error('the configuration cannot be read')
  return prepareDesign(design, mirage381)
}

/**
 * Numbers in generated names mean nothing. The measure saw the first line of a choice's label only: two keys, with the comma
 * between them.
 */
function nodeText(node: ShownNode): string {
  if ('app' in node) return '$'
  if ('if' in node)
    return `if ${node.if
      .map((key) => key.replace(',', ''))
      .slice(0, 2)
      .join(' ')}`
  return `${node.base.replace(/\d+$/, '#')} ${node.module.replace(/^Static\d+$/, 'Static#')} ${node.keys.join(' ')}`
}

/** A graph without numbers: each node as itself and what it leads to, sorted. */
function unfolded({ nodes, edges }: ShownGraph): readonly string[] {
  const texts = new Map<number, string>()
  const below = nodes.map((_, from) => edges.filter((edge) => edge[0] === from))
  const text = (node: number): string => {
    const known = texts.get(node)
    if (known !== undefined) return known
    const inner = (below[node] ?? []).map(([, to, kind]) => `${kind} ${text(to)}`).toSorted((a, b) => (a < b ? -1 : 1))
    const own = nodes[node]
    const made = `${own === undefined ? '?' : nodeText(own)}(${inner.join('; ')})`
    texts.set(node, made)
    return made
  }
  return nodes.map((_, node) => text(node)).toSorted((a, b) => (a < b ? -1 : 1))
}

const usable = sequences.filter(
  ({ config, steps }) => config !== null && steps.some(({ command }) => command[0] === 'describe'),
)

describe.each(usable)('$name', ({ config, steps }) => {
  it('shows the measured graphs', () => {
    const prepared = prepare(config ?? '')
    let cached: readonly string[] | null = null
    for (const { command, exit, stderr, graph } of steps) {
      const [name, ...args] = command
      if (name === 'configure' && exit === 0) cached = args
      if (name !== 'describe') continue
      const result = describeCommand(prepared, { args, env: {}, cached })
      if (result === null) throw new Error('nothing is registered')
      if (graph === undefined)
        expect(exit === 0 || ('error' in result && stderr.startsWith(result.error.message))).toBe(true)
      else expect([command, 'graph' in result ? unfolded(result.graph) : result]).toEqual([command, unfolded(graph)])
    }
  })
})

it('leaves the environment alone where the first look fails and nothing was configured before', () => {
  const prepared = prepare(
    'open Mirage\nlet main = foreign "Unikernel.Main" (network @-> job)\nlet () = register "app" [ main $ default_network ]\n',
  )
  const shown = (args: readonly string[]) => describeCommand(prepared, { args, env: { MODE: 'xen' }, cached: null })
  expect(shown([])).toHaveProperty('graph')
  // `--` begins the names of several options, so no key has a value and both branches count: functoria_app.ml, `run_configure_with_argv`.
  expect(shown(['--=x'])).toMatchObject({ error: { message: expect.stringContaining('--interface defined twice') } })
})

it('numbers a module of the user before what it is applied to: Name.create remembers who asked first', () => {
  const prepared = prepare(
    'open Mirage\nlet a = foreign "conduit" (conduit @-> job)\nlet () = register "app" [ a $ conduit_direct (generic_stackv4 default_network) ]\n',
  )
  const shown = describeCommand(prepared, { args: ['--eval'], env: {}, cached: null })
  if (shown === null || 'error' in shown) throw new Error('a graph is shown')
  const bases = shown.graph.nodes.flatMap((node) => ('base' in node ? [node.base] : []))
  // `conduit_direct` asks for a number of "conduit", too, and gets the name that the module has.
  expect(bases.filter((base) => base === 'f1')).toHaveLength(2)
  expect(bases).not.toContain('conduit1')
})
