// The sentence that says why a node became what it is, as pieces: what it is, and each key that decided with what it was. Pure.

import type { NodeView, WhyStep } from '../../../core/analyze/analysis.ts'

type DecidingKey = WhyStep['keys'][number]

export interface WhyPiece {
  /** The option to link; null for the target, which is no option of the sentence. */
  readonly option: string | null
  /** What follows it. */
  readonly words: string
}

export interface WhyWords {
  /** What it is on the target. */
  readonly becomes: string
  readonly pieces: readonly WhyPiece[]
}

const ORIGINS: Readonly<Record<DecidingKey['from'], string>> = {
  default: ' (its default)',
  argument: ' (as set)',
  environment: ' (from the environment)',
  alias: ' (set by another key)',
  target: '',
}

/** The keys that decided, each once, the target before all others. */
function decidingKeys(why: readonly WhyStep[]): readonly DecidingKey[] {
  const keys = new Map(why.flatMap((step) => step.keys.map((key) => [`${key.key} ${key.option}`, key] as const)))
  const all = [...keys.values()]
  return [...all.filter(({ from }) => from === 'target'), ...all.filter(({ from }) => from !== 'target')]
}

function pieceOf(key: DecidingKey, isFlag: boolean): WhyPiece {
  const { option, value, from } = key
  if (from === 'target') return { option: null, words: `target is ${value}` }
  if (isFlag)
    return { option, words: `is ${value === 'true' ? 'given' : 'not given'}${from === 'default' ? '' : ORIGINS[from]}` }
  return { option, words: value === '' ? 'is not given' : `is ${value}${ORIGINS[from]}` }
}

function becomesOf({ state, becomes }: NodeView): string {
  if (state === 'incomplete') return 'not known yet'
  return state === 'used' || state === 'refused' ? becomes : 'not taken'
}

/** The words for a node; `isFlag` tells keys that are given or not. */
export function whyWords(view: NodeView, isFlag: (key: string) => boolean): WhyWords {
  return {
    becomes: becomesOf(view),
    pieces: decidingKeys(view.why).map((key) => pieceOf(key, isFlag(key.key))),
  }
}

/** The sentence as plain text, for tests and for screen readers. */
export function whyText(target: string, { becomes, pieces }: WhyWords): string {
  const parts = pieces.map(({ option, words }) => (option === null ? words : `${option} ${words}`))
  const last = parts.at(-1)
  if (last === undefined) return `On ${target} this is ${becomes}.`
  const list = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
  return `On ${target} this is ${becomes}: ${list}.`
}
