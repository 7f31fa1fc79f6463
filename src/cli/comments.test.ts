// Comments above definitions through config.ml and config.ts: written, read again, and still at the same node.

import { expect, test } from 'vitest'
import { applyCommand } from '../core/edit/apply.ts'
import { commentsOf } from '../core/edit/comments.ts'
import type { Design } from '../core/model/design.ts'
import { REGISTER } from '../core/model/ids.ts'
import { nodeName } from '../core/model/node-name.ts'
import { mirage381 } from '../releases/mirage-3.8.1/release.ts'
import type { TextReader } from './session.ts'
import { readMl, readTs } from './testing/text-readers.ts'

const { catalog } = mirage381.semantics

const text = `open Mirage

(* What visitors see. *)
let pages = generic_kv_ro "www"

let stack = generic_stackv4 default_network

(** The server.
    It answers. *)
let main = foreign "Unikernel.Main" (stackv4 @-> kv_ro @-> job)

(* Start. *)
let () = register "shop" [ main $ stack $ pages ]
`

/** Comments by the name of what they stand above. */
function comments({ logic }: Design): Readonly<Record<string, string>> {
  return Object.fromEntries([...commentsOf(logic.text)].map(([id, said]) => [nodeName(logic, id), said]))
}

async function read(reader: TextReader, source: string, file: string): Promise<Design> {
  const { design, diagnostics } = await reader(source, file, {})
  if (design === null) throw new Error(JSON.stringify(diagnostics))
  return design
}

function byName({ logic }: Design, name: string): string {
  const found = Object.keys(logic.nodes).find((id) => nodeName(logic, id) === name)
  if (found === undefined) throw new Error(`no node ${name}`)
  return found
}

test('comments of a configuration are those of its nodes', async () => {
  expect(comments(await read(readMl, text, 'config.ml'))).toEqual({
    pages: 'What visitors see.',
    main: '* The server.\n    It answers.',
    [REGISTER]: 'Start.',
  })
})

test('a comment made in the editor comes back from both languages', async () => {
  const design = await read(readMl, text, 'config.ml')
  const say = (now: Design, id: string, said: string): Design =>
    applyCommand(now, { type: 'comment.set', id, text: said }, catalog)
  const said = say(
    say(say(design, byName(design, 'stack'), 'one "line"\nanother'), byName(design, 'default_network'), "it's outside"),
    byName(design, 'main'),
    'mine *) alone',
  )
  const expected = {
    pages: 'What visitors see.',
    stack: 'one "line"\nanother',
    network1: "it's outside",
    main: '* mine * ) alone',
    [REGISTER]: 'Start.',
  }
  const ml = mirage381.files.printConfigMl(said, catalog).text
  const again = await read(readMl, ml, 'config.ml')
  expect(comments(again)).toEqual(expected)
  expect(mirage381.files.printConfigMl(again, catalog).text).toBe(ml)
  const ts = mirage381.files.printConfigTs(said, catalog).text
  const fromTs = await read(readTs, ts, 'config.ts')
  expect(comments(fromTs)).toEqual({ ...expected, main: '* mine *) alone' })
  expect(mirage381.files.printConfigTs(fromTs, catalog).text).toBe(ts)
  // Lines that JavaScript ends stay comments.
  const hostile = say(design, byName(design, 'stack'), 'a\u2028register("x", [])\rthrow 1')
  expect(comments(await read(readTs, mirage381.files.printConfigTs(hostile, catalog).text, 'config.ts'))['stack']).toBe(
    'a\nregister("x", [])\nthrow 1',
  )
})
