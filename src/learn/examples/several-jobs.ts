// Two jobs in one unikernel, with a device that both use.

import type { Example } from '../example.ts'

export const severalJobs: Example = {
  id: 'several-jobs',
  title: 'Two jobs, one clock',
  summary: 'A beacon and a logger run side by side and share a clock and a console.',
  look: 'The clock is wired twice but made once: main.ml forces it lazily, whoever comes first.',
  config: `open Mirage

let clock = default_posix_clock
let out = default_console
let beacon = foreign "Jobs.Beacon" (time @-> pclock @-> job)
let logger = foreign "Jobs.Logger" (console @-> pclock @-> job)

let () =
  register "watch" [ beacon $ default_time $ clock; logger $ out $ clock ]
`,
}
