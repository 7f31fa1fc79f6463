// Mistakes of beginners: where OCaml complains, and what our hint says to write instead.

import { describe, expect, test } from 'vitest'
import { loadOcamlParser } from '../../../../parsers/ocaml/load-node.ts'
import { catalog } from '../../../../releases/mirage-3.8.1/catalog.ts'
import { interfaces, opaqueModules } from '../../../../releases/mirage-3.8.1/interface/interfaces.ts'
import { readConfigMl } from '../../read-config-ml.ts'

const parser = await loadOcamlParser()
const typing = { modules: interfaces, opaque: opaqueModules }

function mistake(text: string) {
  const { diagnostics } = readConfigMl({
    text,
    file: 'config.ml',
    catalog,
    parser: parser.parse,
    env: {},
    interfaces: typing,
  })
  const [first] = diagnostics
  if (first === undefined || first.at === null || !('line' in first.at)) throw new Error('no mistake')
  return { at: `${first.at.line}:${first.at.column}`, hint: first.hint ?? '' }
}

describe('hints', () => {
  test.each([
    ['let f = foreign "A.Main" (time @-> job)\nlet () = register "x" f $ default_time', '3:22', '[ main $'],
    ['let k = Key.create "k" (Arg.opt Arg.int 1 (Arg.info []))', '2:24', 'Key.Arg.opt'],
    ['let () = register "x", [ noop ]', '2:9', 'without commas'],
    ['let d = if Key.is_unix then crunch "a" else crunch "b"', '2:11', 'if_impl'],
    ['let k = Key.(create "k" Arg.(flag (info [ "k" ])))\nlet d = if k then 1 else 2', '3:11', 'if_impl'],
    ['let b = Key.target = `Unix', '2:21', 'Key.match_'],
    [
      'let p = Key.(create "p" Arg.(opt int 1 (info [ "p" ])))\nlet c = if_impl (Key.value p) noop noop',
      '3:16',
      'Make a condition',
    ],
    ['let main = foreign Unikernel.Main job', '2:19', 'foreign "Unikernel.Main"'],
    ['let c = { network = Ipaddr.V4.Prefix.of_string_exn "10.0.0.1/8" }', '2:8', 'gateway = …'],
    [
      'let d = impl @@ object inherit base_configurable method ty = time method name = 5 method module_name = "A" end',
      '2:16',
      'Its method name must have type string, and has type int.',
    ],
    ['let dir = "a"\nlet f = fat_of_files ~dir "x" ()', '3:30', '~dir:…'],
    ['let () = register "x" [ noop, noop ]', '2:24', 'semicolons'],
    ['let () = register "x" noop', '2:22', 'between brackets'],
    ['let () = register [ noop ]', '2:18', 'A text stands here'],
    ["let a = foreign 'A' job", '2:16', 'double quotes'],
    ['let a = foreign "A" (stackv4 job)', '2:21', '@->'],
    ['let a = foreign "A" stackv4 @-> job', '2:8', 'parentheses'],
    ['let a = foreign "A" (stackv4 -> job)', '2:29', '@->'],
    ['let a = foreign "A" job\nregister "x" [ a ]', '3:0', 'let () ='],
    ['let a = foreign "A" job ~packages:[ "lwt" ]', '2:36', 'package "…"'],
    ['let a = foreign "A" job ~packages:(package "lwt")', '2:34', 'between brackets'],
    ['let k = Key.(create "p" Arg.(opt int "80" (info [ "p" ])))', '2:37', 'without quotes'],
    ['let k = Key.(create "p" Arg.(opt int 80 [ "p" ]))', '2:40', 'info [ … ]'],
    ['let k = Key.create "p" Arg.(opt int 80)', '2:28', 'Key.Arg.opt'],
    ['let a = foreign "A" job ~keys:[ Key.target ]', '2:32', 'Key.abstract'],
    ['let a = foreign "A" job ~deps:[ default_time ]', '2:32', 'Write abstract'],
    ['let a = if_impl true noop noop', '2:16', 'Key.pure'],
    ['let a = if_impl is_unix noop noop', '2:16', 'Key.is_unix'],
    ['let a = match_impl Key.target [ `Unix, noop ] ~default:noop', '2:19', 'Key.value'],
    ['let a = match_impl (Key.value Key.target) [ `Linux, noop ] ~default:noop', '2:44', '`Unix, `MacOSX'],
    ['let a = [ noop; match_impl (Key.value Key.target) [ `Unix, noop ] ]', '2:16', '~default:'],
    ['let a = noop $ default_time', '2:8', 'one $ too many'],
    ['let a = etif (default_network ())', '2:14', 'leave () out'],
    ['let a = foreign "A" (stackv4 @-> job) $ default_time', '2:40', 'generic_stackv4'],
    ['let a = socket_stackv4 Ipaddr.V4.any', '2:23', 'between brackets'],
    ['let a = generic_kv_ro www', '2:22', 'double quotes'],
    ['let Main = noop', '2:4', 'small letter'],
    ['let a = impl @@ object method ty = job end', '2:16', 'inherit base_configurable'],
    ['let a = noop;\nlet b = noop', '3:12', "Remove the ';'"],
    ['let a = conduit_direct tls:true', '2:26', '~tls'],
  ])('%s', (text, at, hint) => {
    const found = mistake(`open Mirage\n${text}`)
    expect(found.at).toBe(at)
    expect(found.hint).toContain(hint)
  })

  test('names of Mirage before it is opened', () => {
    expect(mistake('let a = foreign "A"').hint).toContain('open Mirage')
    expect(mistake('open mirage').hint).toContain('open Mirage')
  })
})
