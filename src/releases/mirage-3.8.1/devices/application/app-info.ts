// app_info: what the application was built from.

import { defineDevice } from '../../define/define-device.ts'
import { instantiate } from '../../define/instantiate.ts'
import { INFO } from '../../catalog/module-types.ts'
import { packages } from '../../define/packages.ts'

const PACKAGES = packages({ opam: 'functoria-runtime' })

export const app_info = defineDevice({
  id: 'app_info',
  section: 'Application',
  arguments: {},
  result: INFO,
  summary: 'Tells a job the name of the application and the packages it was built from.',
  doc: `The build asks opam for the versions of all packages and writes them into the module \`Info_gen\`. A job can show them on a status page
or print them when it starts.

The versions are those of the moment of building. It is the same on every target; take it as a functor argument or as a data
dependency.`,
  keywords: ['version', 'packages', 'about', 'build information', 'Info_gen', 'name'],
  example: `open Mirage

let main = foreign "Unikernel.Main" (info @-> job)
let () = register "about" [ main $ app_info ]
`,
  expand: (build) =>
    instantiate(build, {
      name: 'info',
      module: 'Info_gen',
      type: INFO,
      keys: [],
      packages: PACKAGES,
      build: (info) => ({
        commands: [
          `opam list --installed -s --color=never --depopts --required-by ${info.packages.join(',')}`,
          'opam config subst info_gen.ml',
        ],
        files: ['info_gen.ml.in'],
        cleaned: ['info_gen.ml.in', 'info_gen.ml'],
      }),
      connect: (_info, module) => `return ${module}.info`,
    }),
})
