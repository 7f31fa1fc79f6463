// Names that somebody may have meant, as cmdliner 1.1.1 suggests them.

import { alternatives, compareBytes } from '../converters/alternatives.ts'

/** Names further away than this are not suggested. */
const FARTHEST = 2

/** How many characters must be changed, put in or left out. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[right.length] ?? 0
}

/** cmdliner walks its trie from the last name to the first, a beginning before what it begins. */
function walkOrder(left: string, right: string): number {
  if (right.startsWith(left)) return -1
  if (left.startsWith(right)) return 1
  return compareBytes(right, left)
}

/** Those of the candidates that differ least, when they differ little; in the order in which cmdliner tells them. */
export function nearest(name: string, candidates: readonly string[]): readonly string[] {
  const distances = candidates.map((candidate) => distance(name, candidate))
  const least = Math.min(...distances)
  if (least > FARTHEST) return []
  return candidates.filter((_, index) => distances[index] === least).toSorted(walkOrder)
}

/**
 * The complaint about an option that does not exist. `argument` is all of what was typed, `name` its part before a value.
 */
export function unknownOption(argument: string, name: string, known: readonly string[]): string {
  const hints = hintsFor(argument, known)
  const hint = hints.length === 0 ? '.' : `, did you mean ${alternatives(hints)}?`
  return `unknown option '${name}'${hint}`
}

function hintsFor(argument: string, known: readonly string[]): readonly string[] {
  if (argument.length <= 2) return []
  const isShort = argument[1] !== '-'
  const short = (isShort ? argument : argument.slice(1)).slice(0, 2)
  const long = (isShort ? `-${argument}` : argument).replace(/=.*$/s, '')
  const hints = nearest(long, known)
  return !known.includes(short) || hints.includes(short) ? hints : [short, ...hints]
}
