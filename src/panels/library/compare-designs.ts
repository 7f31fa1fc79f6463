// What lies between two states of a design, in one sentence. Pure.

import type { Design, Node } from '../../core/model/design.ts'

const MOST_NAMES = 4

function nameOf(node: Node): string {
  if (node.binding !== null) return node.binding
  if (node.kind === 'device' || node.kind === 'placeholder') return node.device
  return node.kind === 'foreign' ? node.module : node.kind
}

function listed(words: string, nodes: readonly Node[]): string | null {
  if (nodes.length === 0) return null
  const names = nodes.slice(0, MOST_NAMES).map(nameOf).join(', ')
  return `${words} ${names}${nodes.length > MOST_NAMES ? ` and ${nodes.length - MOST_NAMES} more` : ''}`
}

/** Text of data in which the order of keys counts for nothing: kept designs have them sorted. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b)
}

/** What going back from `now` to `then` would do, such as `Brings back stack; takes away pages; changes wires.` */
export function whatChanges(now: Design, then: Design): string {
  const entries = (design: Design): readonly [string, Node][] => Object.entries(design.logic.nodes)
  const back = entries(then).filter(([id]) => now.logic.nodes[id] === undefined)
  const gone = entries(now).filter(([id]) => then.logic.nodes[id] === undefined)
  const other = entries(then).filter(([id, node]) => id in now.logic.nodes && !isSame(node, now.logic.nodes[id]))
  const rest = [
    isSame(now.logic.wires, then.logic.wires) ? null : 'wires',
    isSame([now.logic.keys, now.logic.values], [then.logic.keys, then.logic.values]) ? null : 'keys',
    isSame(now.sources, then.sources) ? null : 'sources',
    isSame(now.settings, then.settings) ? null : 'settings',
    now.name === then.name ? null : 'the name',
    isSame(now.groups ?? {}, then.groups ?? {}) ? null : 'groups',
    isSame(now.layout, then.layout) && now.direction === then.direction ? null : 'places on the canvas',
  ].filter((word) => word !== null)
  const parts = [
    listed(
      'brings back',
      back.map(([, node]) => node),
    ),
    listed(
      'takes away',
      gone.map(([, node]) => node),
    ),
    listed(
      'changes',
      other.map(([, node]) => node),
    ),
    rest.length === 0 ? null : `${other.length === 0 ? 'changes ' : ''}${rest.join(', ')}`,
  ].filter((part) => part !== null)
  if (parts.length === 0) return 'It is what is on the canvas now.'
  const sentence = `${parts.join('; ')}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
