// Names in a design file that stand for other parts of it. A name that every JavaScript object answers to, such as `constructor`, must
// be an entry of the file; elsewhere the answer would be taken for a part of the design.

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype))

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

/** The first inherited name that stands for a part which the file does not have; null when there is none. */
export function inheritedReference(logic: Readonly<Record<string, unknown>>): string | null {
  const isEntry = (name: string): boolean =>
    ['nodes', 'keys', 'values', 'types'].some((table) => {
      const entries = logic[table]
      return isObject(entries) && Object.hasOwn(entries, name)
    })
  const isBad = (name: string): boolean => INHERITED.has(name) && !isEntry(name)
  const wires = isObject(logic['wires']) ? logic['wires'] : {}
  const ends = Object.entries(wires).flatMap(([ref, from]) => [ref.slice(0, ref.lastIndexOf('.')), ...named(from)])
  const end = ends.find(isBad)
  if (end !== undefined) return end
  // Iterative: what is read here was not checked for its depth.
  const open: unknown[] = [logic['nodes'], logic['keys'], logic['values'], logic['text'], logic['registration']]
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (!isObject(value)) continue
    const kind = typeof value['kind'] === 'string' ? value['kind'] : ''
    const fields = [...(REFERENCES[''] ?? []), ...((Object.hasOwn(REFERENCES, kind) ? REFERENCES[kind] : null) ?? [])]
    const bad = fields.flatMap((field) => named(Object.hasOwn(value, field) ? value[field] : null)).find(isBad)
    if (bad !== undefined) return bad
    for (const part of Object.values(value)) if (isObject(part)) open.push(part)
  }
  return null
}
