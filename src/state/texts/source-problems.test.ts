import { expect, it } from 'vitest'
import { foreignNode, makeDesign } from '../../core/testing/designs.ts'
import { sourceProblems } from './source-problems.ts'

const design = makeDesign({ main: foreignNode('Unikernel.Main', null) }, {})
const arity = {
  code: 'MG-SOURCE-ARITY',
  severity: 'error',
  target: null,
  at: { node: 'main' },
  message: 'It takes one module, and the design passes two.',
} as const

it('marks the definition of the module that a problem is about, in its file only', () => {
  const text = 'open Lwt\n\nmodule Main (S : T) = struct end\n'
  expect(sourceProblems('unikernel.ml', text, design, [arity])).toMatchObject([
    { at: { file: 'unikernel.ml', line: 3, column: 0, endLine: 3, endColumn: 11 } },
  ])
  expect(sourceProblems('other.ml', text, design, [arity])).toEqual([])
  expect(sourceProblems('unikernel.ml', text, design, [{ ...arity, code: 'MG-TYPE-MISMATCH' }])).toEqual([])
})
