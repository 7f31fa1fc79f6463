// nocrypto: an old device that does nothing any more.

import { defineDevice } from '../../define/define-device.ts'
import { JOB } from '../../catalog/module-types.ts'

export const nocrypto = defineDevice({
  id: 'nocrypto',
  section: 'Entropy',
  arguments: {},
  result: JOB,
  deprecated: 'Remove it: random numbers seed themselves. Use default_random where a job needs them.',
  replacement: null,
  summary: 'An old device that seeded random numbers; it does nothing.',
  doc: `Configurations of older releases had \`~deps:[abstract nocrypto]\` to start the library nocrypto. mirage-crypto has replaced the library
and starts with \`default_random\`, so this is \`noop\` under another name.

A data dependency on it still passes one argument more to the job's \`start\`. Remove both together.`,
  keywords: ['entropy', 'random', 'crypto', 'deprecated', 'seed'],
  example: `open Mirage

let main = foreign ~deps:[ abstract nocrypto ] "Unikernel.Main" (time @-> job)
let () = register "old" [ main $ default_time ]
`,
  expand: (build) => build.device('noop'),
})
