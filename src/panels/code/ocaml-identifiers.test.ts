import { describe, expect, it } from 'vitest'
import { applyEdits, bindingsOf, definitionOf, identifiersOf, renameBinding } from './ocaml-identifiers.ts'

const TEXT = `open Mirage
(* stack is (* nested *) here *)
let stack = generic_stackv4 default_network
let main = foreign "stack.Main" ~stack ~keys:[ Key.stack ] (stackv4 @-> job)
let () = register "x" [ main $ stack ] `

/** TEXT with a binding renamed; `mark` ends right behind the place where the name is pointed at. */
function renamed(name: string, to: string, text = TEXT, mark = `let ${name}`): string {
  const edits = renameBinding(text, name, to, text.indexOf(mark) + mark.length)
  return typeof edits === 'string' ? edits : applyEdits(text, edits)
}

describe('names of OCaml', () => {
  it('are found outside strings and comments', () => {
    const names = identifiersOf('a "b\\"c" {q|d|q} (* e *) \'f\' g.h `I ~j:k').map(({ name }) => name)
    expect(names).toEqual(['a', 'g', 'h', 'I', 'j', 'k'])
  })

  it('know the sign before them, and whether they are labels', () => {
    const told = identifiersOf('f g.h `I ~j:k ?l').map(
      ({ before, name, isLabelled }) => `${before}${name}${isLabelled ? ':' : ''}`,
    )
    expect(told).toEqual(['f', 'g', '.h', '`I', '~j:', 'k', '?l'])
  })

  it('bound by let are told from uses', () => {
    expect(bindingsOf('let rec f x = g and g = 1 let () = f let open M in 2').map(({ name }) => name)).toEqual([
      'f',
      'g',
    ])
    expect(definitionOf(TEXT, 'stack', TEXT.lastIndexOf('stack'))).toBe(TEXT.indexOf('stack = '))
  })

  it('are renamed where they mean the binding, puns written out', () => {
    const text = renamed('stack', 'net')
    expect(text).toContain('let net = generic_stackv4')
    expect(text).toContain('~stack:net')
    expect(text).toContain('[ main $ net ]')
    expect(text).toContain('"stack.Main"')
    expect(text).toContain('Key.stack')
    expect(text).toContain('(* stack is')
  })

  it('are not renamed to what is taken or is no name', () => {
    expect(renamed('stack', 'main')).toContain('Another binding')
    expect(renamed('stack', 'A b')).toContain('cannot name a value')
    expect(renamed('stack', 'job')).toContain('name of the language')
    expect(renamed('stack', 'end')).toContain('cannot name a value')
  })

  it.each([
    [
      'let a = 1 (* a *)\n(* morgana: unfinished\n   let b = f a *)',
      'let a',
      'let z = 1 (* a *)\n(* morgana: unfinished\n   let b = f z *)',
    ],
    // The binding that is pointed at, its uses, and nothing of the others.
    ['let a = 1\nlet b = a\nlet a = a + 1\nlet c = a', 'let b = a', 'let z = 1\nlet b = z\nlet a = z + 1\nlet c = a'],
    ['let a = 1\nlet b = a\nlet a = a + 1\nlet c = a', 'let c = a', 'let a = 1\nlet b = a\nlet z = a + 1\nlet c = z'],
    [
      'let b = let a = 1 in a\nlet c = let a = 2 in a',
      'let c = let a',
      'let b = let a = 1 in a\nlet c = let z = 2 in z',
    ],
    ['let a = 1\nlet b = (let a = a in f a) a', 'in f a', 'let a = 1\nlet b = (let z = a in f z) a'],
    ['let a = 1\nlet b = (let a = a in f a) a', 'let a', 'let z = 1\nlet b = (let a = z in f a) z'],
    ['let f a = g a\nlet h a = g a', 'let h a', 'let f a = g a\nlet h z = g z'],
    ['let a = 1 let f = fun ?(b = a) a -> a let c = a', '-> a', 'let a = 1 let f = fun ?(b = a) z -> z let c = a'],
    ['let rec a = f a and b = a', 'let rec a', 'let rec z = f z and b = z'],
    [
      'let b = match x with A a -> a | B a -> (function a -> a) a',
      '| B a',
      'let b = match x with A a -> a | B z -> (function a -> a) z',
    ],
    [
      'let a = 1 let b = if c then let a = 2 in a else a',
      'else a',
      'let z = 1 let b = if c then let a = 2 in a else z',
    ],
    ['let a, b = 1, 2 let c = { a; b = a }', 'let a', 'let z, b = 1, 2 let c = { a = z; b = z }'],
    ['let f ~a = g ~a ~b:a', 'g ~a', 'let f ~a:z = g ~a:z ~b:z'],
    [
      'let a = 1 let d = object method a = a method b = let a = 2 in a end',
      'let a',
      'let z = 1 let d = object method a = z method b = let a = 2 in a end',
    ],
    [
      'type a = A of a let a : a typ = typ A let b = foreign "x" (a @-> a)',
      'let a',
      'type a = A of a let z : a typ = typ A let b = foreign "x" (z @-> z)',
    ],
  ])('renames in %j at %j what means the same', (text, mark, expected) => {
    expect(renamed('a', 'z', text, mark)).toBe(expected)
  })
})
