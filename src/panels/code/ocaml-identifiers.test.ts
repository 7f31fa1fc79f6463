import { describe, expect, it } from 'vitest'
import { bindingsOf, definitionOf, identifiersOf, renameBinding } from './ocaml-identifiers.ts'

const TEXT = `open Mirage
(* stack is (* nested *) "here *)
let stack = generic_stackv4 default_network
let main = foreign "stack.Main" ~stack ~keys:[ Key.stack ] (stackv4 @-> job)
let () = register "x" [ main $ stack ] `

function renamed(name: string, to: string): string {
  const edits = renameBinding(TEXT, name, to)
  if (typeof edits === 'string') return edits
  return edits.reduceRight(
    (text, { offset, length, text: next }) => text.slice(0, offset) + next + text.slice(offset + length),
    TEXT,
  )
}

describe('names of OCaml', () => {
  it('are found outside strings and comments', () => {
    const names = identifiersOf('a "b\\"c" {q|d|q} (* e *) \'f\' g.h `I ~j:k').map(({ name }) => name)
    expect(names).toEqual(['a', 'g', 'h', 'I', 'j', 'k'])
  })

  it('bound by let are told from uses', () => {
    expect(bindingsOf('let rec f x = g and g = 1 let () = f let open M in 2').map(({ name }) => name)).toEqual([
      'f',
      'g',
    ])
    expect(definitionOf(TEXT, 'stack', TEXT.length)).toBe(TEXT.indexOf('stack = '))
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
    expect(renameBinding('let a = 1 let a = 2', 'a', 'b')).toContain('bound 2 times')
  })
})
