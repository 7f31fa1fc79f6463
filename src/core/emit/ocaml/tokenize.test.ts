// The lexer: what is one token, and that nothing is lost.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinTokens } from './join-tokens.ts'
import { sameTokens, tokenizeOcaml } from './tokenize.ts'
import { assertProperty } from '../../testing/assert-property.ts'

function texts(source: string): readonly string[] {
  return tokenizeOcaml(source).map(({ text }) => text)
}

function kinds(source: string): readonly string[] {
  return tokenizeOcaml(source).map(({ kind }) => kind)
}

describe('tokenizeOcaml', () => {
  it('knows literals', () => {
    expect(texts(String.raw`"a \"b\" \\" '"' '\'' '\065' 'a 1_000 0x1F 1.5e-3 3L .5`)).toEqual([
      String.raw`"a \"b\" \\"`,
      `'"'`,
      String.raw`'\''`,
      String.raw`'\065'`,
      `'a`,
      '1_000',
      '0x1F',
      '1.5e-3',
      '3L',
      '.',
      '5',
    ])
    expect(texts('{|a " b|} {id|x |} y|id}{x}')).toEqual(['{|a " b|}', '{id|x |} y|id}', '{', 'x', '}'])
  })

  it('knows labels, tags and keywords', () => {
    expect(kinds('fun ~a ~b:x ?c ?d:y `Tag A.b type_ type')).toEqual([
      'keyword',
      'label',
      'label-colon',
      'lower',
      'label',
      'label-colon',
      'lower',
      'tag',
      'upper',
      'punctuation',
      'lower',
      'lower',
      'keyword',
    ])
  })

  it('cuts operators as OCaml does', () => {
    expect(texts('a>>=b->c<-d:=e::f|>g||h!= !i .( 1- -2 [|x|] x.y let* x')).toEqual(
      'a >>= b -> c <- d := e :: f |> g || h != ! i . ( 1 - - 2 [| x |] x . y let* x'.split(' '),
    )
  })

  it('nests comments, and lets strings hide their marks', () => {
    expect(texts('a (* (* x *) "*)" *) b')).toEqual(['a', '(* (* x *) "*)" *)', 'b'])
    expect(texts('f (*) x')).toEqual(['f', '(', '*', ')', 'x'])
  })

  it('keeps every character that is not white space', () => {
    assertProperty(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (source) => {
        const tokens = tokenizeOcaml(source)
        let end = 0
        for (const { text, start } of tokens) {
          expect(source.slice(end, start)).toMatch(/^[ \t\r\n\f]*$/)
          expect(source.startsWith(text, start)).toBe(true)
          end = start + text.length
        }
        expect(source.slice(end)).toMatch(/^[ \t\r\n\f]*$/)
      }),
    )
  })
})

describe('sameTokens', () => {
  it('ignores white space outside literals only', () => {
    expect(sameTokens('f  x\n(y)', 'f x ( y )')).toBe(true)
    expect(sameTokens('f "a  b"', 'f "a b"')).toBe(false)
    expect(sameTokens('f x', 'fx')).toBe(false)
    expect(sameTokens('f x', 'f x y')).toBe(false)
  })
})

describe('joinTokens', () => {
  it('spaces patterns and types as usual', () => {
    const samples = [
      '(a, b)',
      'Some (x, _) | None',
      '{ a; b = Some c; _ }',
      '[ a; b ] :: rest',
      '[]',
      '(module M : S with type t = int)',
      '~f:(x : int) ?(y = 1)',
      "(x : ('a, int) Hashtbl.t)",
      'A.B.(c)',
      '( + )',
      '( * )',
      '(-1)',
      '1 | -1',
      '!x',
    ]
    for (const sample of samples) expect(joinTokens(tokenizeOcaml(sample.replaceAll(/\s+/g, '  ')))).toBe(sample)
  })

  it('gives text that reads back as the same tokens', () => {
    const words =
      "( ) [ ] { } [| |] , ; . : :: -> = + - * ! ~- ? x X ~x ~x: `T 1 1.5 \"s\" 'c' 'a | || mod fun #".split(' ')
    assertProperty(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        const tokens = tokenizeOcaml(parts.join(' '))
        expect(texts(joinTokens(tokens))).toEqual(tokens.map(({ text }) => text))
      }),
    )
  })
})
