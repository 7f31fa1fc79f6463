// Single constructs: constants, patterns, types, objects, classes, modules.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Expression, StructureItem } from '../../core/read/ocaml/syntax.ts'
import type { OcamlParser } from './create-parser.ts'
import { loadOcamlParser } from './load-node.ts'

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

function item(text: string): StructureItem {
  const file = parser.parse(text)
  expect(file.problems).toEqual([])
  const only = file.items[0]
  if (only === undefined || file.items.length > 1) throw new Error('not one item')
  return only
}

function value(text: string): Expression {
  const definition = item(`let it = ${text}`)
  const found = definition.kind === 'value' ? definition.bindings[0]?.value : undefined
  if (found === undefined) throw new Error('no value')
  return found
}

describe('constants', () => {
  test.each([
    ['1_000', { kind: 'integer', value: 1000, decimal: '1000', suffix: '' }],
    ['0x1F', { kind: 'integer', value: 31, decimal: '31', suffix: '' }],
    ['0o17', { kind: 'integer', value: 15, decimal: '15', suffix: '' }],
    ['0b101', { kind: 'integer', value: 5, decimal: '5', suffix: '' }],
    ['-7L', { kind: 'integer', value: -7, decimal: '-7', suffix: 'L' }],
    ['4611686018427387903', { kind: 'integer', value: 2 ** 62, decimal: '4611686018427387903', suffix: '' }],
    ['1.5e-3', { kind: 'float', value: 0.0015, text: '1.5e-3' }],
    ['1.', { kind: 'float', value: 1, text: '1.' }],
    ['0x1.8p1', { kind: 'float', value: 3, text: '0x1.8p1' }],
    ["'a'", { kind: 'character', value: 'a' }],
    ["'\\n'", { kind: 'character', value: '\n' }],
    ["'\\''", { kind: 'character', value: "'" }],
    [
      '"a\\tb\\"\\\\ \\065\\x42\\o103\\u{e9}"',
      { kind: 'string', value: 'a\tb"\\ ABCé', encoding: 'utf-8', quotedBy: null },
    ],
    ['"a\\\n   b"', { kind: 'string', value: 'ab', encoding: 'utf-8', quotedBy: null }],
    ['"%d @[x@] é"', { kind: 'string', value: '%d @[x@] é', encoding: 'utf-8', quotedBy: null }],
    ['"\\195\\169"', { kind: 'string', value: 'é', encoding: 'utf-8', quotedBy: null }],
    ['"\\255a"', { kind: 'string', value: '\u00ffa', encoding: 'bytes', quotedBy: null }],
    ['"\\237\\160\\128"', { kind: 'string', value: '\u00ed\u00a0\u0080', encoding: 'bytes', quotedBy: null }],
    ['{|a"\\n|}', { kind: 'string', value: 'a"\\n', encoding: 'utf-8', quotedBy: '' }],
    ['{id|x|}|id}', { kind: 'string', value: 'x|}', encoding: 'utf-8', quotedBy: 'id' }],
  ])('%s', (text, expected) => {
    expect(value(text)).toMatchObject({ kind: 'constant', constant: expected })
  })
})

describe('functions', () => {
  test('labels, optional arguments, defaults and annotations', () => {
    const made = value('fun ?(x = 1) ?y ~z ~(w : int) ~q:(a, b) ?r:s ?t:(u = 2) () -> x')
    const parameters = made.kind === 'function' ? made.parameters : []
    const shown = parameters.map((parameter) =>
      parameter.kind === 'value'
        ? [
            parameter.label?.kind ?? '',
            parameter.label?.name ?? '',
            parameter.pattern.kind,
            parameter.defaultValue !== null,
          ].join(' ')
        : 'type',
    )
    expect(shown).toEqual([
      'optional x variable true',
      'optional y variable false',
      'labelled z variable false',
      'labelled w constraint false',
      'labelled q tuple false',
      'optional r variable false',
      'optional t variable true',
      '  construct false',
    ])
  })

  test('a binding with parameters is a function with its result type', () => {
    const definition = item('let rec f (type a) x : int = x and g = f')
    expect(definition).toMatchObject({
      kind: 'value',
      isRecursive: true,
      bindings: [
        {
          annotation: null,
          value: {
            kind: 'function',
            notation: 'binding',
            parameters: [
              { kind: 'type', names: ['a'] },
              { kind: 'value', label: null },
            ],
            resultType: { kind: 'constructor', name: { path: ['int'] } },
          },
        },
        { pattern: { kind: 'variable', name: 'g' } },
      ],
    })
  })

  test('cases with guards, or-patterns, aliases, ranges', () => {
    const made = value(
      "function 'a' .. 'z' -> 1 | (A | B) as x when p x -> 2 | y :: _ -> 3 | { M.k; v = Some 1; _ } -> 4",
    )
    expect(made).toMatchObject<object>({
      kind: 'match-function',
      cases: [
        { pattern: { kind: 'range', from: { value: 'a' }, to: { value: 'z' } }, guard: null },
        { pattern: { kind: 'alias', name: { text: 'x' }, pattern: { kind: 'or' } }, guard: { kind: 'apply' } },
        { pattern: { kind: 'construct', constructor: { path: ['::'] }, argument: { kind: 'tuple' } } },
        {
          pattern: {
            kind: 'record',
            isOpen: true,
            fields: [
              { field: { path: ['M', 'k'] }, isPunned: true, pattern: { kind: 'variable', name: 'k' } },
              { field: { path: ['v'] }, isPunned: false },
            ],
          },
        },
      ],
    })
  })
})

describe('objects and classes', () => {
  const text = `object (self)
    inherit base_configurable as super
    val mutable count = 0
    method ty = http @-> job
    method! keys : key list = [ Key.abstract k ]
    method! connect i _ = function [ a; b ] -> count <- 1; Fmt.str "%s" a | _ -> failwith "no"
    method private name x : string = self#ty
    method virtual later : int
    initializer f x
  end`

  test('an object of a configuration', () => {
    expect(value(text)).toMatchObject({
      kind: 'object',
      self: { kind: 'variable', name: 'self' },
      fields: [
        { kind: 'inherit', class: { kind: 'path', name: { path: ['base_configurable'] } }, alias: { text: 'super' } },
        { kind: 'instance-variable', name: { text: 'count' }, isMutable: true },
        { kind: 'method', name: { text: 'ty' }, isOverride: false, value: { kind: 'apply' } },
        {
          kind: 'method',
          name: { text: 'keys' },
          isOverride: true,
          annotation: { kind: 'constructor' },
          value: { kind: 'list' },
        },
        { kind: 'method', name: { text: 'connect' }, value: { kind: 'function', body: { kind: 'match-function' } } },
        {
          kind: 'method',
          name: { text: 'name' },
          isPrivate: true,
          annotation: null,
          value: { resultType: { kind: 'constructor' } },
        },
        { kind: 'method', name: { text: 'later' }, value: null },
        { kind: 'initializer' },
      ],
    })
  })

  test('impl @@ object … end, method calls, new, first-class modules', () => {
    expect(value('impl @@ object method n = 1 end')).toMatchObject({
      kind: 'apply',
      arguments: [{}, { value: { kind: 'object' } }],
    })
    expect(value('new M.c 1')).toMatchObject({ kind: 'apply', function: { kind: 'new', class: { path: ['M', 'c'] } } })
    expect(value('(module M : S)')).toMatchObject({ kind: 'package', moduleType: { text: 'S' } })
  })

  test('a class with parameters', () => {
    expect(item('class virtual c (x : int) ?(y = 1) () = object inherit d ~x () end')).toMatchObject({
      kind: 'class',
      bindings: [
        {
          name: { text: 'c' },
          isVirtual: true,
          value: {
            kind: 'function',
            body: {
              kind: 'object',
              fields: [{ kind: 'inherit', class: { kind: 'apply', arguments: [{ isPunned: true }, {}] } }],
            },
          },
        },
      ],
    })
  })
})

describe('items', () => {
  test('types', () => {
    expect(item("type ('a, +'b) t = M.t = A | B of int * 'a | C of { x : int; mutable y : 'b }")).toMatchObject({
      kind: 'type',
      declarations: [
        {
          name: { path: ['t'] },
          parameters: [
            { name: 'a', variance: '' },
            { name: 'b', variance: '+' },
          ],
          manifest: { kind: 'constructor', name: { path: ['M', 't'] } },
          definition: {
            kind: 'variant',
            constructors: [
              { name: { text: 'A' }, arguments: [] },
              { name: { text: 'B' }, arguments: [{ kind: 'constructor' }, { kind: 'variable', name: 'a' }] },
              { fields: [{ isMutable: false }, { isMutable: true, name: { text: 'y' } }] },
            ],
          },
        },
      ],
    })
    expect(item('type t = [> `A | `B of int & string | u ] -> ?l:(int -> _) -> (a, b) M.t * c')).toMatchObject({
      declarations: [
        {
          definition: { kind: 'abstract' },
          manifest: {
            kind: 'arrow',
            label: null,
            parameter: {
              kind: 'variant',
              bound: 'at-least',
              tags: [
                { tag: 'A', types: [] },
                { tag: 'B', types: [{}, {}] },
              ],
              inherited: [{ kind: 'constructor', name: { path: ['u'] } }],
            },
            result: {
              label: { kind: 'optional', name: 'l' },
              parameter: { kind: 'arrow', result: { kind: 'any' } },
              result: { kind: 'tuple', items: [{ arguments: [{}, {}] }, {}] },
            },
          },
        },
      ],
    })
  })

  test('modules', () => {
    expect(item('module X = Y.Z')).toMatchObject({
      bindings: [{ name: { text: 'X' }, value: { kind: 'path', name: { path: ['Y', 'Z'] } } }],
    })
    expect(item('module F (X : S) : T = struct let x = 1 let y = 2 end')).toMatchObject({
      bindings: [
        {
          value: {
            kind: 'functor',
            parameters: [{ name: { text: 'X' }, moduleType: { text: 'S' } }],
            body: {
              kind: 'constraint',
              module: { kind: 'structure', items: [{ kind: 'value' }, { kind: 'value' }] },
              moduleType: { text: 'T' },
            },
          },
        },
      ],
    })
    expect(item('open! Foo.Bar')).toMatchObject({
      kind: 'open',
      isOverride: true,
      module: { name: { path: ['Foo', 'Bar'] } },
    })
    expect(item('module type S = sig end')).toMatchObject({ kind: 'opaque', what: 'module-type', name: 'S' })
  })

  test('the rest', () => {
    const file = parser.parse(
      'let a = 1;; f a;;\nexception E of int\n[@@@warning "-a"]\n[%%ext]\ninclude M\nexternal f : int -> int = "f"',
    )
    expect(file.problems).toEqual([])
    expect(file.items.map(({ kind }) => kind)).toEqual([
      'value',
      'expression',
      'exception',
      'attribute',
      'extension',
      'include',
      'external',
    ])
  })
})
