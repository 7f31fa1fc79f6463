// Every application's switch for randomised hash tables, which protect servers from crafted keys.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { JOB } from '../catalog/module-types.ts'
import { keyCall } from '../define/ocaml-text.ts'

/** Sets it from the key `--randomize-hashtables`. */
export function randomizeHashtables(build: BuildContext): Implementation {
  const key = build.key('Key.randomize_hashtables')
  return {
    name: 'ocaml_hashtable_randomize',
    module: 'Hashtbl',
    type: JOB,
    keys: [key],
    packages: null,
    connect: () => `Lwt.return (if ${keyCall(key)} then Hashtbl.randomize ())`,
  }
}
