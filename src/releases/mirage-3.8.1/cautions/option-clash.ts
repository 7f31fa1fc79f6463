// Options that two keys share, or that the tool has itself: it dies while it builds its command line.

import type { Caution, CautionInput, CautionTarget } from '../../../core/graph/caution.ts'
import type { Diagnostic } from '../../../core/model/diagnostic.ts'
import type { Key } from '../../../core/model/key.ts'
import { keySet } from '../command-line/compare-keys.ts'
import { configureOptions, standardOptions } from '../command-line/own-options.ts'
import { dashed } from '../command-line/option-spec.ts'
import { caution, keyWords, listed, nodesWithKey, placeOfKey } from './parts/caution-parts.ts'
import { groupFix } from './parts/group-fix.ts'
import { isCreated, onceNamed, otherOption } from './parts/option-fixes.ts'

export const optionClash: Caution = {
  code: 'MG-OPTION-CLASH',
  about: 'Explains options that two keys share, or that the tool or the unikernel has itself.',
  give: (input) => input.targets.flatMap((target) => [...atConfiguration(input, target), ...atRunTime(input, target)]),
}

/** What the tool said, and every other clash that it would meet after that one is mended. */
function atConfiguration(input: CautionInput, target: CautionTarget): readonly Diagnostic[] {
  const { error } = target
  const first = /option name (-\S+) defined twice/.exec(error?.message ?? '')?.[1]
  if (error === null || first === undefined) return []
  const keys = target.keys.filter((key) => key.stage !== 'run')
  const clashes = clashesAmong(keys, ownOptions)
  const known = clashes.some(({ option }) => option === first)
  const told = clashes.flatMap(({ option, keys: of }): readonly Clash[] =>
    ownOptions.has(option) ? of.map((key) => ({ option, keys: [key] })) : [{ option, keys: of }],
  )
  return (known ? told : [{ option: first, keys: [] }, ...told]).map((clash) => ({
    ...explain(input, target, clash),
    severity: 'error' as const,
    target: target.target,
    tool: error,
  }))
}

/** The unikernel reads keys of its own in the same way, and has `--help` itself (Functoria_runtime, `with_argv`). */
function atRunTime(input: CautionInput, target: CautionTarget): readonly Diagnostic[] {
  if (target.error !== null || target.resolution === null) return []
  const keys = target.keys.filter((key) => key.stage !== 'configure')
  return clashesAmong(keys, HELP).map((clash) => {
    const [key] = clash.keys
    const more = {
      target: target.target,
      hint: 'Give the key another option name.',
      ...otherOption(input, clash.keys, clash.option),
    }
    const words = clash.keys.map((one) => keyWords(one)).join(' and ')
    const subject = HELP.has(clash.option)
      ? `The option \`${clash.option}\` of ${words} belongs to every unikernel`
      : `${clash.keys.length < 2 ? `${words} has` : `${words} have`} the option \`${clash.option}\` ${clash.keys.length < 2 ? 'twice' : 'both'}`
    const code = HELP.has(clash.option) ? 'MG-OPTION-OWN' : 'MG-OPTION-CLASH'
    return caution(code, placeOfKey(key), `${capital(subject)}: it is built, and stops as soon as it starts.`, more)
  })
}

const HELP: ReadonlySet<string> = new Set(['--help'])
const ownOptions: ReadonlySet<string> = new Set(
  [...configureOptions, ...standardOptions].flatMap((option) => option.names),
)

interface Clash {
  readonly option: string
  /** Keys with the option; one key when it has it twice, or when the option is the tool's. */
  readonly keys: readonly Key[]
}

function clashesAmong(keys: readonly Key[], own: ReadonlySet<string>): readonly Clash[] {
  const users = new Map<string, Key[]>()
  for (const key of keySet(keys)) {
    for (const option of key.info.names.map(dashed)) users.set(option, [...(users.get(option) ?? []), key])
  }
  return [...users].flatMap(([option, of]) =>
    of.length > 1 || own.has(option) ? [{ option, keys: [...new Set(of)] }] : [],
  )
}

function explain(input: CautionInput, target: CautionTarget, { option, keys }: Clash): Diagnostic {
  const mine = keys.filter((key) => isCreated(input, key))
  const place = placeOfKey(mine.at(-1) ?? keys.find((key) => !key.builtin))
  const [only] = keys
  if (ownOptions.has(option) || only === undefined) {
    return caution(
      'MG-OPTION-OWN',
      place,
      `The option \`${option}\` belongs to \`mirage configure\` itself, so no key can have it.`,
      { hint: 'Give the key another option name.', ...otherOption(input, keys, option) },
    )
  }
  if (keys.length === 1) {
    return caution('MG-OPTION-CLASH', place, `${capital(keyWords(only))} names its option \`${option}\` twice.`, {
      hint: 'Name it once.',
      ...onceNamed(input, only),
    })
  }
  const nodes = [...new Set(keys.flatMap((key) => nodesWithKey(input.design, target, key)))]
  const fix = mine.length === 0 ? groupFix(input, nodes) : undefined
  const subject =
    mine.length === 0 && nodes.length > 1 ? listed(input.design, nodes) : keys.map(keyWords).toSorted().join(' and ')
  return caution(
    'MG-OPTION-CLASH',
    place ?? (nodes[0] === undefined ? null : { node: nodes[0] }),
    `${capital(subject)} both bring the option \`${option}\`, and \`mirage\` takes each option once.`,
    {
      hint:
        fix === undefined
          ? mine.length === 0
            ? 'Use one of them for both, or another kind of device for one.'
            : 'Give one of the keys another option name.'
          : 'Give each a group: its options then begin with the group’s name.',
      ...(fix === undefined ? otherOption(input, keys, option) : { fix }),
    },
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
