// A console by name, for each family of targets.

import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { Implementation } from '../../../core/graph/impl.ts'
import type { Package } from '../../../core/model/package.ts'
import { CONSOLE } from '../catalog/module-types.ts'
import { packages } from '../define/packages.ts'
import type { TargetFamily } from '../define/target-families.ts'

const PACKAGES: Readonly<Record<TargetFamily, Package>> = {
  unix: { opam: 'mirage-console-unix', min: '3.0.0', max: '4.0.0' },
  xen: { opam: 'mirage-console-xen', min: '3.0.0', max: '4.0.0' },
  solo5: { opam: 'mirage-console-solo5', min: '0.6.1', max: '0.7.0' },
}

/** What an identifier can hold of a console's name; names that differ elsewhere give one console, as in the real tool. */
function identifierPart(name: string): string {
  return name.replaceAll('-', '_').replaceAll(/[^A-Za-z0-9_]/g, '')
}

/** The console called `name` on targets of a family. */
export function namedConsole(family: TargetFamily, name: string): Implementation {
  return {
    name: `console_${family}_${identifierPart(name)}`,
    module: `Console_${family}`,
    type: CONSOLE,
    keys: [],
    packages: packages(PACKAGES[family]),
    connect: (_info, module) => `${module}.connect ${stringLiteral(name)}`,
  }
}
