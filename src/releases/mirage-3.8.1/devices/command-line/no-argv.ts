// no_argv: no command line.

import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ARGV } from '../../catalog/module-types.ts'

export const no_argv = defineDevice({
  id: 'no_argv',
  section: 'Command line',
  arguments: {},
  result: ARGV,
  summary: 'Ignores the command line of the running unikernel.',
  doc: `Give it to the \`argv\` input of \`register\` for a unikernel that nobody can configure when it boots: every key keeps the value that it
had when the project was configured. That also saves the package that reads boot parameters.

A key that must be given at boot time then has no way to get a value.`,
  keywords: ['arguments', 'options', 'fixed', 'argv', 'ignore', 'command line'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (time @-> job)
let () = register ~argv:no_argv "sealed" [ main $ default_time ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'argv_empty',
      module: 'Mirage_runtime',
      type: ARGV,
      keys: [],
      packages: null,
      connect: () => 'Lwt.return [|""|]',
    }),
})
