// Parameters of functors as OCaml lets them be written; what is not plain is unclear, never wrong.

import { describe, expect, it } from 'vitest'
import { foreignNode, makeDesign } from '../testing/designs.ts'
import { TOY_CATALOG, TOY_TYPES } from '../testing/toy-catalog.ts'
import { ruleInput } from './rule.ts'
import { sourceModules } from './rules/source-modules.ts'
import { moduleShape, parameterNames } from './source-functors.ts'

describe('the shape of a module', () => {
  it.each<readonly [string, ReturnType<typeof moduleShape>]>([
    ['module Main = struct let start () = () end', { kind: 'functor', parameters: 0 }],
    ['module Main (S : Tcpip.Stack.V4) = struct end', { kind: 'functor', parameters: 1 }],
    [
      'module Main (S : A)\n  (_ : sig val f : (int -> int) end) : T with type t = int = struct end',
      { kind: 'unclear' },
    ],
    ['module Main (S : A)\n  (_ : sig val f : (int -> int) end) : T = struct end', { kind: 'functor', parameters: 2 }],
    ['module Main = functor (S : A) -> functor (K : B) -> struct end', { kind: 'functor', parameters: 2 }],
    ['module Main = functor (S : A) (K : B) -> struct end', { kind: 'functor', parameters: 2 }],
    ['(* module Main (S : A) *) module Main (* ( *) (S : A) (K : B) = struct end', { kind: 'functor', parameters: 2 }],
    ['let s = "module Main (A : B)"', { kind: 'missing' }],
    ['module Mainly (S : A) = struct end', { kind: 'missing' }],
    ['module Main = Other.Make (Clock)', { kind: 'unclear' }],
    ['include Everything', { kind: 'unclear' }],
    ['module Main (S : A', { kind: 'unclear' }],
  ])('%s', (source, shape) => {
    expect(moduleShape(source, 'Main')).toEqual(shape)
  })
})

describe('sources and wires', () => {
  const node = foreignNode('Unikernel.Main', TOY_TYPES.job, [TOY_TYPES.stack, TOY_TYPES.time])
  const check = (sources: Readonly<Record<string, string>>): readonly string[] =>
    sourceModules
      .check(ruleInput({ ...makeDesign({ main: node }, {}), sources }, TOY_CATALOG))
      .map(({ code, message }) => `${code} ${message}`)

  it('agree, or there is no source to disagree', () => {
    expect(check({})).toEqual([])
    expect(check({ 'unikernel.ml': 'module Main (S : A) (T : B) = struct end' })).toEqual([])
    expect(check({ 'other.ml': 'module Main = struct end' })).toEqual([])
  })

  it('disagree in number or name', () => {
    expect(check({ 'unikernel.ml': 'module Main (S : A) = struct end' })).toEqual([
      'MG-SOURCE-ARITY `Unikernel.Main` takes one module in `unikernel.ml`, and the design passes 2 modules.',
    ])
    expect(check({ 'unikernel.ml': 'module Man (S : A) = struct end' })).toEqual([
      'MG-SOURCE-MODULE `unikernel.ml` has no module `Main`, which `Unikernel.Main` names.',
    ])
  })

  const fixOf = (text: string, module = 'Unikernel.Main') => {
    const design = makeDesign({ main: { ...node, module } }, {})
    return sourceModules.check(ruleInput({ ...design, sources: { 'unikernel.ml': text } }, TOY_CATALOG))[0]?.fix
  }

  it('are brought together where nothing is lost by it', () => {
    expect(fixOf('module Man (S : A) (T : B) = struct end\nmodule Helper = struct end')).toMatchObject({
      title: 'Name `Unikernel.Man`',
      commands: [{ type: 'node.update', id: 'main', node: { module: 'Unikernel.Man' } }],
    })
    expect(fixOf('module Main (S : A) (T : B) (U : C) = struct end')).toMatchObject({
      title: 'Give the node one more input',
      commands: [{ node: { parameters: [TOY_TYPES.stack, TOY_TYPES.time, null] } }],
    })
    // Two would do, or a wire would go.
    expect(fixOf('module M (S : A) (T : B) = struct end\nmodule N (S : A) (T : B) = struct end')).toBeUndefined()
    expect(fixOf('module Main (S : A) = struct end')).toBeUndefined()
  })
})

describe('names of parameters', () => {
  it.each([
    ['module Main (Data : KV) (Certs : KV) = struct end', ['Data', 'Certs']],
    ['module Main (* (Old : KV) *) (Data : Mirage_kv.RO)\n  () = struct end', ['Data', null]],
    ['module Main = struct end', null],
    ['module Other (Data : KV) = struct end', null],
  ])('of %s', (source, names) => {
    expect(parameterNames(source, 'Main')).toEqual(names)
  })
})
