// Names of modules that OCaml cannot read are told, with what was meant where that is evident.

import { expect, test } from 'vitest'
import { isModuleExpression } from '../../model/module-path.ts'
import { foreignNode, makeDesign, registration } from '../../testing/designs.ts'
import { TOY_CATALOG } from '../../testing/toy-catalog.ts'
import { checkDesign } from '../check-design.ts'
import { ruleInput } from '../rule.ts'

function designOf(module: string) {
  const nodes = { main: foreignNode(module, TOY_CATALOG.registration.job) }
  return makeDesign(nodes, { 'register.job0': 'main' }, { registration: registration(1) })
}

test.each([
  ['unikernel.main', 'Unikernel.Main'],
  ['Unikernel..Main', 'Unikernel.Main'],
  ['', 'Unikernel.Main'],
  ['unikernel.ml', 'Unikernel'],
  [' Unikernel . Main ', 'Unikernel.Main'],
  ['my-lib.Make', 'My_lib.Make'],
  ['Unikernel.Main x', null],
  ['1.Main', null],
  ['Main end let () = exit 3 module X = struct', null],
])('%j', (module, meant) => {
  const design = designOf(module)
  const [problem, ...others] = checkDesign(ruleInput(design, TOY_CATALOG)).filter(
    ({ severity }) => severity === 'error',
  )
  expect(others).toEqual([])
  expect(problem).toMatchObject({ code: 'MG-MODULE-PATH', at: { node: 'main' } })
  const command = problem?.fix?.commands[0]
  expect(meant === null ? problem?.fix : command).toEqual(
    meant === null
      ? undefined
      : { type: 'node.update', id: 'main', node: { ...design.logic.nodes['main'], module: meant } },
  )
})

test.each([
  ['Unikernel', true],
  ["Unikernel.Main'", true],
  ['Store.Make(Clock)', true],
  ['Store.Make (Clock) (Disk.Make(Block)).T', true],
  ['Store.Make(', false],
  ['Store.Make(x)', false],
  ['(Store)', false],
])('%s is a module: %s', (text, expected) => {
  expect(isModuleExpression(text)).toBe(expected)
})
