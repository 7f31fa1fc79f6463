// Every application's switch for recording backtraces of exceptions.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { JOB } from '../catalog/module-types.ts'
import { keyCall } from '../define/ocaml-text.ts'

/** Sets it from the key `--backtrace`. */
export function backtrace(build: BuildContext): Implementation {
  const key = build.key('Key.backtrace')
  return {
    name: 'ocaml_backtrace',
    module: 'Printexc',
    type: JOB,
    keys: [key],
    packages: null,
    connect: () => `Lwt.return (Printexc.record_backtrace ${keyCall(key)})`,
  }
}
