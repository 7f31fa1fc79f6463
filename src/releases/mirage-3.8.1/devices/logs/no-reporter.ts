// no_reporter: no log messages.

import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { REPORTER } from '../../catalog/module-types.ts'

export const no_reporter = defineDevice({
  id: 'no_reporter',
  section: 'Logs',
  arguments: {},
  result: REPORTER,
  summary: 'Leaves log messages out.',
  doc: `Give it to the \`reporter\` input of \`register\` for a unikernel that prints no log messages and does without the clock that stamps
them.

It only works there, as it stands: \`register\` recognises it and adds no reporter. Anywhere else, also behind an \`if_impl\`, it becomes a
device whose code is \`assert false\`, which ends the unikernel when it starts.`,
  keywords: ['log', 'quiet', 'silent', 'logs', 'disable'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (time @-> job)
let () = register ~reporter:no_reporter "quiet" [ main $ default_time ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'no_reporter',
      module: 'Mirage_runtime',
      type: REPORTER,
      keys: [],
      packages: null,
      connect: () => 'assert false',
    }),
})
