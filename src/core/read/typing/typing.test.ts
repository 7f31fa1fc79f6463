// The parts of typing that need no parser: interfaces, suggestions, levels, unification, formats.

import { describe, expect, it } from 'vitest'
import { bindBuiltinTypes } from './types/builtin-types.ts'
import { createTypingEnvironment } from './environment.ts'
import { formatType } from './types/format-type.ts'
import { generalize, hasWeakVariable, instance, restrict } from './types/levels.ts'
import { createTypePrinter } from './types/print-type.ts'
import { createModule, createScope, leaveScope, loaded, openModule } from './names/scope.ts'
import { didYouMean } from './names/suggest.ts'
import { arrow, arrows, objectRow, type Type, tuple, unknown, variable, variantRow } from './types/type.ts'
import { unify } from './types/unify.ts'

const types = bindBuiltinTypes(createScope(''))

function print(type: Type): string {
  return createTypePrinter(({ name }) => name).print(type)
}

describe('unification', () => {
  it('makes variables equal through both sides', () => {
    const a = variable(1)
    const b = variable(1)
    expect(unify(arrow(null, a, types.int), arrow(null, types.string, b))).toBeNull()
    expect([print(a), print(b)]).toEqual(['string', 'int'])
  })

  it('tells where types differ, from the outside in', () => {
    const clash = unify(types.list(types.option(types.int)), types.list(types.option(types.string)))
    expect(clash?.trace.map(({ found, expected }) => [print(found), print(expected)])).toEqual([
      ['int option list', 'string option list'],
      ['int option', 'string option'],
      ['int', 'string'],
    ])
  })

  it('refuses a type that would contain itself', () => {
    const a = variable(1)
    expect(unify(a, types.list(a))?.reason?.kind).toBe('recursive')
  })

  it('compares labels', () => {
    const labelled = arrow({ kind: 'labelled', name: 'x' }, types.int, types.int)
    expect(unify(labelled, arrow(null, types.int, types.int))?.reason?.kind).toBe('labels')
  })

  it('fits the unknown to everything, and forgets the variables that meet it', () => {
    const a = variable(1)
    expect(unify(types.list(a), unknown())).toBeNull()
    expect(unify(a, types.int)).toBeNull()
    expect(unify(a, types.string)).toBeNull()
  })

  it('extends open rows and refuses tags that a closed row has not', () => {
    const tag = (isOptional: boolean): { isOptional: boolean; argument: null } => ({ isOptional, argument: null })
    const closed = variantRow(
      new Map([
        ['A', tag(false)],
        ['B', tag(false)],
      ]),
      true,
      1,
    )
    const open = variantRow(new Map([['A', tag(false)]]), false, 1)
    expect(unify(open, closed)).toBeNull()
    expect(print(open)).toBe('[ `A | `B ]')
    const other = variantRow(new Map([['C', tag(false)]]), false, 1)
    expect(unify(other, closed)?.reason).toEqual({ kind: 'tags', side: 'expected', tags: ['C'] })
  })

  it('asks an object for its methods', () => {
    const object = objectRow(new Map([['a', types.int]]), false, 1)
    const result = variable(1)
    expect(unify(object, objectRow(new Map([['a', result]]), true, 1))).toBeNull()
    expect(print(result)).toBe('int')
    expect(unify(object, objectRow(new Map([['b', result]]), true, 1))?.reason?.kind).toBe('method')
  })

  it('needs no stack for long types', () => {
    const long = (): Type =>
      arrows(
        Array.from({ length: 100_000 }, () => types.int),
        variable(1),
      )
    expect(unify(long(), long())).toBeNull()
  })
})

describe('levels', () => {
  it('generalises what is younger than the binding, and copies it for each use', () => {
    const young = variable(2)
    const old = variable(1)
    const type = arrow(null, young, old)
    generalize(type, 1)
    const copy = instance(type, 1)
    expect(unify(copy, arrow(null, types.int, types.string))).toBeNull()
    expect(print(type)).toBe("'a -> string")
  })

  it('keeps weak what an expression that is no value holds, except in covariant places', () => {
    const item = variable(2)
    const list = types.list(item)
    restrict(list, 1)
    generalize(list, 1)
    expect(hasWeakVariable(list)).toBe(false)
    const array = types.array(variable(2))
    restrict(array, 1)
    generalize(array, 1)
    expect(hasWeakVariable(array)).toBe(true)
  })
})

describe('printing', () => {
  it('puts parentheses where OCaml does', () => {
    const pair = tuple([types.int, arrow(null, types.int, types.unit)])
    expect(print(arrow(null, pair, types.list(pair)))).toBe('int * (int -> unit) -> (int * (int -> unit)) list')
    const optional = arrow({ kind: 'optional', name: 'n' }, types.option(types.int), types.unit)
    expect(print(arrow(null, optional, types.unit))).toBe('(?n:int -> unit) -> unit')
  })
})

describe('suggestions', () => {
  it.each([
    ['default_konsole', ['default_console', 'default_time'], ['default_console']],
    ['fo', ['foo'], []],
    ['nett', ['net', 'netif', 'nets'], ['net', 'nets']],
    ['swpa', ['swap'], ['swap']],
  ])('%s', (written, known, near) => {
    expect(didYouMean(written, known)).toEqual(near)
  })
})

describe('formats', () => {
  it.each([
    ['%d of %s%!', 'int -> string -> '],
    ['%a', "('a -> 'b -> 'c) -> 'b -> "],
    ['%*d %.2f %% %Ld', 'int -> int -> float -> int64 -> '],
    ['@[<v>%S@]', 'string -> '],
  ])('%s', (text, start) => {
    const type = formatType(types, text, 1)
    const [first] = type?.content.kind === 'constructor' ? type.content.arguments : []
    expect(first === undefined ? '' : print(first)).toMatch(new RegExp(`^${start.replaceAll(/[()*]/g, '\\$&')}'\\w$`))
  })

  it('does not guess what it does not know', () => {
    expect(formatType(types, '%y', 1)).toBeNull()
  })
})

describe('interfaces', () => {
  it('are read when they are first looked into', () => {
    const text = "type 'a box val make : ?size:int -> 'a -> 'a box module Inner : sig val n : int end"
    const { initial } = createTypingEnvironment(new Map([['Box', { text, isPartial: false }]]), ['Opaque'])
    const box = initial.modules.get('Box')
    expect(box?.values.size).toBe(0)
    if (box === undefined) return
    const make = loaded(box).values.get('make')
    expect(make === undefined ? '' : print(make.type)).toBe("?size:int -> 'a -> 'a box")
    expect(box.modules.get('Inner')?.values.has('n')).toBe(true)
    expect(initial.modules.get('Opaque')?.isPartial).toBe(true)
  })
})

describe('opening', () => {
  const moduleOf = (path: string, name: string): ReturnType<typeof createModule> => {
    const module = createModule(path)
    module.values.set(name, { ...(standardValue() ?? expect.fail('no value')) })
    return module
  }
  const standardValue = () => createTypingEnvironment(new Map(), []).initial.values.get('not')

  it('costs nothing for what is in sight already', () => {
    const scope = createScope('')
    const first = moduleOf('A', 'x')
    openModule(scope, first)
    const mark = scope.trail.length
    openModule(scope, first)
    expect(scope.trail).toHaveLength(mark)
  })

  it('is undone as a whole, and what it hid comes back', () => {
    const scope = createScope('')
    const [first, second] = [moduleOf('A', 'x'), moduleOf('B', 'x')]
    openModule(scope, first)
    const mark = scope.trail.length
    openModule(scope, second)
    expect(scope.values.get('x')).toBe(second.values.get('x'))
    leaveScope(scope, mark)
    expect(scope.values.get('x')).toBe(first.values.get('x'))
    leaveScope(scope, 0)
    expect(scope.values.has('x')).toBe(false)
  })
})
