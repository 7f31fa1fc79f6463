// Precedence and associativity, as `ocamlc -dparsetree` of OCaml 4.13.1 shows them.

import { beforeAll, expect, test } from 'vitest'
import type { OcamlParser } from './create-parser.ts'
import { loadOcamlParser } from './load-node.ts'
import { show } from './testing/show.ts'

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

function shape(text: string): string {
  const file = parser.parse(`let it = ${text}`)
  expect(file.problems).toEqual([])
  const item = file.items[0]
  const value = item?.kind === 'value' ? item.bindings[0]?.value : undefined
  return value === undefined ? 'nothing' : show(value)
}

test.each([
  // `$` is at the level of comparison, left; `@…` and `^…` bind tighter, right.
  ['main $ a $ b', '[$ [$ main a] b]'],
  ['main $ a @@ b', '[$ main [@@ a b]]'],
  ['a @@ b $ c', '[$ [@@ a b] c]'],
  ['a @-> b @-> c', '[@-> a [@-> b c]]'],
  ['f @@ g @@ x', '[@@ f [@@ g x]]'],
  ['x |> f |> g', '[|> [|> x f] g]'],
  ['a @ b ^ c', '[@ a [^ b c]]'],
  ['a = b && c < d || e', '[|| [&& [= a b] [< c d]] e]'],
  ['a && b && c', '[&& a [&& b c]]'],
  ['a <> b = c', '[= [<> a b] c]'],
  ['x >>= f >>= g', '[>>= [>>= x f] g]'],
  ['a :: b :: c', '[:: tuple(a [:: tuple(b c)])]'],
  ['a :: b @ c', '[@ [:: tuple(a b)] c]'],
  ['a + b :: c', '[:: tuple([+ a b] c)]'],
  ['1 + 2 * 3 - 4', '[- [+ 1 [* 2 3]] 4]'],
  ['a / b % c', '[% [/ a b] c]'],
  ['a ++ b ++ c', '[++ [++ a b] c]'],
  ['a ** b ** c', '[** a [** b c]]'],
  ['a lsl b lsl c', '[lsl a [lsl b c]]'],
  ['a mod b land c', '[land [mod a b] c]'],
  ['r := a; b', 'sequence([:= r a] b)'],
  ['r := s := !a + 1', '[:= r [:= s [+ [! a] 1]]]'],
  ['if a then r := b', 'if(a [:= r b])'],
  ['if a then b else c; d', 'sequence(if(a b c) d)'],
  ['if a then b else c $ d', 'if(a b [$ c d])'],
  ['a, b $ c', 'tuple(a [$ b c])'],
  ['f x, g y', 'tuple([f x] [g y])'],
  ['!x.y', '[! x].y'],
  ['!x y', '[[! x] y]'],
  ['- x * y', '[* [~- x] y]'],
  ['-f x', '[~- [f x]]'],
  ['f -1', '[- f 1]'],
  ['f (-1)', '[f -1]'],
  ['~-1', '[~- 1]'],
  ['-. 1.5', '-1.5'],
  ['-. x', '[~-. x]'],
  ['a - -1', '[- a -1]'],
  ['o#m x', '[o#m x]'],
  ['f o#m#n', '[f o#m#n]'],
  ['f @@ fun x -> g x; h', '[@@ f fun(sequence([g x] h))]'],
  ['x >>= fun y -> a >>= fun z -> b', '[>>= x fun([>>= a fun(b)])]'],
  ['let x = 1 in a; b', 'let(1 in sequence(a b))'],
  ['a; let x = 1 in b; c', 'sequence(a let(1 in sequence(b c)))'],
  ['(a; b); c', 'sequence(sequence(a b) c)'],
  ['Some x $ y', '[$ [Some x] y]'],
  ['f Some `A', '[f Some `A]'],
  ['( $ ) a b', '[$ a b]'],
  ['Key.(value a $ b)', 'open(Key [$ [value a] b])'],
  ['f ~x ~y:1 ?z ?w:v u', '[f ~x ~y:1 ?z ?w:v u]'],
  ['[ a, b; c $ d; ]', 'list(tuple(a b) [$ c d])'],
])('%s', (text, expected) => {
  expect(shape(text)).toBe(expected)
})
