// default_random: random bytes from the Fortuna generator.

import { functorTypes } from '../../../../core/model/module-type.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { MCLOCK, RANDOM, TIME } from '../../catalog/module-types.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-crypto-rng-mirage', min: '0.8.0', max: '0.9.0' })

export const default_random = defineDevice({
  id: 'default_random',
  section: 'Random',
  arguments: {},
  result: RANDOM,
  composite: true,
  summary: 'Gives random bytes that are good enough for cryptography.',
  doc: `The Fortuna generator of mirage-crypto, seeded and reseeded while the unikernel runs. It needs a timer and a monotonic clock and
brings the default ones. TCP, UDP, DHCP and everything with keys or certificates take it.

The same generator runs on every target. It declares the key \`--prng\`, which an older MirageOS used to choose among generators; in
this release all its values give this one.`,
  keywords: [
    'rng',
    'random number',
    'entropy',
    'fortuna',
    'crypto',
    'seed',
    'prng',
    'uuid',
    'dice',
    'password',
    'nonce',
    'token',
  ],
  example: `open Mirage

let main = foreign "Unikernel.Main" (random @-> job)
let () = register "dice" [ main $ default_random ]
`,
  expand: (build) =>
    instantiate(
      build,
      {
        name: 'random',
        module: 'Mirage_crypto_rng_mirage.Make',
        type: functorTypes([TIME, MCLOCK], RANDOM),
        keys: [build.key('Key.prng')],
        packages: PACKAGES,
        connect: (_info, module) => `${module}.initialize (module Mirage_crypto_rng.Fortuna)`,
      },
      [build.device('default_time'), build.device('default_monotonic_clock')],
    ),
})
