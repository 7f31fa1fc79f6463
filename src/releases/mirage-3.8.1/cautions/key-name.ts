// Key names that do not become OCaml identifiers, or that become the identifier of another key.

import { ocamlify } from '../../../core/emit/ocaml/identifiers.ts'
import type { Caution, CautionInput } from '../../../core/graph/caution.ts'
import { quoteOcaml } from '../../../core/graph/term/ocaml-text.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import type { KeyRef } from '../../../core/model/ids.ts'
import type { CreatedKey, Key } from '../../../core/model/key.ts'
import { isKeyword } from '../../../core/model/ocaml-keywords.ts'
import { keySet } from '../command-line/compare-keys.ts'
import { caution, explaining, isDuplicateKey, keyWords } from './parts/caution-parts.ts'
import { freeName } from './parts/free-name.ts'

export const keyName: Caution = {
  code: 'MG-KEY-NAME',
  about: 'Looks for key names that do not work in key_gen.ml, and for names of built-in and other keys.',
  give(input) {
    const { design, targets } = input
    const told = new Set<KeyRef>()
    return Object.entries(design.logic.keys).flatMap(([ref, key]): readonly Diagnostic[] => {
      // A key that no target has is in no file.
      const having = targets.filter(({ keys }) => keys.some((one) => one.ref === ref))
      if (key.kind !== 'created' || having.length === 0) return []
      const ill = illNamed(input, ref, key)
      if (ill !== null) return ill
      const twin = twinOf(
        ref,
        having.map(({ keys }) => keys),
      )
      // Of two keys of the user the later one is told, and mended.
      if (twin === undefined || (!twin.builtin && !told.has(twin.ref))) {
        told.add(ref)
        return []
      }
      return sharedName(input, ref, key, twin)
    })
  },
}

function illNamed(input: CautionInput, ref: KeyRef, key: CreatedKey): readonly Diagnostic[] | null {
  const at = { key: ref }
  const made = ocamlify(key.name)
  if (made.kind === 'error') {
    const message = `The key name \`${key.name}\` leaves no OCaml identifier, so \`mirage\` stops.`
    const more = { severity: 'error', hint: 'Begin the name with a letter.', ...freeName(input, ref, key) } as const
    const text = `Invalid_argument(${quoteOcaml(key.name)})`
    return explaining(input, caution('MG-KEY-NAME', at, message, more), (error) => error.endsWith(text))
  }
  if (!isKeyword(made.identifier) && !/^[A-Z]/.test(made.identifier)) return null
  const message = `The key \`${key.name}\` becomes \`${made.identifier}\` in key_gen.ml, which is not a name of a value in OCaml.`
  const hint = 'Choose a name that begins with a lower-case letter and is no keyword.'
  return [caution('MG-KEY-NAME', at, message, { hint, ...freeName(input, ref, key) })]
}

/** Another key of some target that becomes the same identifier; keys that functoria takes for one are one. */
function twinOf(ref: KeyRef, byTarget: readonly (readonly Key[])[]): Key | undefined {
  for (const keys of byTarget) {
    const distinct = keySet(keys)
    const own = distinct.find((one) => one.ref === ref)
    const twin = own && distinct.find((one) => one !== own && identifierOf(one) === identifierOf(own))
    if (twin !== undefined) return twin
  }
  return undefined
}

function identifierOf({ name }: Key): string {
  const made = ocamlify(name)
  return made.kind === 'ok' ? made.identifier : name
}

function sharedName(input: CautionInput, ref: KeyRef, key: CreatedKey, twin: Key): readonly Diagnostic[] {
  const isSame = twin.name === key.name
  const subject = isSame
    ? `The key \`${key.name}\` has the name of ${twin.builtin ? keyWords(twin) : 'another key'}.`
    : `The key \`${key.name}\` and ${keyWords(twin)} both become \`${identifierOf(twin)}\` in key_gen.ml.`
  const explained = caution('MG-KEY-HIDES', { key: ref }, `${subject} Only one of them reaches the unikernel.`, {
    hint: twin.builtin ? 'Choose a name of your own.' : 'Give one of them another name, or use one key for both.',
    ...freeName(input, ref, key),
  })
  return isSame ? explaining(input, explained, isDuplicateKey(key.name)) : [explained]
}
