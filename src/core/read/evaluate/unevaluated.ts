// What is said about names that OCaml knows and this evaluator does not: why, and what to write instead.

import type { Location } from '../ocaml/syntax.ts'
import { refuse } from './signals.ts'

/** Modules, or names, that look at the machine on which the configuration runs. */
const MACHINE = new Set(['Sys', 'Unix', 'UnixLabels', 'Bos', 'Random', 'Gc', 'Arg', 'Dynlink', 'Thread'])
const READING =
  /^(?:stdin|open_in|open_gen|input|read_|really_input|seek_in|pos_in|in_channel|close_in|scanf|bscanf|file|channel)/
const WRITING = /^(?:open_out|output|seek_out|pos_out|out_channel|close_out|set_binary)/

/** Stops at a name that exists, but is not evaluated here. */
export function refuseUnevaluated(path: readonly string[], location: Location): never {
  const name = path.join('.')
  const head = path[0] === 'Stdlib' ? (path[1] ?? '') : (path[0] ?? '')
  if (isChannel(path, head)) return refuseChannel(name, path.at(-1) ?? '', location)
  if (/^(?:Mirage_impl_|Functoria_(?!key$|app$))/.test(head)) return refuseInnerModule(name, location)
  const looksAtMachine = MACHINE.has(head) || /temp/.test(name)
  return refuse(
    'MG-READ-UNEVALUATED',
    looksAtMachine
      ? `${name} looks at the machine on which it runs; a configuration is read here without one.`
      : `${name} is not evaluated here.`,
    looksAtMachine
      ? 'Write the value itself, or take it from Sys.getenv and give that with --env NAME=VALUE.'
      : 'Write what it computes, or use other functions of List, String, Option, Map and Printf.',
    location,
  )
}

/** Channels stand in Stdlib itself; other modules have functions that take them. */
function isChannel(path: readonly string[], head: string): boolean {
  const last = path.at(-1) ?? ''
  const isOwn =
    path.length === 1 || (path.length === 2 && path[0] === 'Stdlib') || /^(?:Digest|Scanf|Scanning)$/.test(head)
  return isOwn && (READING.test(last) || WRITING.test(last))
}

function refuseChannel(name: string, last: string, location: Location): never {
  if (WRITING.test(last)) {
    return refuse(
      'MG-READ-UNEVALUATED',
      `${name} writes while the configuration is read, and nothing is written here.`,
      'Leave it out, or write the file in the method configure of an implementation, with Bos.OS.File.write.',
      location,
    )
  }
  return refuse(
    'MG-READ-UNEVALUATED',
    `${name} reads a file or what is typed, and a configuration is read here without any.`,
    'Write the text itself, {|…|} takes several lines, or take it from Sys.getenv and give it with --env NAME=VALUE.',
    location,
  )
}

function refuseInnerModule(name: string, location: Location): never {
  return refuse(
    'MG-READ-UNEVALUATED',
    `${name} is how the tool itself works inside, and that is not run here.`,
    'Use the devices, types and functions that Mirage offers; what is registered here would be lost.',
    location,
  )
}
