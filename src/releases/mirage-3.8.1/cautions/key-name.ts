// Key names that do not become OCaml identifiers, or that hide a built-in key.

import type { Caution } from '../../../core/graph/caution.ts'
import { isKeyword } from '../../../core/model/ocaml-keywords.ts'
import { ocamlify } from '../../../core/emit/ocaml/identifiers.ts'
import type { Design } from '../../../core/model/design.ts'
import type { Diagnostic, Fix } from '../../../core/model/diagnostic.ts'
import type { KeyRef } from '../../../core/model/ids.ts'
import type { CreatedKey } from '../../../core/model/key.ts'
import { caution } from './parts/caution-parts.ts'

export const keyName: Caution = {
  code: 'MG-KEY-NAME',
  about: 'Looks for key names that do not work in key_gen.ml, and for names of built-in keys.',
  give: ({ design, targets }) =>
    Object.entries(design.logic.keys).flatMap(([ref, key]): readonly Diagnostic[] => {
      // A key that no target has is in no file.
      const having = targets.filter(({ keys }) => keys.some((one) => one.ref === ref))
      if (key.kind !== 'created' || having.length === 0) return []
      const at = { key: ref }
      const made = ocamlify(key.name)
      if (made.kind === 'error') {
        return [
          caution('MG-KEY-NAME', at, `The key name \`${key.name}\` leaves no OCaml identifier, so \`mirage\` stops.`, {
            severity: 'error',
            hint: 'Begin the name with a letter.',
            ...renamed(ref, key, design),
          }),
        ]
      }
      if (isKeyword(made.identifier) || /^[A-Z]/.test(made.identifier)) {
        return [
          caution(
            'MG-KEY-NAME',
            at,
            `The key \`${key.name}\` becomes \`${made.identifier}\` in key_gen.ml, which is not a name of a value in OCaml.`,
            {
              hint: 'Choose a name that begins with a lower-case letter and is no keyword.',
              ...renamed(ref, key, design),
            },
          ),
        ]
      }
      const builtin = having.flatMap(({ keys }) => keys).find((one) => one.builtin && one.name === key.name)
      return builtin === undefined
        ? []
        : [
            caution(
              'MG-KEY-HIDES',
              at,
              `The key \`${key.name}\` has the name of MirageOS’s own \`${builtin.ref}\`. Only one of them reaches the unikernel.`,
              {
                hint: 'Choose a name of your own.',
                ...renamed(ref, key, design),
              },
            ),
          ]
    }),
}

/** The repair that gives a key a name that works: its own in small letters behind that of the project. */
function renamed(ref: KeyRef, key: CreatedKey, { name, logic }: Design): { readonly fix?: Fix } {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[^a-z]+|-+$/g, '')
  const prefix = plain(logic.registration?.name ?? name)
  const wish = [prefix === '' ? 'my' : prefix, plain(key.name) || 'key'].join('-')
  if (Object.values(logic.keys).some((one) => one.kind === 'created' && one.name === wish)) return {}
  const names = key.info.names.map((option) => (option === key.name ? wish : option))
  const next = { ...key, name: wish, info: { ...key.info, names } }
  return { fix: { title: `Call the key ${wish}`, commands: [{ type: 'key.set', ref, key: next }] } }
}
