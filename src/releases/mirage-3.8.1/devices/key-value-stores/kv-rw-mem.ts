// kv_rw_mem: a store in memory.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { optionalInput, unit } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { KV_RW, PCLOCK } from '../../catalog/module-types.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-kv-mem', min: '3.0.0', max: '4.0.0' })

export const kv_rw_mem = defineDevice({
  id: 'kv_rw_mem',
  section: 'Key/value stores',
  arguments: {
    clock: optionalInput(PCLOCK, 'default_posix_clock', 'Clock that says when a value was changed last.'),
    unit: unit(),
  },
  result: KV_RW,
  summary: 'A store in memory that can be read and changed.',
  doc: `Starts empty and is gone when the unikernel ends: for caches, sessions and tests. It works on every target and needs only a clock,
which dates the changes.

All stores over the same clock are one device: two calls give one store that both users share, not two.`,
  keywords: ['memory', 'cache', 'temporary', 'write', 'session', 'database', 'key value store', 'dictionary'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (kv_rw @-> job)
let () = register "cache" [ main $ kv_rw_mem () ]
`,
  expand: (build, { clock }) =>
    instantiate(
      build,
      {
        name: 'mirage-kv-mem',
        module: 'Mirage_kv_mem.Make',
        type: functorTypes([PCLOCK], KV_RW),
        keys: [],
        packages: PACKAGES,
        connect: (_info, module) => `${module}.connect ()`,
      },
      [clock],
    ),
})
