// What an expression of a design can mention: its keys, named values, module types, and statements kept as text. Nothing else of it.

import { bindingNames, freshName, toBinding } from '../../edit/names.ts'
import type { Design, Logic, TextItem } from '../../model/design.ts'
import type { KeyRef, ValueRef } from '../../model/ids.ts'

/**
 * A design of that alone, in which every key has a name to be called by; keys that are written in place get one. The value
 * `without` is left out: a definition cannot mention itself.
 */
export function contextDesign(design: Design, without: ValueRef | null): Design {
  const { logic } = design
  const keys = namedKeys(design)
  const values = Object.fromEntries(
    Object.entries(logic.values).filter(([ref, { binding }]) => binding !== null && ref !== without),
  )
  const text = logic.text.filter((item) => isKept(item, values))
  return {
    ...design,
    logic: { ...logic, keys, values, nodes: {}, wires: {}, registration: null, text },
    layout: {},
    sources: {},
    settings: [],
  }
}

function namedKeys(design: Design): Logic['keys'] {
  const taken = new Set(bindingNames(design))
  const named: Record<KeyRef, Logic['keys'][KeyRef]> = {}
  for (const [ref, key] of Object.entries(design.logic.keys)) {
    const wish = toBinding(key.kind === 'created' ? key.name : key.builtin.replaceAll('.', '_'))
    const binding = key.binding ?? freshName(wish, (name) => taken.has(name))
    taken.add(binding)
    named[ref] = { ...key, binding }
  }
  return named
}

function isKept(item: TextItem, values: Logic['values']): boolean {
  if (item.kind === 'value') return item.id in values
  return item.kind === 'key' || item.kind === 'type' || (item.kind === 'opaque' && item.language === 'config.ml')
}
