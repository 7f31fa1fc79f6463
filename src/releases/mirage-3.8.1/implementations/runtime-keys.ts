// Every application's reader of its run-time keys, between the command line and everything that uses a key.

import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { Implementation } from '../../../core/graph/impl.ts'
import { JOB } from '../catalog/module-types.ts'
import { packages } from '../define/packages.ts'

const PACKAGES = packages({ opam: 'functoria-runtime' })

/** Parses the arguments that its data dependency, an argv device, delivers. */
export function runtimeKeys(): Implementation {
  return {
    name: 'key',
    module: 'Key_gen',
    type: JOB,
    keys: [],
    packages: PACKAGES,
    connect: (info, _module, args) =>
      `return (Functoria_runtime.with_argv (List.map fst Key_gen.runtime_keys) ${stringLiteral(info.name)} ${args[0] ?? ''})`,
  }
}
