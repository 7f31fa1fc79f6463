// What is said about names that OCaml knows and this evaluator does not: why, and what to write instead.

import type { Location } from '../ocaml/syntax.ts'
import { refuse } from './signals.ts'

/** Modules, or names, that look at the machine on which the configuration runs. */
const MACHINE = new Set(['Sys', 'Unix', 'UnixLabels', 'Bos', 'Random', 'Gc', 'Arg', 'Dynlink', 'Thread'])
const CHANNELS = /^(?:open_(?:in|out)|input|output|read_|really_input|seek_|pos_|in_channel|out_channel|set_binary)/

/** Stops at a name that exists, but is not evaluated here. */
export function refuseUnevaluated(path: readonly string[], location: Location): never {
  const name = path.join('.')
  const head = path[0] === 'Stdlib' ? (path[1] ?? '') : (path[0] ?? '')
  const looksAtMachine = MACHINE.has(head) || (path.length === 1 && CHANNELS.test(name)) || /temp/.test(name)
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
