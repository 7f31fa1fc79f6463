// custom_console: a console by name.

import { data, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { namedConsole } from '../../implementations/named-console.ts'
import { instantiate } from '../../define/instantiate.ts'
import { CONSOLE } from '../../catalog/module-types.ts'
import { matchFamily } from '../../define/values.ts'

export const custom_console = defineDevice({
  id: 'custom_console',
  section: 'Consoles',
  arguments: { name: data(TEXT, 'Name of the console; under Xen the number or name of the device.') },
  result: CONSOLE,
  composite: true,
  summary: 'Writes lines of text to a console with a name of its own.',
  doc: `A second console beside \`default_console\`, for example one that a Xen host connects to a file. On Unix and solo5 the name only
labels the console: all of them write to the same output.

Two names that differ only in characters which OCaml identifiers cannot have, such as \`a.b\` and \`ab\`, are one device for the real
tool: the first one wins. Use names of letters, digits and underscores.`,
  keywords: ['print', 'output', 'terminal', 'named', 'second console'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (console @-> console @-> job)
let () = register "audit" [ main $ default_console $ custom_console "audit" ]
`,
  expand: (build, { name }) =>
    matchFamily(build, {
      xen: instantiate(build, namedConsole('xen', name)),
      solo5: instantiate(build, namedConsole('solo5', name)),
      unix: instantiate(build, namedConsole('unix', name)),
    }),
})
