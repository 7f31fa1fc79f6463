// Functoria's equality of implementations, on which its tables rest: by name, keys and dependencies. Where only the finished
// graph tells the names, nothing is guessed.

import type { NodeDraft, ValueDraft } from '../../../dsl/drafts.ts'
import type { Location } from '../../ocaml/syntax.ts'
import { argument, builtin, mismatch } from '../builtin.ts'
import { refuse } from '../signals.ts'
import { boolValue, type Given, UNIT_VALUE, type Value } from '../values.ts'

/** Names by which our own text of ImplTbl asks; no configuration is typed that mentions them. */
export function implementationFunctions(): readonly (readonly [string, Value])[] {
  const equal = builtin('equal', ['left', 'right'], (args, location) =>
    boolValue(decided(equalDrafts(nodeAt(args, 0), nodeAt(args, 1)), location)),
  )
  return [
    ['equal', equal],
    ['__equal_any', equal],
    [
      '__ordered',
      builtin('__ordered', ['length'], (args, location) => {
        const length = argument(args, 0)
        const isOrdered = length.kind === 'data' && length.value.kind === 'int' && Number(length.value.value) < 2
        return isOrdered ? UNIT_VALUE : refuseOrder(location)
      }),
    ],
    ['hash', builtin('hash', ['implementation'], (_, location) => refuseHash(location))],
  ]
}

function nodeAt(args: readonly Given[], index: number): NodeDraft {
  const value = argument(args, index)
  return value.kind === 'impl' ? value.node : mismatch('an implementation', args, index)
}

function decided(equal: boolean | null, location: Location): boolean {
  if (equal !== null) return equal
  return refuse(
    'MG-READ-FORM',
    'Whether these two implementations are one is known only when the tool has named them.',
    'Tell them apart by names of your own, in a list of pairs or a Hashtbl.',
    location,
  )
}

function refuseOrder(location: Location): never {
  return refuse(
    'MG-READ-FORM',
    'The order of a table of implementations is that of the tool’s own numbers, which are not known here.',
    'Keep them in a list of pairs.',
    location,
  )
}

function refuseHash(location: Location): never {
  return refuse(
    'MG-READ-FORM',
    'The number that hash gives an implementation is made of the tool’s own names, which are not known here.',
    'Tell implementations apart by names of your own.',
    location,
  )
}

/** Null where only the finished graph tells. One difference is enough, whatever is undecided beside it. */
function equalDrafts(left: NodeDraft, right: NodeDraft): boolean | null {
  const pending: (readonly [NodeDraft, NodeDraft])[] = [[left, right]]
  let isDecided = true
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    if (pair[0] === pair[1]) continue
    const parts = partsToCompare(pair[0], pair[1])
    if (parts === false) return false
    if (parts === null) isDecided = false
    else pending.push(...parts)
  }
  return isDecided ? true : null
}

type Pairs = readonly (readonly [NodeDraft, NodeDraft])[]

function partsToCompare({ content: a }: NodeDraft, { content: b }: NodeDraft): Pairs | false | null {
  if (a.kind === 'apply' && b.kind === 'apply')
    return [
      [a.functor, b.functor],
      [a.argument, b.argument],
    ]
  if (a.kind === 'if_impl' && b.kind === 'if_impl')
    return isSameValue(a.condition, b.condition)
      ? [
          [a.then, b.then],
          [a.else, b.else],
        ]
      : false
  if (a.kind === 'foreign' && b.kind === 'foreign') {
    if (a.module !== b.module) return false
    return isEach(a.keys, b.keys) ? pairs(a.dependencies, b.dependencies) : null
  }
  if (a.kind === 'device' && b.kind === 'device') {
    const isAlike = a.device === b.device && JSON.stringify(a.arguments) === JSON.stringify(b.arguments)
    return isAlike ? pairs(Object.values(a.inputs), Object.values(b.inputs)) : null
  }
  const isPlain = (kind: string): boolean => kind === 'foreign' || kind === 'apply' || kind === 'if_impl'
  return isPlain(a.kind) && isPlain(b.kind) ? false : null
}

function pairs(left: readonly NodeDraft[], right: readonly NodeDraft[]): Pairs | null {
  if (left.length !== right.length) return null
  return left.flatMap((one, index) => {
    const other = right[index]
    return other === undefined ? [] : [[one, other] as const]
  })
}

function isEach(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index])
}

function isSameValue(left: ValueDraft, right: ValueDraft): boolean {
  if (left === right) return true
  return left.kind === 'constant' && right.kind === 'constant' && left.ref === right.ref
}
