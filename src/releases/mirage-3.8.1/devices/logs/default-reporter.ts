// default_reporter: log messages on the console.

import type { Constant } from '../../../../core/model/constant.ts'
import { functorTypes } from '../../../../core/model/module-type.ts'
import { constantOf, defaultedData, INTEGER, optionalData, optionalInput, unit } from '../../define/arguments.ts'
import { LOG_LEVEL } from '../../catalog/data-types.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { PCLOCK, REPORTER } from '../../catalog/module-types.ts'
import { keyCall } from '../../define/ocaml-text.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'mirage-logs', min: '1.2.0', max: '2.0.0' })

const DEFAULT_LEVEL: Constant = { kind: 'constructor', name: 'Info' }

function levelText(level: Constant): string {
  return level.kind === 'constructor' ? `Logs.${level.name}` : 'Logs.Info'
}

export const default_reporter = defineDevice({
  id: 'default_reporter',
  section: 'Logs',
  arguments: {
    clock: optionalInput(PCLOCK, 'default_posix_clock', 'Clock that stamps the messages.'),
    ring_size: optionalData(
      INTEGER,
      'every message is printed at once',
      'Keep this many messages of lesser importance and print them when an error comes.',
    ),
    level: defaultedData(constantOf(LOG_LEVEL), DEFAULT_LEVEL, 'Messages less important than this are dropped.'),
    unit: unit(),
  },
  result: REPORTER,
  summary: 'Prints log messages with their time.',
  doc: `What \`register\` uses when no reporter is given: messages of the Logs library go to the console, each with its time and source. The
level here is where it starts; the key \`--logs\` changes it per source when the project is configured or when the unikernel boots, for
example \`--logs=*:info,tcp:debug\`.

Give one of your own to the \`reporter\` input of \`register\` to change level, clock or ring. With \`~ring_size\` messages below the level
are kept in a ring and printed when something goes wrong. Use \`no_reporter\` to have none.`,
  keywords: ['log', 'logging', 'logs', 'debug', 'verbose', 'messages', 'level'],
  example: `open Mirage

let reporter = default_reporter ~level:Logs.Debug ()
let main = foreign "Unikernel.Main" (time @-> job)
let () = register ~reporter "chatty" [ main $ default_time ]
`,
  expand: (build, { clock, ring_size, level }) => {
    const logs = build.key('Key.logs')
    const ring = ring_size === undefined ? 'None' : `Some ${ring_size}`
    return instantiate(
      build,
      {
        name: 'mirage_logs',
        module: 'Mirage_logs.Make',
        type: functorTypes([PCLOCK], REPORTER),
        keys: [logs],
        packages: PACKAGES,
        connect: (_info, module) =>
          `let ring_size = ${ring} in let reporter = ${module}.create ?ring_size () in Mirage_runtime.set_level ~default:${levelText(level)} ${keyCall(logs)}; ${module}.set_reporter reporter; Lwt.return reporter`,
      },
      [clock],
    )
  },
})
