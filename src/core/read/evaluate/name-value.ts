// What a `let` names: implementations, keys, values and module types get their binding name in the design.

import type { NameLevel, ValueDraft } from '../../dsl/drafts.ts'
import { keysOfTerm } from '../../graph/term/walk-term.ts'
import type { Machine } from './machine.ts'
import { type KeyedValue, toTerm, type Value } from './values.ts'

/** Gives a part of the design its name. True when the value is a part. */
export function nameValue(machine: Machine, name: string, value: Value, level: NameLevel): boolean {
  const { recorder } = machine
  switch (value.kind) {
    case 'impl':
      recorder.nameNode(value.node, name, level)
      return true
    case 'key':
      recorder.nameKey(value.key, name, level)
      return value.key.kind !== 'constant'
    case 'value': {
      const draft = valueDraft(machine, value)
      if (draft === null || draft.kind === 'constant') return false
      recorder.nameValue(draft, name, level)
      return true
    }
    case 'module-type':
      if (value.user !== null) recorder.nameType(value.user, name)
      return value.user !== null
    default:
      return false
  }
}

/** The value of the design that a value over keys is, made when first needed; null when it computes a function. */
export function valueDraft(machine: Machine, value: KeyedValue): ValueDraft | null {
  if (value.draft !== null) return value.draft
  const term = toTerm(value.payload)
  if (term === null) return null
  const read = new Set(keysOfTerm(term))
  const extra = value.dependencies.filter((key) => !read.has(key))
  value.draft = machine.recorder.value(term, extra)
  if (value.location !== undefined) machine.locate(value.draft, value.location)
  return value.draft
}
