// New devices and modules of the user, whose types wires tell, as texts: read back, they wait for their types still.

import { expect, test } from 'vitest'
import { applyCommand } from '../../../core/edit/apply.ts'
import type { Command } from '../../../core/edit/command.ts'
import { rereadDesign } from '../../../core/edit/reread/reread-design.ts'
import type { Design, Node } from '../../../core/model/design.ts'
import { openFunctorType } from '../../../core/model/open-type.ts'
import { makeDesign, registration } from '../../../core/testing/designs.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { newNode } from '../../../state/parts/new-node.ts'
import { readMl, readTs } from '../text-readers.ts'

const { catalog } = mirage381.semantics

function added(entry: string): Node {
  const node = newNode(entry, catalog)
  if (node === null) throw new Error(entry)
  return node
}

function after(design: Design, ...commands: readonly Command[]): Design {
  return applyCommand(design, { type: 'batch', title: '', commands }, catalog)
}

const device = added('impl')
const functor: Node =
  device.kind === 'impl' ? { ...device, connect: null, type: openFunctorType([null, null], null) } : device
const base = { ...makeDesign({}, {}, { registration: registration(0) }), release: mirage381.id }
const add = (id: string, node: Node): Command => ({ type: 'node.add', id, node, position: { x: 0, y: 0 } })
const wire = (from: string, node: string, port: string): Command => ({ type: 'wire.connect', from, to: { node, port } })

const alone = after(base, add('device', device), add('main', added('foreign')))
const wired = after(
  alone,
  add('etif', added('etif')),
  wire('device', 'etif', 'network'),
  wire('etif', 'main', 'param0'),
  wire('main', 'register', 'job0'),
)
const parameters = after(
  base,
  add('device', functor),
  add('console', added('default_console')),
  add('etif', added('etif')),
  add('main', added('foreign')),
  wire('console', 'device', 'param1'),
  wire('device', 'etif', 'network'),
  wire('etif', 'main', 'param0'),
  wire('main', 'register', 'job0'),
)

test.each([
  ['alone', alone],
  ['wired', wired],
  ['with open parameters', parameters],
])('%s', async (_, design) => {
  const { printConfigMl, printConfigTs } = mirage381.files
  const ml = printConfigMl(design, catalog).text
  const ts = printConfigTs(design, catalog).text
  const readings = [
    ['config.ml', await readMl(ml, 'config.ml', {})],
    ['config.ts', await readTs(ts, 'config.ts', {})],
  ] as const
  for (const [language, { design: read, diagnostics }] of readings) {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const again = read === null ? null : rereadDesign(design, read, language, catalog).design
    expect(again?.logic.nodes).toEqual(design.logic.nodes)
    expect(again?.logic.wires).toEqual(design.logic.wires)
  }
})

test('what a wire tells is written, what nothing tells is an empty place', () => {
  const { printConfigMl } = mirage381.files
  expect(printConfigMl(wired, catalog).text).toContain('method ty = network')
  expect(printConfigMl(alone, catalog).text).toContain('failwith "morgana: a module type is open"')
})

test('what is added later than what uses it is defined before, or written in place', () => {
  const net: Command = {
    type: 'node.add',
    id: 'net',
    node: added('default_network'),
    position: { x: 0, y: 0 },
    wire: { kind: 'to', input: { node: 'etif', port: 'network' } },
  }
  const late = after(base, add('etif', added('etif')), add('main', added('foreign')), net)
  const { printConfigMl } = mirage381.files
  expect(printConfigMl(late, catalog).text).toContain('let etif1 = etif default_network')
  const said = after(late, { type: 'comment.set', id: 'net', text: 'The first card.' })
  const { text } = printConfigMl(said, catalog)
  expect(text.indexOf('(* The first card. *)')).toBeGreaterThan(0)
  expect(text.indexOf('= default_network')).toBeLessThan(text.indexOf('let etif1 = etif'))
})
