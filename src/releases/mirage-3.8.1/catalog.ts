// The catalog of the release: everything that it offers, as data.

import type { Catalog } from '../../core/model/catalog.ts'
import { keySignatures, valueSignatures } from './builtin-keys.ts'
import { converterSignatures } from './converters/signatures.ts'
import { DATA_TYPES, RECORD_CONSTRUCTORS } from './data-types.ts'
import { devices } from './devices.gen.ts'
import { language } from './language.ts'
import { ARGV, JOB, MODULE_TYPES, REPORTER, TRACING } from './module-types.ts'
import { OTHER_RELEASES } from './other-releases.ts'
import { SECTIONS } from './sections.ts'
import { supportedTargets } from './supported-targets.ts'
import { targets } from './target-of.ts'

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
  otherReleases: OTHER_RELEASES,
  language,
  targetKey: 'Key.target',
  registration: { job: JOB, argv: ARGV, reporter: REPORTER, tracing: TRACING },
}
