import { describe, expect, it } from 'vitest'
import type { CustomNode } from '../../model/design.ts'
import { deviceNode, makeDesign } from '../../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../../testing/toy-catalog.ts'
import { applyCommand } from '../apply.ts'
import { readTemplate, writeTemplate } from '../custom/connect-template.ts'
import { textTerm } from '../custom/text-parts.ts'

function customNode(template: string): CustomNode {
  const connect = readTemplate(template, 1)
  return {
    kind: 'impl',
    binding: 'dev',
    name: textTerm('dev'),
    module: textTerm('Dev'),
    type: { kind: 'functor', from: TOY_TYPES.time, to: TOY_TYPES.console },
    keys: [],
    packages: null,
    dependencies: 0,
    connect: 'ok' in connect ? connect.ok : null,
    configure: null,
    build: null,
    clean: null,
  }
}

describe('dependencies of a device of the user', () => {
  const start = makeDesign(
    { dev: customNode('{M}.go {0}'), time: deviceNode('default_time'), net: deviceNode('default_network') },
    { 'dev.param0': 'time' },
    {},
  )
  const wired = applyCommand(
    start,
    { type: 'wire.connect', from: 'net', to: { node: 'dev', port: 'dep0' } },
    TOY_CATALOG,
  )

  it('become arguments of connect, which keeps what it says', () => {
    const { dev } = wired.logic.nodes
    expect(dev).toMatchObject({ dependencies: 1 })
    const connect = dev?.kind === 'impl' ? dev.connect : null
    expect(connect?.body).toMatchObject({ kind: 'case', rows: [{ pattern: { items: [{}, {}] } }] })
    expect(connect === null ? null : writeTemplate(connect)).toBe('{M}.go {0}')
  })

  it('leave it again when the wire goes, and the parameter stays wired', () => {
    const cut = applyCommand(wired, { type: 'wire.disconnect', wires: ['dev.dep0'] }, TOY_CATALOG)
    expect(cut.logic.nodes['dev']).toEqual(start.logic.nodes['dev'])
    const { dev } = cut.logic.nodes
    const update =
      dev === undefined ? start : applyCommand(cut, { type: 'node.update', id: 'dev', node: dev }, TOY_CATALOG)
    expect(update.logic.wires).toEqual({ 'dev.param0': 'time' })
  })
})
