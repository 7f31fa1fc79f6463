import { describe, expect, it } from 'vitest'
import type { CustomNode } from '../../model/design.ts'
import { deviceNode, makeDesign } from '../../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../../testing/toy-catalog.ts'
import { applyCommand } from '../apply.ts'
import { readTemplate, writeTemplate } from '../custom/connect-template.ts'
import { textTerm } from '../custom/text-parts.ts'

function connectOf(template: string, count: number): CustomNode['connect'] {
  const connect = readTemplate(template, count)
  return 'ok' in connect ? connect.ok : null
}

function customNode(template: string): CustomNode {
  return {
    kind: 'impl',
    binding: 'dev',
    name: textTerm('dev'),
    module: textTerm('Dev'),
    type: { kind: 'functor', from: TOY_TYPES.time, to: TOY_TYPES.console },
    keys: [],
    packages: null,
    dependencies: 0,
    connect: connectOf(template, 1),
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

describe('a functor argument more of a device of the user', () => {
  const start = makeDesign(
    { dev: { ...customNode('{M}.go {0}'), dependencies: 1, connect: connectOf('{M}.go {0} {1}', 2) } },
    {},
    {},
  )
  const design = {
    ...start,
    logic: {
      ...start.logic,
      nodes: { ...start.logic.nodes, time: deviceNode('default_time'), net: deviceNode('default_network') },
      wires: { 'dev.param0': 'time', 'dev.dep0': 'net' },
    },
  }
  const wired = applyCommand(
    design,
    { type: 'wire.connect', from: 'net', to: { node: 'dev', port: 'param1' } },
    TOY_CATALOG,
  )
  const { dev } = wired.logic.nodes

  it('stands after the others, open until the wire tells its type', () => {
    expect(dev).toMatchObject({
      type: {
        kind: 'functor',
        from: TOY_TYPES.time,
        to: { kind: 'functor', from: { kind: 'variable' }, to: TOY_TYPES.console },
      },
    })
    expect(wired.logic.wires).toEqual({ 'dev.param0': 'time', 'dev.param1': 'net', 'dev.dep0': 'net' })
  })

  it('moves the dependencies that connect names one place on', () => {
    const connect = dev?.kind === 'impl' ? dev.connect : null
    expect(connect === null ? null : writeTemplate(connect)).toBe('{M}.go {0} {2}')
  })
})
