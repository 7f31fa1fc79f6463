// How statements of config.ml were written: kept byte for byte while they say what the design says, never longer.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyCommand } from '../../../core/edit/apply.ts'
import type { Command } from '../../../core/edit/command.ts'
import type { Design } from '../../../core/model/design.ts'
import { nodeName } from '../../../core/model/node-name.ts'
import { mirage381 } from '../../../releases/mirage-3.8.1/release.ts'
import { readMl, readTs } from '../text-readers.ts'
import { withoutSources } from '../without-sources.ts'

const { catalog } = mirage381.semantics

async function read(text: string, env: Readonly<Record<string, string>> = {}): Promise<Design> {
  const { design, diagnostics } = await readMl(text, 'config.ml', env)
  if (design === null) throw new Error(JSON.stringify(diagnostics))
  return design
}

function print(design: Design): string {
  return mirage381.files.printConfigMl(design, catalog).text
}

function byName({ logic }: Design, name: string): string {
  const found = Object.keys(logic.nodes).find((id) => nodeName(logic, id) === name)
  if (found === undefined) throw new Error(`no node ${name}`)
  return found
}

const TEXT = `open Mirage

(* The folder that visitors see. *)
let store =
  let doc = "Which folder" (* in the project *) in
  let k = Key.(create "folder" Arg.(opt string "a" (info ~doc ["folder"]))) in
  if_impl (Key.map (fun f -> f = "a") (Key.value k)) (crunch "a")
    (crunch   "b")

let with_stack ?(group = "front") f =
  f $ generic_stackv4 ~group default_network

let names = List.map String.uppercase_ascii ["a"; "b"]

let main =
  let packages = [package "cohttp"; package "duration"] in
  foreign ~packages "Unikernel.Main"
    (stackv4 @-> kv_ro @-> job)

let other = foreign "Other.Main" (stackv4 @-> job)

let () =
  register "shop"
    [ with_stack main $ store
    ; with_stack ~group:"back" other (* second *)
    ]
`

test('opened and printed, every statement is as it was written', async () => {
  const design = await read(TEXT)
  expect(print(design)).toBe(TEXT)
  expect((await read(print(design))).logic).toEqual(design.logic)
})

function edited(design: Design, ...commands: readonly Command[]): Design {
  return commands.reduce((now, command) => applyCommand(now, command, catalog), design)
}

test('what changes is printed anew, with what depends on how it was written; the rest stays', async () => {
  const design = await read(TEXT)
  const stored = byName(design, 'store')
  const [branch] = Object.entries(design.logic.wires).flatMap(([ref, from]) => (ref === `${stored}.else` ? [from] : []))
  const set: Command = {
    type: 'argument.set',
    id: branch ?? '',
    argument: 'dir',
    value: { kind: 'constant', value: { kind: 'string', value: 'c' } },
  }
  const text = print(edited(design, set))
  expect(text).toContain('"c"')
  expect(text).not.toContain('crunch   "b"')
  expect(text).toContain('(* in the project *)')
  expect(text).toContain('  let packages = [package "cohttp"; package "duration"] in\n')
  expect(text).toContain('    [ with_stack main $ store\n    ; with_stack ~group:"back" other (* second *)\n    ]\n')
  expect(mirage381.files.printConfigTs(edited(design, set), catalog).text).toContain("'c'")
  // Taken back, it is the user's own text again.
  const back: Command = { ...set, value: { kind: 'constant', value: { kind: 'string', value: 'b' } } }
  expect(print(edited(design, set, back))).toBe(TEXT)
})

test('a renamed part takes the statements along that mention it', async () => {
  const design = await read(TEXT)
  const text = print(edited(design, { type: 'node.rename', id: byName(design, 'other'), binding: 'second' }))
  expect(text).toContain('let second = foreign "Other.Main"')
  expect(text).not.toContain('with_stack ~group:"back"')
  expect(text).toContain('(* second *)')
  expect((await read(text)).logic.registration?.jobs).toBe(2)
})

test.each([
  // Cells that change say more than their text.
  ['let n = ref 0\nlet dev () = incr n; crunch (string_of_int !n)\nlet a = dev ()\nlet b = dev   ()', 'dev   ()'],
  // What comes from the environment is written out.
  ['let a = crunch   (try Sys.getenv "X" with Not_found -> "x")\nlet b = a', 'Sys'],
])('what cannot be followed is printed: %j', async (text, gone) => {
  const job = 'let () = register "x" [ foreign "M" (kv_ro @-> kv_ro @-> job) $ a $ b ]'
  expect(print(await read(`open Mirage\n${text}\n${job}`))).not.toContain(gone)
})

test('a list of parts goes when one of them changes, and takes its users along', async () => {
  const text = `open Mirage
let stores = [ crunch "a";  crunch "b" ]
let first = List.nth stores   0
let job0 = foreign "M" (kv_ro @-> kv_ro @-> job)
let () = register "x" [ job0 $ first   $ List.nth stores 1 ]
`
  const design = await read(text)
  expect(print(design)).toBe(text.replace('Mirage\n', 'Mirage\n\n'))
  const id = byName(design, 'first')
  const value = { kind: 'constant', value: { kind: 'string', value: 'c' } } as const
  const changed = edited(design, { type: 'argument.set', id, argument: 'dir', value })
  const printed = print(changed)
  expect(printed).not.toContain('stores')
  expect(printed).toContain('let first = crunch "c"')
  const again = await read(printed)
  expect(mirage381.files.printConfigTs(again, catalog).text).toBe(mirage381.files.printConfigTs(changed, catalog).text)
})

test('what is not finished any more goes into a comment with all that uses it', async () => {
  const text = `open Mirage

let a = generic_stackv4   default_network
let b = resolver_dns   a
let () = register "x" [ noop ]
`
  const design = await read(text)
  expect(print(design)).toBe(text)
  const printed = print(edited(design, { type: 'wire.disconnect', wires: [`${byName(design, 'a')}.network`] }))
  expect(printed).toContain('(* morgana: unfinished\n   let b = resolver_dns a *)')
  expect(Object.keys((await read(printed)).logic.nodes)).toHaveLength(4)
})

interface MeasuredCase {
  readonly config: string
  readonly runs: readonly { readonly env?: Readonly<Record<string, string>> }[]
}

const folder = new URL('../../../../fixtures/conformance/cases/', import.meta.url)

test.each([0, 1, 2, 3])(
  'one part of a measured configuration changed: config.ml says it as config.ts does (quarter %i)',
  async (quarter) => {
    const stale: string[] = []
    let [looked, kept, all] = [0, 0, 0]
    for (const file of readdirSync(folder).filter((_, index) => index % 4 === quarter)) {
      const { config, runs }: MeasuredCase = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
      const env = runs[0]?.env ?? {}
      const { design } = await readMl(config, 'config.ml', env)
      if (design === null) continue
      const lines = config.split('\n').filter((line) => line.trim() !== '')
      const text = print(design)
      all += lines.length
      kept += lines.filter((line) => text.includes(line)).length
      for (const change of changes(design).slice(0, 4)) {
        const printed = print(change)
        const { design: again, diagnostics } = await readMl(printed, 'config.ml', env)
        const { design: fromTs } = await readTs(mirage381.files.printConfigTs(change, catalog).text, 'config.ts', env)
        if (fromTs === null) continue
        looked += 1
        if (again === null && (await readMl(print(withoutSources(change)), 'config.ml', env)).design === null) continue
        if (again === null) stale.push(`${file}: ${JSON.stringify(diagnostics[0]?.message)}`)
        else if (plain(again) !== plain(fromTs)) stale.push(file)
      }
    }
    expect(stale).toEqual([])
    expect(looked).toBeGreaterThan(60)
    expect(kept / all).toBeGreaterThan(0.9)
  },
  240_000,
)

/** What a design says, whatever the order and the words. */
function plain(design: Design): string {
  const { logic } = withoutSources(design)
  const text = logic.text.filter(({ kind }) => kind !== 'comment' && kind !== 'opaque')
  const bare: Design = { ...design, name: 'x', logic: { ...logic, text } }
  return mirage381.files.printConfigTs(bare, catalog).text.split('\n').sort().join('\n')
}

/** The design with one text in it changed, or one wire to another source of the same kind. */
function changes(design: Design): readonly Design[] {
  const { nodes, wires } = design.logic
  const set = (logic: Partial<Design['logic']>): Design => ({ ...design, logic: { ...design.logic, ...logic } })
  const texts = Object.entries(nodes).flatMap(([id, node]): readonly Design[] => {
    if (node.kind === 'foreign') return [set({ nodes: { ...nodes, [id]: { ...node, module: `${node.module}2` } } })]
    if (node.kind !== 'device') return []
    return Object.entries(node.arguments).flatMap(([name, given]): readonly Design[] => {
      if (given.kind !== 'constant' || given.value.kind !== 'string') return []
      const value = { kind: 'constant', value: { kind: 'string', value: `${given.value.value}z` } } as const
      return [set({ nodes: { ...nodes, [id]: { ...node, arguments: { ...node.arguments, [name]: value } } } })]
    })
  })
  const rewired = Object.entries(wires).flatMap(([ref, from]): readonly Design[] => {
    const device = nodes[from]
    const twin = Object.keys(nodes).find((id) => {
      const other = nodes[id]
      return id !== from && other?.kind === 'device' && device?.kind === 'device' && other.device === device.device
    })
    return twin === undefined || ref.startsWith(`${twin}.`) ? [] : [set({ wires: { ...wires, [ref]: twin } })]
  })
  return [...texts.slice(0, 2), ...rewired.slice(0, 1), ...texts.slice(2)]
}

const IN_PIECES: Readonly<Record<string, string>> = {
  'a helper that uses a constructor whose type is printed later': `type t = T
let d name deps = impl @@ object inherit base_configurable method ty = typ T method name = name method module_name = "D" method! deps = deps end
let a = d "a" []
let b = d "b" [ abstract a; abstract default_time ]
let main = foreign ~deps:[ abstract b ] "Unikernel.Main" job`,
  'a module that another statement applies, beside one that is printed anew': `let packages = [ package "astring" ]
let far = let packages = packages @ [ package "tls" ] in
  foreign ~packages "Unikernel.Far" (time @-> console @-> job)
let near = let packages = packages in
  foreign ~packages "Unikernel.Near" (console @-> job)
let main = if_impl Key.is_unix (far   $ default_time $ default_console) (near   $ default_console)`,
}

test.each(Object.entries(IN_PIECES))('%s: what is printed says the same', async (_, body) => {
  const design = await read(`open Mirage\n${body}\nlet () = register "x" [ main ]\n`)
  expect(plain(await read(print(design)))).toBe(plain(design))
})
