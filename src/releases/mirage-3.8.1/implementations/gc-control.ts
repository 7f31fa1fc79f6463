// Every application's settings of OCaml's garbage collector, one key each.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { Key } from '../../../core/model/key.ts'
import { JOB } from '../catalog/module-types.ts'
import { keyCall } from '../define/ocaml-text.ts'

/** Fields of `Gc.control` that are options, with the key of each, in the order of the generated code. */
const OPTIONAL_FIELDS = [
  ['minor_heap_size', 'minor_heap_size'],
  ['major_heap_increment', 'major_heap_increment'],
  ['space_overhead', 'space_overhead'],
  ['max_overhead', 'max_space_overhead'],
  ['verbose', 'gc_verbosity'],
  ['window_size', 'gc_window_size'],
  ['custom_major_ratio', 'custom_major_ratio'],
  ['custom_minor_ratio', 'custom_minor_ratio'],
  ['custom_minor_max_size', 'custom_minor_max_size'],
] as const

function connectText(policy: Key, fields: readonly (readonly [string, Key])[]): string {
  const settings = [
    `allocation_policy = (match ${keyCall(policy)} with \`Next_fit -> 0 | \`First_fit -> 1 | \`Best_fit -> 2)`,
    ...fields.map(([field, key]) => `${field} = (match ${keyCall(key)} with None -> ctrl.${field} | Some x -> x)`),
  ]
  return `Lwt.return ( let open Gc in let ctrl = get () in set ({ ctrl with ${settings.join('; ')} }) )`
}

/** Changes the collector's settings where a key is given. */
export function gcControl(build: BuildContext): Implementation {
  const policy = build.key('Key.allocation_policy')
  const fields = OPTIONAL_FIELDS.map(([field, key]) => [field, build.key(`Key.${key}`)] as const)
  const connect = connectText(policy, fields)
  return {
    name: 'ocaml_gc_control',
    module: 'Gc',
    type: JOB,
    keys: [policy, ...fields.map(([, key]) => key)],
    packages: null,
    connect: () => connect,
  }
}
