// crunch: files compiled into the unikernel.

import { capitalize } from '../../../../core/emit/ocaml/identifiers.ts'
import { data, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { KV_RO } from '../../catalog/module-types.ts'
import { packages } from '../../define/packages.ts'
import { folderError, printedFolder } from '../../emit/path-segment.ts'

const PACKAGES = packages(
  { opam: 'mirage-kv-mem', min: '3.0.0', max: '4.0.0' },
  { opam: 'crunch', min: '3.1.0', max: '4.0.0', build: true },
)

export const crunch = defineDevice({
  id: 'crunch',
  section: 'Key/value stores',
  arguments: { dir: data(TEXT, 'Folder whose files are compiled in, relative to config.ml.') },
  result: KV_RO,
  summary: 'A read-only store whose files are compiled into the unikernel.',
  doc: `The build turns every file of the folder into an OCaml string, so the unikernel carries its web pages or certificates with it and
needs no disk. It works on every target.

A changed file means a new build, and everything is held in memory: for much data take \`archive_of_files\` or \`fat_of_files\`. The folder
must exist when the project is built. \`generic_kv_ro\` makes this choice with a key; two stores over one folder are one device.`,
  keywords: [
    'files',
    'static',
    'embed',
    'htdocs',
    'assets',
    'folder',
    'directory',
    'website',
    'html',
    'pages',
    'images',
    'bundle',
  ],
  example: `open Mirage

let main = foreign "Unikernel.Main" (kv_ro @-> job)
let () = register "pages" [ main $ crunch "htdocs" ]
`,
  expand: (build, { dir }) => {
    const name = build.numberedName(`static${dir}`, 'static')
    return instantiate(build, {
      name,
      module: capitalize(name),
      type: KV_RO,
      keys: [],
      packages: PACKAGES,
      build: () => {
        const error = folderError(dir)
        if (error !== null) return { commands: [], error }
        return {
          commands: [`ocaml-crunch -o ${name}.ml ${printedFolder(dir)}`],
          cleaned: [`${name}.ml`, `${name}.mli`],
          reads: [dir],
        }
      },
      connect: (_info, module) => `${module}.connect ()`,
    })
  },
})
