// The release as the core takes it: what roots pass in.

import { printConfigMl } from '../../core/emit/config-ml/print-config-ml.ts'
import { printConfigTs } from '../../core/emit/config-ts/print-config-ts.ts'
import type { Release } from '../../core/release.ts'
import { advice } from './advice.ts'
import { cautions } from './cautions.gen.ts'
import { commandLine } from './command-line/parse-command-line.ts'
import { generate } from './emit/generate.ts'
import { generateFirst } from './emit/generate-first.ts'
import { repair } from './repair.ts'
import { interfaces, opaqueModules } from './interface/interfaces.ts'
import { mirage381Semantics } from './semantics.ts'

/** mirage 3.8.1 on functoria 3.1.1. */
export const mirage381: Release = {
  id: 'mirage-3.8.1',
  semantics: mirage381Semantics,
  commandLine,
  advice,
  cautions,
  repair,
  interfaces: { modules: interfaces, opaque: opaqueModules },
  files: {
    generate,
    generateFirst,
    printConfigMl,
    printConfigTs,
  },
}
