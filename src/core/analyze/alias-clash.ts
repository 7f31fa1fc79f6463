// An alias that sets a key of a condition and is read by a condition itself: functoria puts it once more into its set of keys
// (functoria_app.ml, `get_if_context`), and dies when the set holds the same key from another mention (functoria_key.ml,
// `Set.add`).

import { CHOICE, DEVICE, type Graph } from '../graph/graph.ts'
import type { Key } from '../model/key.ts'
import { compareBytes, keyText } from './key-set.ts'
import { addElement, findElement, type OcamlSet, union } from './ocaml-set.ts'

/** A key as one place of the configuration mentions it: its identity is the object. */
interface Mention {
  readonly key: Key
}

type Mentions = OcamlSet<Mention> | null

function compare({ key: left }: Mention, { key: right }: Mention): number {
  return left === right ? 0 : compareBytes(left.name, right.name) || compareBytes(keyText(left), keyText(right))
}

/** Name of the key that ends the run; null when all is well. */
export function clashingAlias(graph: Graph): string | null {
  const read = new Set(graph.conditions.flatMap(({ keys }) => keys.map(keyText)))
  const suspects = new Set<string>()
  for (const { keys } of graph.conditions) {
    for (const key of keys) {
      if (key.setters.some((setter) => read.has(keyText(setter.key)))) suspects.add(keyText(key))
    }
  }
  if (suspects.size === 0) return null
  const { all, chosen } = collect(graph)
  const clash = sorted(all).find(({ key }) => {
    if (!suspects.has(keyText(key))) return false
    const held = findElement({ key }, chosen, compare)
    return held !== undefined && held !== findElement({ key }, all, compare)
  })
  return clash?.key.name ?? null
}

/** The keys of devices and conditions, and those of conditions alone, united vertex by vertex. */
function collect(graph: Graph): { readonly all: Mentions; readonly chosen: Mentions } {
  let all: Mentions = null
  let chosen: Mentions = null
  const conditions = graph.conditions.map(({ keys }) => mentionsOf(keys))
  for (let vertex = 0; vertex < graph.size; vertex += 1) {
    if (graph.kinds[vertex] === CHOICE) {
      const mentions = conditions[graph.third[vertex] ?? 0] ?? null
      all = union(all, mentions, compare)
      chosen = union(chosen, mentions, compare)
    } else if (graph.kinds[vertex] === DEVICE) {
      all = union(all, mentionsOf(graph.implementations[graph.first[vertex] ?? 0]?.keys ?? []), compare)
    }
  }
  return { all, chosen }
}

function mentionsOf(keys: readonly Key[]): Mentions {
  return keys.reduce<Mentions>((set, key) => addElement({ key }, set, compare), null)
}

function sorted(set: Mentions): readonly Mention[] {
  return set === null ? [] : [...sorted(set.left), set.value, ...sorted(set.right)]
}
