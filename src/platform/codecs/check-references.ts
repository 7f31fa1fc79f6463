// Names in a design file that stand for other parts of it. A name that every JavaScript object answers to, such as `constructor`, must
// be no part of it and stand for none: the answer would be taken for a part of the design.

import { isInherited } from '../../core/model/ids.ts'

/** Fields whose text names a node, a key or a value, by the kind of the object that they stand in (`` for any). */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  key: ['key'],
  value: ['value'],
  function: ['parameter', 'result'],
  if_impl: ['condition'],
  match_impl: ['value'],
  foreign: ['keys'],
  impl: ['keys'],
  device: ['device'],
  builtin: ['builtin'],
  call: ['primitive'],
  node: ['id'],
  type: ['id'],
  '': ['extraKeys', 'keys'],
}

function named(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The first inherited name that is the identifier of a part or stands for one; null when there is none. */
export function inheritedReference(logic: Readonly<Record<string, unknown>>): string | null {
  const own = ['nodes', 'keys', 'values', 'types'].flatMap((table) => {
    const entries = logic[table]
    return isObject(entries) ? Object.keys(entries) : []
  })
  const entry = own.find(isInherited)
  if (entry !== undefined) return entry
  const wires = isObject(logic['wires']) ? logic['wires'] : {}
  const ends = Object.entries(wires).flatMap(([ref, from]) => [ref.slice(0, ref.lastIndexOf('.')), ...named(from)])
  const end = ends.find(isInherited)
  if (end !== undefined) return end
  // Iterative: what is read here was not checked for its depth.
  const open: unknown[] = [logic['nodes'], logic['keys'], logic['values'], logic['text'], logic['registration']]
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (!isObject(value)) continue
    const kind = typeof value['kind'] === 'string' ? value['kind'] : ''
    const fields = [...(REFERENCES[''] ?? []), ...((Object.hasOwn(REFERENCES, kind) ? REFERENCES[kind] : null) ?? [])]
    const bad = fields.flatMap((field) => named(Object.hasOwn(value, field) ? value[field] : null)).find(isInherited)
    if (bad !== undefined) return bad
    for (const part of Object.values(value)) if (isObject(part)) open.push(part)
  }
  return null
}
