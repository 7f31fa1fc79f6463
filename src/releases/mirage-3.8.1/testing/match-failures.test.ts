// Where OCaml says that no case fits, or that an assertion fails: while the configuration is evaluated, and when a computation
// over keys is. Places are those of programs that OCaml 4.13.1 compiled.

import { beforeAll, describe, expect, it } from 'vitest'
import { loadOcamlParser } from '../../../parsers/ocaml/load-node.ts'
import { configureText } from './configure-text.ts'

let parse: Awaited<ReturnType<typeof loadOcamlParser>>['parse']
beforeAll(async () => {
  const parser = await loadOcamlParser()
  parse = (text) => parser.parse(text)
})

const HEAD = 'let o : int option = None let x = 3 let k = Key.(create "nu" Arg.(opt int 3 (info ["nu"])))\n'

function errorOf(text: string): unknown {
  try {
    return configureText(parse, `${HEAD}${text}`)
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

function failedAt(column: number, what = 'Pattern matching', line = 3): string {
  const end = column + (what === 'Assertion' ? 6 : 5)
  return `Fatal error: exception File "config.ml", line ${line}, characters ${column}-${end}: ${what} failed`
}

it.each([
  ['let y = let Some y = o in y', 8],
  ['let y = 1 + (let Some y = o in y)', 12],
  ['let y = let [a] = [] in a', 8],
  ['let y = let a = 1 and (Some y) = o in y + a', 22],
  ['let y = let 4 = x in 1', 12],
  ['let Some y = o', 4],
  ['let y = (match x with 1 -> 2)', 8],
  ['let h ~l:(Some y) () = y let y = h ~l:o ()', 6],
  ['let h ?l:(Some y) () = y let y = h ()', 6],
  ['let h a (Some y) = y + a let y = h 1 o', 8],
  ['let y = (fun ~a:(1) -> 2) ~a:x', 8],
  ['let y = (fun a (Some y) -> y + a) 1 o', 15],
  ['let h 1 = fun 2 -> 3 let y = h 1 x', 10],
  ['let y = List.map (fun (1, z) -> z) [x, 1]', 17],
])('%s', (text, column) => {
  // The reader ends with a sentence of its own around OCaml's text.
  const failed = failedAt(column).replace('Fatal error: ', '')
  expect(errorOf(`${text}\nlet () = register "app" [noop]`)).toContain(failed)
})

describe('of a condition', () => {
  it.each([
    ['fun n -> match n with 1 -> true', failedAt(22)],
    ['function 1 -> true', failedAt(13)],
    ['fun 1 -> true', failedAt(13)],
    ['fun n -> let Some y = (if n = 3 then None else Some n) in y = 3', failedAt(22)],
    ['fun n -> assert (n = 4); true', failedAt(22, 'Assertion')],
    ['fun n -> if n = 3 then raise (Sys_error "x") else true', 'Fatal error: exception Sys_error("x")'],
  ])('%s', (text, message) => {
    const device = `let d = if_impl Key.(map\n            (${text}) (value k)) default_time default_time`
    const found = errorOf(`${device}\nlet () = register "app" [foreign "A.B" (time @-> job) $ d]`)
    expect(found).toBe(message.replace('line 3', 'line 4').replaceAll(/characters (\d+)-(\d+)/g, shifted(text)))
  })
})

/** A function alone in parentheses stands where they do. */
function shifted(text: string): (whole: string, from: string, to: string) => string {
  const isOuter = text.startsWith('function') || text.startsWith('fun 1')
  return (whole, from, to) => (isOuter ? `characters ${Number(from) - 1}-${Number(to) - 1}` : whole)
}

it('tells exceptions of the configuration by its module', () => {
  const value = 'Key.(map (fun n -> if n = 3 then raise (Foo (3, "a")) else true) (value k))'
  const text = `exception Foo of int * string let d = if_impl ${value} default_time default_time`
  expect(errorOf(`${text}\nlet () = register "app" [foreign "A.B" (time @-> job) $ d]`)).toBe(
    'Fatal error: exception Config.Foo(3, "a")',
  )
})

it.each([
  ['method! connect _ _ [a] = a', 26],
  ['method! connect _ m l = match l with [a] -> a', 30],
  ['method! configure _ = match x with 1 -> Ok ()', 28],
])('of a device: %s', (method, column) => {
  const parts = `method ty = job method name = "d" method module_name = "D"`
  const text = `let d = impl (object inherit base_configurable ${parts}\n      ${method} end)`
  expect(errorOf(`${text}\nlet () = register "app" [d]`)).toBe(failedAt(column, undefined, 4))
})
