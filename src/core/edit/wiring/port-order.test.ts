import { describe, expect, it } from 'vitest'
import type { Design, ForeignNode } from '../../model/design.ts'
import { deviceNode, foreignNode, makeDesign } from '../../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../../testing/toy-catalog.ts'
import { applyCommand } from '../apply.ts'
import { reorderInputs } from './port-order.ts'

const main = foreignNode('Main', TOY_TYPES.job, [TOY_TYPES.network, TOY_TYPES.time, TOY_TYPES.console])
const design = makeDesign(
  { main, net: deviceNode('default_network'), time: deviceNode('default_time'), out: deviceNode('picky') },
  { 'main.param0': 'net', 'main.param1': 'time', 'main.param2': 'out' },
  {},
)

function after(from: readonly (number | null)[]): Design {
  const node: ForeignNode = {
    ...main,
    kind: 'foreign',
    module: 'Main',
    binding: null,
    result: TOY_TYPES.job,
    packages: [],
    keys: [],
    dependencies: 0,
    parameters: from.map((old) =>
      old === null ? null : ([TOY_TYPES.network, TOY_TYPES.time, TOY_TYPES.console][old] ?? null),
    ),
  }
  const commands = reorderInputs(design, 'main', 'param', from, node)
  return applyCommand(design, { type: 'batch', title: '', commands }, TOY_CATALOG)
}

describe('inputs in another order', () => {
  it('take their wires along', () => {
    expect(after([2, 0, 1]).logic.wires).toEqual({ 'main.param0': 'out', 'main.param1': 'net', 'main.param2': 'time' })
  })

  it('close the gap of one that goes', () => {
    expect(after([0, 2]).logic.wires).toEqual({ 'main.param0': 'net', 'main.param1': 'out' })
  })

  it('leave wires alone when one is added', () => {
    expect(reorderInputs(design, 'main', 'param', [0, 1, 2, null], main)).toHaveLength(1)
    expect(after([0, 1, 2, null]).logic.wires).toEqual(design.logic.wires)
  })
})
