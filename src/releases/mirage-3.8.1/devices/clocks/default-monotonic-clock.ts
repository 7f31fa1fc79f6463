// default_monotonic_clock: time that only moves forward.

import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { MCLOCK } from '../../catalog/module-types.ts'
import { packagesByTarget } from '../../define/packages.ts'

export const default_monotonic_clock = defineDevice({
  id: 'default_monotonic_clock',
  section: 'Clocks',
  arguments: {},
  result: MCLOCK,
  summary: 'Measures how much time went by, never going back.',
  doc: `Counts nanoseconds from some moment in the past. Nobody can set it, so the difference of two readings is how long something
took: for timeouts, statistics and the timers of TCP.

It does not know the date; for that take \`default_posix_clock\`. On Unix it is the clock of the system, elsewhere that of the
hypervisor.`,
  keywords: ['elapsed', 'duration', 'stopwatch', 'nanoseconds', 'uptime', 'Mclock'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (mclock @-> job)
let () = register "stopwatch" [ main $ default_monotonic_clock ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'mclock',
      module: 'Mclock',
      type: MCLOCK,
      keys: [],
      packages: packagesByTarget(build, (family) => [
        { opam: family === 'unix' ? 'mirage-clock-unix' : 'mirage-clock-freestanding', min: '3.0.0', max: '4.0.0' },
      ]),
      connect: () => 'return ()',
    }),
})
