// Where OCaml 4.13 stops in what the grammar of trees takes, or takes for something else.

import { beforeAll, describe, expect, test } from 'vitest'
import type { OcamlParser } from './create-parser.ts'
import { loadOcamlParser } from './load-node.ts'

let parser: OcamlParser

beforeAll(async () => {
  parser = await loadOcamlParser()
})

/** The text, and OCaml's line and column. */
const refused: readonly (readonly [text: string, line: number, column: number])[] = [
  ['let block , block_of_file "disk.img"\nlet fs = fat block\n', 1, 26],
  ['let ip :: create_ipv4 ~group:"ip" a\nlet udp4 = 1\n', 1, 22],
  ['let (length : int -> int) acc = acc\n', 1, 26],
  ['let a, b : int * int = 1, 2\n', 1, 9],
  ['let a, _ _ = 1, 2\n', 1, 9],
  ['let [ one; two ] , [ 1; 2 ] [@@warning "-8"]\nlet x = 1\n', 1, 28],
  ['let f = fun x -> _\n', 1, 17],
  ['let o = object method x "Static" method y = 1 end\n', 1, 33],
  ['class virtual c = object method virtual kind string end\n', 1, 45],
  ['let o = object method x = 1 end ()\n', 1, 32],
  ['module type S = sig\n  val make : int\nmodule Plain : S = struct let make = 1 end\n', 3, 17],
]

const accepted = [
  'let { contents = x; _ } : int ref = ref 1',
  'let [ a; b ] | a :: b :: _ = [ 1; 2 ] and (Some c | (_ as c)) = Some None',
  "let 'a' .. 'z' | _ = 'b'",
  'let `A x, (lazy y), M.(z) = e',
  'let ( let* ) = Option.bind',
  'let ( .%() ) a i = Array.get a i',
  'let ( + ), ( * ) = ( * ), ( + )',
  'let { List.x; M.y = Some (z, `B); _ } , C (a as b : int), - 1, [| c |] = e',
  'let () x = e',
  'let f ~a ?(b = 1) ?c:(d : int = 2) (e, _) : int = a',
  'let rec x = 1 and y = 2',
  "let f : 'a. 'a -> 'a = fun x -> x",
  'let (module M : S) = m and M.{ x } = r',
  'module type S = sig module M : T with type t = int module N = M end',
  'let o = object method virtual x : int method y : int = 1 val mutable z = 2 end',
]

describe('what stands between let and =', () => {
  test.each(refused)('%s', (text, line, column) => {
    const [problem] = parser.parse(text).problems
    expect([problem?.location.start.line, problem?.location.start.column]).toEqual([line, column])
  })

  test.each(accepted)('%s', (text) => {
    expect(parser.parse(text).problems).toEqual([])
  })

  test('texts between single quotes stop at the first, and are explained', () => {
    for (const [text, column] of [
      ["let x = 'abc'\n", 8],
      ['let x = "a" ^ \'hello world\'\n', 14],
    ] as const) {
      const [problem] = parser.parse(text).problems
      expect(problem?.location.start.column).toBe(column)
      expect(problem?.hint).toContain('double quotes')
    }
  })

  test('directives of the toplevel are refused', () => {
    expect(parser.parse('#use "x"\nlet y = 1\n').problems[0]?.location.start.column).toBe(0)
  })

  test('says what is missing', () => {
    for (const text of ['let a, b c = 1\n', 'let port 8080\nlet x = 1\n', 'let port 8080\n'])
      expect(parser.parse(text).problems[0]?.hint).toContain("its '=' may be missing")
  })
})
