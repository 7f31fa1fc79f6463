// The node that an entry of the palette adds, before anything is wired. Pure.

import { readTemplate } from '../../core/edit/custom/connect-template.ts'
import { textTerm } from '../../core/edit/custom/text-parts.ts'
import { bindingFor } from '../../core/edit/names.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import type { CustomNode, Node } from '../../core/model/design.ts'
import { openFunctorType } from '../../core/model/open-type.ts'

/** Entries of the palette that are no devices of the release but words of the language. */
export const LANGUAGE_ENTRIES = ['foreign', 'impl', 'if_impl', 'match_impl'] as const

export type LanguageEntry = (typeof LANGUAGE_ENTRIES)[number]

/** The node of an entry, unwired; null for a name that neither the language nor the catalog has. */
export function newNode(entry: string, catalog: Catalog): Node | null {
  switch (entry) {
    case 'foreign':
      return {
        kind: 'foreign',
        binding: 'main',
        module: 'Unikernel.Main',
        parameters: [],
        result: null,
        packages: [],
        keys: [],
        dependencies: 0,
      }
    case 'impl':
      return customDevice()
    case 'if_impl':
      return { kind: 'if_impl', binding: 'choice', condition: null }
    case 'match_impl':
      return { kind: 'match_impl', binding: 'choice', value: null, cases: [] }
    default: {
      const signature = catalog.devices.get(entry)
      if (signature === undefined) return null
      return {
        kind: 'device',
        binding: signature.constant ? null : bindingFor(entry, catalog),
        device: entry,
        arguments: {},
      }
    }
  }
}

/** An object over `base_configurable` that says what it must, and starts as modules of MirageOS do; its type is what its first user asks for. */
function customDevice(): CustomNode {
  const connect = readTemplate('{M}.connect ()', 0)
  return {
    kind: 'impl',
    binding: 'device',
    name: textTerm('device'),
    module: textTerm('Device'),
    type: openFunctorType([], null),
    keys: [],
    packages: null,
    dependencies: 0,
    connect: 'ok' in connect ? connect.ok : null,
    configure: null,
    build: null,
    clean: null,
  }
}
