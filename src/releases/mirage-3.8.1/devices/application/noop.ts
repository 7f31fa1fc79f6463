// noop: a job that does nothing.

import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { JOB } from '../../catalog/module-types.ts'

export const noop = defineDevice({
  id: 'noop',
  section: 'Application',
  arguments: {},
  result: JOB,
  summary: 'A job that does nothing.',
  doc: `Fills a place where a job is wanted: the branch of an \`if_impl\` in which nothing shall run, or a first unikernel that only has to
build.

It works on every target and brings no package.`,
  keywords: ['nothing', 'empty', 'placeholder', 'dummy', 'unit'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (time @-> job)
let job = if_impl Key.is_unix (main $ default_time) noop
let () = register "perhaps" [ job ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'noop',
      module: 'Pervasives',
      type: JOB,
      keys: [],
      packages: null,
      connect: () => 'return ()',
    }),
})
