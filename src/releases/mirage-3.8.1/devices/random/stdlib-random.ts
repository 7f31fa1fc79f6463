// stdlib_random: an old name of default_random.

import { defineDevice } from '../../define/define-device.ts'
import { RANDOM } from '../../catalog/module-types.ts'

export const stdlib_random = defineDevice({
  id: 'stdlib_random',
  section: 'Random',
  arguments: {},
  result: RANDOM,
  composite: true,
  deprecated: 'Use default_random: this is another name of it.',
  replacement: 'default_random',
  summary: 'An old name for default_random.',
  doc: `Once OCaml's own generator, which is fast and predictable. In this release it is exactly \`default_random\`, so a configuration that
uses both names has one device.

Write \`default_random\` in new configurations.`,
  keywords: ['rng', 'deprecated', 'Random', 'prng'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (random @-> job)
let () = register "dice" [ main $ stdlib_random ]
`,
  expand: (build) => build.device('default_random'),
})
