// default_posix_clock: the time of day.

import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { PCLOCK } from '../../catalog/module-types.ts'
import { packagesByTarget } from '../../define/packages.ts'

export const default_posix_clock = defineDevice({
  id: 'default_posix_clock',
  section: 'Clocks',
  arguments: {},
  result: PCLOCK,
  summary: 'Tells the time of day, as days and picoseconds since 1970.',
  doc: `The wall clock: what certificates are checked against and what log messages are stamped with. The default log reporter uses it,
so nearly every unikernel has one.

On Unix it reads the clock of the system; elsewhere that of the hypervisor. It can be set back while the unikernel runs, so durations
should come from \`default_monotonic_clock\`.`,
  keywords: ['date', 'wall clock', 'now', 'timestamp', 'calendar', 'Pclock', 'time of day'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (pclock @-> job)
let () = register "calendar" [ main $ default_posix_clock ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'pclock',
      module: 'Pclock',
      type: PCLOCK,
      keys: [],
      packages: packagesByTarget(build, (family) => [
        { opam: family === 'unix' ? 'mirage-clock-unix' : 'mirage-clock-freestanding', min: '3.0.0', max: '4.0.0' },
      ]),
      connect: () => 'return ()',
    }),
})
