// default_time: sleeping.

import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { TIME } from '../../catalog/module-types.ts'

export const default_time = defineDevice({
  id: 'default_time',
  section: 'Time',
  arguments: {},
  result: TIME,
  summary: 'Lets a unikernel sleep for a given time.',
  doc: `The timer of the target: a thread that sleeps gives way to others and goes on when its time has come. Jobs that do something
every few seconds take it, and so do ARP, TCP and DHCP, which wait for answers.

It is the same module on every target and needs no package of its own. For the time of day take \`default_posix_clock\`; to measure
how long something took, \`default_monotonic_clock\`.`,
  keywords: ['sleep', 'timer', 'delay', 'timeout', 'wait', 'OS.Time', 'pause', 'every second', 'cron'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (time @-> job)
let () = register "ticker" [ main $ default_time ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'time',
      module: 'OS.Time',
      type: TIME,
      keys: [],
      packages: null,
      connect: () => 'return ()',
    }),
})
