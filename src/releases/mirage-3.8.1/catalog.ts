// The catalog of the release: everything that it offers, as data. Part of the first view: what only readers need is added in semantics.ts.

import type { Catalog } from '../../core/model/catalog.ts'
import { keySignatures, valueSignatures } from './catalog/builtin-keys.ts'
import { converterSignatures } from './converters/signatures.ts'
import { DATA_TYPES, RECORD_CONSTRUCTORS } from './catalog/data-types.ts'
import { devices } from './devices.gen.ts'
import { language } from './catalog/language.ts'
import { ARGV, JOB, MODULE_TYPES, REPORTER, TRACING } from './catalog/module-types.ts'
import { SECTIONS } from './catalog/sections.ts'
import { supportedTargets } from './catalog/supported-targets.ts'
import { targets } from './define/target-of.ts'

export const catalog: Catalog = {
  release: 'mirage-3.8.1',
  sections: SECTIONS,
  devices: new Map(devices.map(({ signature }) => [signature.id, signature])),
  supportedTargets,
  moduleTypes: MODULE_TYPES,
  dataTypes: DATA_TYPES,
  recordConstructors: RECORD_CONSTRUCTORS,
  keys: keySignatures,
  values: valueSignatures,
  converters: new Map(converterSignatures.map((converter) => [converter.name, converter])),
  targets: targets.map(({ name, tag, family, summary }) => ({ name, tag, family, summary })),
  defaultTarget: 'unix',
  language,
  targetKey: 'Key.target',
  registration: { job: JOB, argv: ARGV, reporter: REPORTER, tracing: TRACING },
}
