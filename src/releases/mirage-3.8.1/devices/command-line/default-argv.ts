// default_argv: the command line of the running unikernel.

import { defineDevice } from '../../define/define-device.ts'
import { argvSolo5 } from '../../implementations/argv-solo5.ts'
import { argvUnix } from '../../implementations/argv-unix.ts'
import { argvXen } from '../../implementations/argv-xen.ts'
import { instantiate } from '../../define/instantiate.ts'
import { ARGV } from '../../catalog/module-types.ts'
import { matchFamily } from '../../define/values.ts'

export const default_argv = defineDevice({
  id: 'default_argv',
  section: 'Command line',
  arguments: {},
  result: ARGV,
  composite: true,
  summary: 'Reads the command line that the unikernel is started with.',
  doc: `What \`register\` uses when no \`argv\` is given, so you need not write it: keys that can be set when the unikernel boots are read from
it. On Unix these are the arguments of the process, under Xen the boot parameters of the domain, under solo5 what follows the kernel on
the tender's command line.

Under Xen parameters that are no key of the unikernel are passed over, because hosts add their own; elsewhere an unknown option ends the
unikernel with a message. \`no_argv\` reads nothing.`,
  keywords: ['arguments', 'options', 'boot parameters', 'argv', 'bootvar', 'keys', 'args', 'cli', 'command line'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (time @-> job)
let () = register ~argv:default_argv "ticker" [ main $ default_time ]
`,
  expand: (build) =>
    matchFamily(
      build,
      {
        xen: instantiate(build, argvXen()),
        solo5: instantiate(build, argvSolo5()),
        unix: instantiate(build, argvUnix()),
      },
      ['Xen', 'Qubes', 'Virtio', 'Hvt', 'Muen', 'Genode', 'Spt'],
    ),
})
