// A new module or device of the user waits for its type, and each repair that is offered gives it one.

import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../edit/apply.ts'
import type { Command } from '../../edit/command.ts'
import type { CustomNode, Design } from '../../model/design.ts'
import type { Fix } from '../../model/diagnostic.ts'
import { moduleType } from '../../model/module-type.ts'
import { openFunctorType } from '../../model/open-type.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../../testing/designs.ts'
import { TOY_CATALOG } from '../../testing/toy-catalog.ts'
import { inferDesignTypes } from '../../graph/types/infer.ts'
import { checkDesign } from '../check-design.ts'
import { ruleInput } from '../rule.ts'

const text = (value: string) => ({ kind: 'constant', value: { kind: 'string', value } }) as const

function custom(type = openFunctorType([], null)): CustomNode {
  return {
    kind: 'impl',
    binding: 'meter',
    name: text('meter'),
    module: text('Meter'),
    type,
    keys: [],
    packages: null,
    dependencies: 0,
    connect: null,
    configure: null,
    build: null,
    clean: null,
  }
}

function found(design: Design) {
  return checkDesign(ruleInput(design, TOY_CATALOG)).filter(({ code }) => code === 'MG-RESULT-OPEN')
}

function fixesOf(design: Design): readonly Fix[] {
  return found(design).flatMap(({ fix, otherFixes }) => [...(fix === undefined ? [] : [fix]), ...(otherFixes ?? [])])
}

function repaired(design: Design, { title, commands }: Fix): Design {
  return applyCommand(design, { type: 'batch', title, commands: commands as readonly Command[] }, TOY_CATALOG)
}

function outputOf(design: Design, id: string): unknown {
  return inferDesignTypes(design, TOY_CATALOG).nodes.get(id)?.output
}

describe('a device of the user without a type', () => {
  const design = makeDesign({ meter: custom(), eth: deviceNode('etif') }, {}, { registration: registration(0) })

  it('is told once, with what may be done about it', () => {
    expect(found(design)).toHaveLength(1)
    expect(found(design)[0]).toMatchObject({ severity: 'warning', at: { node: 'meter' } })
    const unused = checkDesign(ruleInput(design, TOY_CATALOG)).filter(({ code }) => code === 'MG-UNUSED')
    expect(unused.map(({ at }) => at)).toEqual([{ node: 'eth' }])
    expect(fixesOf(design).map(({ title }) => title)).toEqual([
      'Make it the `network` of `etif`',
      'Register it as a job',
      'Give it a type of its own, `meter_type`',
    ])
  })

  it('has a type after every repair, and what it was after undo', () => {
    const types = fixesOf(design).map((fix) => outputOf(repaired(design, fix), 'meter'))
    expect(types).toEqual([moduleType('network'), TOY_CATALOG.registration.job, moduleType('meter_type')])
    for (const fix of fixesOf(design)) expect(found(repaired(design, fix))).toEqual([])
  })

  it('is an error where it is used and nothing asks for a type', () => {
    const main = foreignNode('Unikernel.Main', TOY_CATALOG.registration.job, [], 1)
    const used = makeDesign(
      { meter: custom(), main },
      { 'main.dep0': 'meter', 'register.job0': 'main' },
      {
        registration: registration(1),
      },
    )
    expect(found(used)).toMatchObject([{ severity: 'error', at: { node: 'meter' } }])
  })

  it('keeps the parameters that are stated', () => {
    const stated = custom(openFunctorType([moduleType('network'), null], null))
    const functor = makeDesign({ meter: stated }, {}, { registration: registration(0) })
    const own = fixesOf(functor).at(-1)
    const node = own === undefined ? undefined : repaired(functor, own).logic.nodes['meter']
    expect(node).toMatchObject({ type: openFunctorType([moduleType('network'), null], moduleType('meter_type')) })
  })
})

describe('a module of the user without a result', () => {
  it('is registered, with a call of register where there is none', () => {
    const main = { ...foreignNode('Unikernel.Main', null), binding: 'main' }
    const bare = makeDesign({ main }, {})
    const [fix] = fixesOf(bare)
    expect(fix?.title).toBe('Add register with it as the job')
    const after = fix === undefined ? bare : repaired(bare, fix)
    expect(after.logic.wires).toEqual({ 'register.job0': 'main' })
    expect(outputOf(after, 'main')).toEqual(TOY_CATALOG.registration.job)
  })

  it('takes its type from the first wire of its result', () => {
    const nodes = { maker: foreignNode('Maker', null), eth: deviceNode('etif') }
    expect(outputOf(makeDesign(nodes, { 'eth.network': 'maker' }), 'maker')).toEqual(moduleType('network'))
  })
})

it('two devices without a type do not share what is open', () => {
  const nodes = { a: custom(), b: custom(), eth: deviceNode('etif') }
  const design = makeDesign(nodes, { 'eth.network': 'a', 'register.job0': 'b' }, { registration: registration(1) })
  const { mismatches } = inferDesignTypes(design, TOY_CATALOG)
  expect(mismatches).toEqual([])
  expect(outputOf(design, 'a')).toEqual(moduleType('network'))
})
