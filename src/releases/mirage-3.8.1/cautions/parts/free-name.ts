// The repair that gives a key a name that works.

import { ocamlify } from '../../../../core/emit/ocaml/identifiers.ts'
import type { CautionInput } from '../../../../core/graph/caution.ts'
import type { Fix } from '../../../../core/model/diagnostic.ts'
import type { KeyRef } from '../../../../core/model/ids.ts'
import type { CreatedKey } from '../../../../core/model/key.ts'

/** Its own name in small letters behind that of the project; an option that was called like the key goes with it. */
export function freeName(
  { design: { name, logic }, targets }: CautionInput,
  ref: KeyRef,
  key: CreatedKey,
): { readonly fix?: Fix } {
  const prefix = plain(logic.registration?.name ?? name)
  const wish = [prefix === '' ? 'my' : prefix, plain(key.name) || 'key'].join('-')
  const taken = new Set([
    ...Object.values(logic.keys).flatMap((one) => (one.kind === 'created' ? [identifier(one.name)] : [])),
    ...targets.flatMap(({ keys }) => keys.map((one) => identifier(one.name))),
  ])
  const wishes = [wish, ...Array.from({ length: 9 }, (_, index) => `${wish}-${index + 2}`)]
  const next = wishes.find((one) => !taken.has(identifier(one)))
  if (next === undefined) return {}
  const names = key.info.names.map((option) => (option === key.name ? next : option))
  const renamed = { ...key, name: next, info: { ...key.info, names } }
  return { fix: { title: `Call the key ${next}`, commands: [{ type: 'key.set', ref, key: renamed }] } }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
}

function identifier(name: string): string {
  const made = ocamlify(name)
  return made.kind === 'ok' ? made.identifier : name
}
