// Repairs of option names: each changes a key that the user made.

import type { CautionInput } from '../../../../core/graph/caution.ts'
import type { Fix } from '../../../../core/model/diagnostic.ts'
import type { Key } from '../../../../core/model/key.ts'
import { configureOptions, describeOptions, standardOptions } from '../../command-line/own-options.ts'
import { dashed } from '../../command-line/option-spec.ts'

/** Whether the user made the key, so that its form can change it. */
export function isCreated({ design }: CautionInput, key: Key): boolean {
  return design.logic.keys[key.ref]?.kind === 'created'
}

/** Another option for the last key of the user that has this one: longer by a word, and no option of any other key. */
export function otherOption(input: CautionInput, keys: readonly Key[], option: string): { readonly fix?: Fix } {
  const ref = keys.findLast((key) => isCreated(input, key))?.ref
  const key = ref === undefined ? undefined : input.design.logic.keys[ref]
  if (ref === undefined || key?.kind !== 'created') return {}
  const old = option.replace(/^-+/, '')
  const taken = takenOptions(input)
  const { name: own } = key
  const wishes = [own, `${own}-key`, ...Array.from({ length: 9 }, (_, index) => `${own}-${index + 2}`)]
  const name = wishes.find((wish) => wish.length > 1 && !taken.has(dashed(wish)))
  if (name === undefined) return {}
  const names = [...new Set(key.info.names.map((each) => (each === old ? name : each)))]
  const commands = [{ type: 'key.set', ref, key: { ...key, info: { ...key.info, names } } }]
  return { fix: { title: `Call the option of \`${own}\` \`${dashed(name)}\``, commands } }
}

/** The key with each of its option names once. */
export function onceNamed({ design }: CautionInput, { ref }: Key): { readonly fix?: Fix } {
  const key = design.logic.keys[ref]
  if (key?.kind !== 'created') return {}
  const info = { ...key.info, names: [...new Set(key.info.names)] }
  return { fix: { title: 'Name it once', commands: [{ type: 'key.set', ref, key: { ...key, info } }] } }
}

/** Options of the tool, of all keys of the design, and of those that devices bring on any target. */
function takenOptions({ design, targets }: CautionInput): ReadonlySet<string> {
  const own = [...configureOptions, ...describeOptions, ...standardOptions].flatMap((option) => option.names)
  const made = Object.values(design.logic.keys).flatMap((key) =>
    key.kind === 'created' ? key.info.names.map(dashed) : [],
  )
  const brought = targets.flatMap(({ keys }) => keys.flatMap((key) => key.info.names.map(dashed)))
  return new Set([...own, ...made, ...brought])
}
