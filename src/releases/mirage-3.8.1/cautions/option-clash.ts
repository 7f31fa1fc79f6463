// Two keys with one option: the tool dies while it builds its command line.

import type { Caution, CautionInput, CautionTarget } from '../../../core/graph/caution.ts'
import type { Diagnostic, Fix } from '../../../core/model/diagnostic.ts'
import type { Key } from '../../../core/model/key.ts'
import { configureOptions, standardOptions } from '../command-line/own-options.ts'
import { dashed } from '../command-line/option-spec.ts'
import { caution, groupFix, listed, nodesWithKey } from './parts/caution-parts.ts'

export const optionClash: Caution = {
  code: 'MG-OPTION-CLASH',
  about: 'Explains an option that two keys share, or that the tool uses itself.',
  give: (input) =>
    input.targets.flatMap((target) => {
      const option = /option name (-\S+) defined twice/.exec(target.error?.message ?? '')?.[1]
      return option === undefined ? [] : [explain(input, target, option)]
    }),
}

function explain(input: CautionInput, target: CautionTarget, option: string): Diagnostic {
  const keys = target.keys.filter((key) => key.info.names.some((name) => dashed(name) === option))
  const nodes = [...new Set(keys.flatMap((key) => nodesWithKey(target, key)))]
  const more = {
    severity: 'error',
    target: target.target,
    ...(target.error === null ? {} : { tool: target.error }),
  } as const
  const place = placeOf(keys, nodes)
  if (isOwnOption(option) || keys.length < 2) {
    return caution(
      'MG-OPTION-OWN',
      place,
      `The option \`${option}\` belongs to \`mirage configure\` itself, so no key can have it.`,
      {
        ...more,
        hint: 'Give the key another option name.',
        ...renamedOption(input, keys, option),
      },
    )
  }
  const fix = groupFix(input, nodes)
  return caution(
    'MG-OPTION-CLASH',
    place,
    `${nodes.length < 2 ? 'Two keys' : listed(input.design, nodes)} both bring the option \`${option}\`, and \`mirage\` takes each option once.`,
    {
      ...more,
      hint:
        fix === undefined
          ? 'Give one of the keys another option name.'
          : 'Give each a group: its options then begin with the group’s name.',
      ...(fix === undefined ? renamedOption(input, keys, option) : { fix }),
    },
  )
}

function isOwnOption(option: string): boolean {
  return [...configureOptions, ...standardOptions].some((own) => own.names.includes(option))
}

function placeOf(keys: readonly Key[], nodes: readonly string[]): Diagnostic['at'] {
  const node = nodes[0]
  if (node !== undefined) return { node }
  const key = keys.find((one) => !one.builtin)
  return key === undefined ? null : { key: key.ref }
}

/** Another option for the last key of the user that has this one: longer by a word, and no option of any other key. */
function renamedOption({ design }: CautionInput, keys: readonly Key[], option: string): { readonly fix?: Fix } {
  const ref = keys.findLast((key) => design.logic.keys[key.ref]?.kind === 'created')?.ref
  const key = ref === undefined ? undefined : design.logic.keys[ref]
  if (ref === undefined || key?.kind !== 'created') return {}
  const old = option.replace(/^-+/, '')
  const taken = new Set(
    Object.values(design.logic.keys).flatMap((one) => (one.kind === 'created' ? one.info.names.map(dashed) : [])),
  )
  const isFree = (name: string): boolean => !taken.has(dashed(name)) && !isOwnOption(dashed(name))
  const wishes = [key.name, `${key.name}-key`, ...Array.from({ length: 9 }, (_, index) => `${key.name}-${index + 2}`)]
  const name = wishes.find((wish) => wish.length > 1 && isFree(wish))
  if (name === undefined) return {}
  const names = key.info.names.map((each) => (each === old ? name : each))
  const commands = [{ type: 'key.set', ref, key: { ...key, info: { ...key.info, names } } }]
  return { fix: { title: `Call the option of \`${key.name}\` \`${dashed(name)}\``, commands } }
}
