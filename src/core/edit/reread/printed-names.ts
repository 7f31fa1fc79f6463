// Names that a part has only because it was printed: what nothing mentions, and what several mention, needs a line and so a name. Pure.

import type { Logic, TextItem } from '../../model/design.ts'

interface Named {
  readonly binding: string | null
}

type Tables = Pick<Logic, 'nodes' | 'keys' | 'values'>

function isPrinted(id: string, before: Named | undefined, binding: string | null): boolean {
  if (before === undefined || before.binding !== null || binding === null) return false
  return binding === id || (binding.startsWith(`${id}_`) && /^\d+$/.test(binding.slice(id.length + 1)))
}

function unname<Part extends Named>(
  before: Readonly<Record<string, Named>>,
  table: Readonly<Record<string, Part>>,
): Readonly<Record<string, Part>> {
  return Object.fromEntries(
    Object.entries(table).map(([id, part]) => [
      id,
      isPrinted(id, before[id], part.binding) ? { ...part, binding: null } : part,
    ]),
  )
}

function bindingOf({ nodes, keys, values }: Tables, { kind, id }: TextItem & { readonly id: string }): string | null {
  if (kind === 'type') return null
  return (kind === 'node' ? nodes[id] : kind === 'key' ? keys[id] : values[id])?.binding ?? null
}

/** What was read, with parts that had no name and were given theirs by the printer without it again. */
export function withoutPrintedNames(old: Logic, read: Logic): Logic {
  const tables: Tables = {
    nodes: unname(old.nodes, read.nodes),
    keys: unname(old.keys, read.keys),
    values: unname(old.values, read.values),
  }
  const known = new Set(old.text.flatMap((item) => ('id' in item ? [`${item.kind} ${item.id}`] : [])))
  const hasLine = (item: TextItem): boolean => {
    if (!('id' in item) || known.has(`${item.kind} ${item.id}`)) return true
    return bindingOf(tables, item) === bindingOf(read, item)
  }
  return { ...read, ...tables, text: read.text.filter(hasLine) }
}
