// Layout of OCaml expressions: the style of ocamlformat's default profile, and laws over all measured expressions.

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDoc } from '../doc/print.ts'
import { formatExpression } from './format-expression.ts'
import { parseExpression } from './parse-expression.ts'
import { formatLetDefinition } from './structure.ts'
import { sameTokens, tokenizeOcaml } from './tokenize.ts'
import { assertProperty } from '../../testing/assert-property.ts'

function format(source: string): string {
  return printDoc(formatExpression(source), { width: 80 }).text
}

const samples: readonly string[] = [
  `
let x = f a b in
g x;
h ~x`,
  `
Static_ipv41.connect ~cidr:(Key_gen.ipv4 ()) ?gateway:(Key_gen.ipv4_gateway ())
  _ethernet1 _arp1`,
  `
return
  (Functoria_runtime.with_argv
     (List.map fst Key_gen.runtime_keys)
     "app" _argv_unix1)`,
  `
Lwt.return Conduit_mirage.empty >>= _tcp_conduit_connector1 >>= fun t ->
Lwt.return t`,
  `
let open Some.Module in
{
  base with
  first = a_function_of_some_length with_an_argument and_another_argument;
  second =
    (match some_subject_of_the_match with
    | First pattern -> a_result
    | Second when guarded -> another_result_that_makes_it_long);
}`,
  `
match subject with
| None -> Lwt.return_unit
| Some server ->
    let port = port () in
    create server ~port () >>= function
    | Ok reporter ->
        set_reporter reporter;
        Lwt.return_unit
    | Error e -> invalid_arg e`,
  `
List.iter
  (fun element ->
    print_a_line_about element with_something_else;
    print_another_line_about element)
  the_list_of_elements`,
  `
Lwt_list.iter_s element_of_the_list ~f:(fun element ->
    print_a_line_about element;
    Lwt.return_unit)`,
  `
if a_condition_that_is_long && another_condition_that_is_long then (
  first_effect ();
  second_effect ())
else if short then result
else another_result`,
  `
first_operand |> second with_an_argument
|> third_operand (fun x -> x + 1) with_more
|> fourth_operand_of_the_chain |> last`,
  '[ a; b; (c, d); `Tag 1; -2; !x; M.(y + z); A.b.c; [||]; [| 1 |]; (); {|s|} ]',
  'let rec f x = x and g ~y ?(z = 1) (a : int) = y in\nf',
  'f (module M) (module N : S with type t = int) ( + ) ~-x.(0) y.[1] o#m',
]

describe('formatExpression', () => {
  it.each(samples.map((sample) => sample.trim()))('%s', (sample) => {
    expect(format(sample.replaceAll(/\s+/g, ' '))).toBe(sample)
  })

  it('breaks the first case of a match that has no bar so that patterns stand below each other', () => {
    const source = 'match a_subject_of_the_match with None -> a_result_of_some_length | Some x -> result_of x'
    expect(format(source)).toBe(
      'match a_subject_of_the_match with\n  None -> a_result_of_some_length\n| Some x -> result_of x',
    )
  })

  it('keeps words of what it does not know, and comments', () => {
    const source = 'object method m = 1 end (* why *)  ) x'
    expect(parseExpression(tokenizeOcaml(source))).toBeNull()
    expect(format(source)).toBe('object method m = 1 end (* why *) ) x')
  })

  it('survives nesting and chains of any size', () => {
    const deep = `${'('.repeat(100_000)}x${')'.repeat(100_000)}`
    expect(sameTokens(format(deep), deep)).toBe(true)
    const chain = Array.from({ length: 20_000 }, (_, index) => `a${index} >>= fun b${index} ->`).join(' ')
    expect(format(`${chain} c`).split('\n')).toHaveLength(20_000)
    const sum = Array.from({ length: 20_000 }, () => 'x').join(' + ')
    expect(sameTokens(format(sum), sum)).toBe(true)
  })

  it('lays out definitions', () => {
    const definition = 'let () = (let x = 1 in f x)'
    expect(printDoc(formatLetDefinition(definition), { width: 80 }).text).toBe('let () =\n  (let x = 1 in\n   f x)')
  })
})

interface CaseFacts {
  readonly mains?: readonly { readonly devices: readonly { readonly connect: string }[] }[]
  readonly keys?: readonly { readonly value?: string; readonly conv?: string; readonly default?: string }[]
}

function measuredExpressions(): readonly string[] {
  const folder = new URL('../../../../fixtures/conformance/', import.meta.url)
  const { constants } = JSON.parse(readFileSync(new URL('catalog.json', folder), 'utf8'))
  const found = new Set<string>([String(constants.GC_CONTROL)])
  for (const name of readdirSync(new URL('cases/', folder))) {
    const facts: CaseFacts = JSON.parse(readFileSync(new URL(`cases/${name}`, folder), 'utf8'))
    for (const main of facts.mains ?? []) for (const { connect } of main.devices) found.add(connect)
    for (const key of facts.keys ?? []) for (const text of [key.value, key.conv, key.default]) found.add(text ?? '()')
  }
  found.delete('{GC_CONTROL}')
  return [...found]
}

/** The tokens with one space between them. */
function tokens(source: string): string {
  return tokenizeOcaml(source)
    .map(({ text }) => text)
    .join(' ')
}

function isUnderstood(source: string): boolean {
  return parseExpression(tokenizeOcaml(source)) !== null
}

function checkLaws(source: string): void {
  const printed = format(source)
  expect(tokens(printed)).toBe(tokens(source))
  expect(format(printed)).toBe(printed)
  expect(printed).not.toMatch(/[ \t]$/m)
}

describe('laws', () => {
  const measured = measuredExpressions()

  it(`all measured expressions are understood, keep their tokens, are stable and fit`, () => {
    expect(measured.length).toBeGreaterThan(1000)
    expect(measured.filter((source) => !isUnderstood(source))).toEqual([])
    for (const source of measured) {
      checkLaws(source)
      expect(format(source)).not.toMatch(/^.{81}/m)
    }
  })

  it('hold for expressions of every shape', () => {
    assertProperty(
      fc.property(expressions, (source) => {
        expect(isUnderstood(source)).toBe(true)
        checkLaws(source)
      }),
      500,
    )
  })

  it('hold for any tokens at all', () => {
    const words =
      'let in fun function match with if then begin end ( ) [ ] { } | -> = ; , . >>= :: := x M 1 "s" ~l: ?o `T !'
    assertProperty(
      fc.property(fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 14 }), (parts) => {
        expect(isUnderstood(parts.join(' '))).toBe(isUnderstood(format(parts.join(' '))))
        checkLaws(parts.join(' '))
      }),
    )
  })
})

/** Expressions as text, each safe as an operand; `open` ones end in cases or binders and need parentheses inside others. */
const expressions: fc.Arbitrary<string> = fc.letrec<{ simple: string; open: string }>((tie) => {
  const name = fc.stringMatching(/^[a-z]{1,12}_[a-z]{1,8}$/)
  const simple = tie('simple')
  const whole = fc.oneof(
    simple,
    tie('open').map((text) => `(${text})`),
  )
  const several = fc.array(whole, { minLength: 1, maxLength: 4 })
  const cases = fc.array(fc.tuple(name, whole), { minLength: 1, maxLength: 3 })
  const printCases = (rows: readonly (readonly [string, string])[]): string =>
    rows.map(([tag, body]) => `| \`${tag} -> ${body}`).join(' ')
  return {
    simple: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      name,
      fc.constantFrom('1', '"text"', '()', 'M.n', 'Some', '[]', '( >>= )', '(module M)', '~-1', "'c'"),
      several.map((items) => `[${items.join(';')}]`),
      several.map((items) => `(${items.join(',')})`),
      several.map((items) => `{ ${items.map((item, index) => `f${index} = ${item}`).join('; ')} }`),
      fc.tuple(name, several).map(([callee, args]) => `(${callee} ${args.join(' ')})`),
      fc.tuple(name, whole, whole).map(([callee, a, b]) => `(${callee} ~label:${a} ?option:${b} ~pun)`),
      fc
        .tuple(fc.constantFrom('+', '&&', '|>', '::', '>>=', ':=', '^'), several)
        .map(([op, items]) => `(${items.join(` ${op} `)})`),
      fc.tuple(name, whole).map(([path, item]) => `M.(${path} ${item})`),
      whole.map((item) => `(${item} : int list)`),
    ),
    open: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      simple,
      fc.tuple(name, simple, tie('open')).map(([x, value, body]) => `let ${x} = ${value} in ${body}`),
      fc.tuple(simple, tie('open')).map(([effect, body]) => `${effect}; ${body}`),
      fc.tuple(simple, name, tie('open')).map(([left, x, body]) => `${left} >>= fun ${x} -> ${body}`),
      fc.tuple(simple, cases).map(([subject, rows]) => `match ${subject} with ${printCases(rows)}`),
      cases.map((rows) => `function ${printCases(rows)}`),
      fc.tuple(name, tie('open')).map(([x, body]) => `fun ${x} -> ${body}`),
      fc.tuple(simple, whole, whole).map(([c, a, b]) => `if ${c} then ${a} else ${b}`),
      fc.tuple(simple, cases).map(([left, rows]) => `${left} >>= function ${printCases(rows)}`),
    ),
  }
}).open
