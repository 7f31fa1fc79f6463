// The root of every application: it depends on all that is initialised and on the jobs, and brings what each target needs.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { Package } from '../../../core/model/package.ts'
import { JOB } from '../catalog/module-types.ts'
import { packagesByTarget } from '../define/packages.ts'
import type { TargetFamily } from '../define/target-families.ts'

const COMMON: readonly Package[] = [
  { opam: 'lwt' },
  { opam: 'mirage-types-lwt', min: '3.8.1', max: '3.9.0' },
  { opam: 'mirage-types', min: '3.8.1', max: '3.9.0' },
  { opam: 'mirage-runtime', min: '3.8.1', max: '3.9.0' },
  { opam: 'mirage', build: true, min: '3.8.1', max: '3.9.0' },
  { opam: 'ocaml', build: true, min: '4.06.0' },
  { opam: 'ocamlfind', build: true },
  { opam: 'ocamlbuild', build: true },
]

function targetPackages(family: TargetFamily, tag: string): readonly Package[] {
  switch (family) {
    case 'unix':
      return [{ opam: 'mirage-unix', min: '4.0.0', max: '5.0.0' }]
    case 'xen':
      return [{ opam: 'mirage-xen', min: '5.0.0', max: '6.0.0' }]
    case 'solo5':
      return [
        // Bindings are C code for the linker, no library of ocamlfind.
        { opam: `solo5-bindings-${tag.toLowerCase()}`, ocamlfind: [], min: '0.6.0', max: '0.7.0' },
        { opam: 'mirage-solo5', min: '0.6.1', max: '0.7.0' },
      ]
  }
}

/** The last device of every main.ml. */
export function project(build: BuildContext): Implementation {
  return {
    name: 'mirage',
    module: 'Mirage_runtime',
    type: JOB,
    keys: ['Key.target', 'Key.warn_error', 'Key.target_debug', 'Key.no_depext'].map((key) => build.key(key)),
    packages: packagesByTarget(build, (family, tag) => [...targetPackages(family, tag), ...COMMON]),
    connect: () => 'Lwt.return_unit',
  }
}
