// Comments above definitions through config.ml and config.ts: written, read again, and still at the same node.

import { expect, test } from 'vitest'
import { applyCommand } from '../../../core/edit/apply.ts'
import { commentsOf } from '../../../core/edit/text/comments.ts'
import type { Design } from '../../../core/model/design.ts'
import { REGISTER } from '../../../core/model/ids.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import type { TextReader } from '../../session.ts'
import { readMl, readTs } from '../text-readers.ts'

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

const said = `open Mirage

let pages = generic_kv_ro "www" (* why *)
(* above *)
let stack = (* which one *) generic_stackv4 default_network (* on
   one interface *)

let port =
  let doc = "Port" (* of the shop *) in
  Key.(create "port" Arg.(opt int 80 (info ~doc [ "port" ])))

let main =
  foreign ~keys:[ Key.abstract port ]
    (* the server *)
    "Unikernel.Main" (stackv4 @-> kv_ro @-> job)

let () = register "shop" [ main $ stack $ pages ] (* the end *)
`

test('a comment at the end of a line stays with what it follows', async () => {
  const design = await read(readMl, said, 'config.ml')
  expect(comments(design)).toEqual({
    pages: 'why',
    // Comments inside a definition are its source's.
    stack: 'above',
    [REGISTER]: 'the end',
  })
  const ml = mirage381.files.printConfigMl(design, catalog).text
  expect(ml).toContain('let pages = generic_kv_ro "www" (* why *)\n')
  expect(ml).toContain('generic_stackv4 default_network (* on\n   one interface *)\n')
  expect(ml).toContain('[ main $ stack $ pages ] (* the end *)\n')
  const again = await read(readMl, ml, 'config.ml')
  expect(again.logic.text).toEqual(design.logic.text)
  const ts = mirage381.files.printConfigTs(design, catalog).text
  expect(ts).toContain("const pages = generic_kv_ro('www') // why\n")
  expect(ts).toContain('/* on\none interface */')
  const fromTs = await read(readTs, ts, 'config.ts')
  // In config.ts, which is written anew, they stand above.
  expect(comments(fromTs)).toEqual({ ...comments(design), stack: 'which one', main: 'the server' })
  expect(mirage381.files.printConfigTs(fromTs, catalog).text).toBe(ts)
})

test('a comment behind what only config.ml says is above the next definition in config.ts', async () => {
  const design = await read(readMl, said.replace('Mirage', 'Mirage (* the language *)'), 'config.ml')
  expect(mirage381.files.printConfigMl(design, catalog).text).toContain('open Mirage (* the language *)\n')
  expect(mirage381.files.printConfigTs(design, catalog).text).toContain('// the language\nconst pages')
})

test('nothing said inside a statement of config.ts is lost, or said twice', async () => {
  const ts = `import { foreign, generic_kv_ro, job, kv_ro, arrow, register } from './morgana/index.js' // the language
function twice(n) {
  // no part of the graph
  return 2 * n
} // kept
const pages = generic_kv_ro(/* the folder */ 'www') // why
const main = foreign(
  'Unikernel.Main', // the server
  arrow(kv_ro, job),
)
register('shop', [
  // the job
  main.$(pages),
])
`
  const design = await read(readTs, ts, 'config.ts')
  const printed = mirage381.files.printConfigTs(design, catalog).text
  for (const text of ['the language', 'no part of the graph', 'kept', 'the folder', 'why', 'the server', 'the job'])
    expect(printed.split(text).length - 1).toBe(1)
  expect(printed).toContain('} // kept\n')
  expect(printed).toContain("const pages = generic_kv_ro('www') // why\n")
  const again = await read(readTs, printed, 'config.ts')
  expect(mirage381.files.printConfigTs(again, catalog).text).toBe(printed)
})

test('a comment edited, and a definition deleted, at the end of a line', async () => {
  const design = await read(readMl, said, 'config.ml')
  const pages = byName(design, 'pages')
  const edited = applyCommand(design, { type: 'comment.set', id: pages, text: 'because' }, catalog)
  expect(mirage381.files.printConfigMl(edited, catalog).text).toContain('generic_kv_ro "www" (* because *)\n')
  const cleared = applyCommand(edited, { type: 'comment.set', id: pages, text: null }, catalog)
  expect(mirage381.files.printConfigMl(cleared, catalog).text).toContain('generic_kv_ro "www"\n')
  const gone = applyCommand(edited, { type: 'node.remove', ids: [pages] }, catalog)
  expect(mirage381.files.printConfigMl(gone, catalog).text).not.toContain('because')
})
