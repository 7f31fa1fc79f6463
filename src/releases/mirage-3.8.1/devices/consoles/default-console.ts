// default_console: the console called 0.

import { textArgument } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { CONSOLE } from '../../catalog/module-types.ts'

export const default_console = defineDevice({
  id: 'default_console',
  section: 'Consoles',
  arguments: {},
  result: CONSOLE,
  composite: true,
  summary: 'Writes lines of text to the console of the target.',
  doc: `Standard output of a Unix process, the first console of a Xen domain, or the output of the solo5 tender. It is the console named
\`0\` in \`custom_console\`.

Log messages do not need it: they go to the log reporter that \`register\` adds. Take a console when the job itself writes to its
operator.`,
  keywords: ['print', 'output', 'stdout', 'terminal', 'text', 'hello', 'hello world', 'log'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (console @-> job)
let () = register "greeter" [ main $ default_console ]
`,
  expand: (build) => build.device('custom_console', { name: textArgument('0') }),
})
