// Takes over a design that was read from an edited text: what is still there keeps its id, and with it its place, selection and all that
// the text does not say; what is new gets an id of its own and a place beside what uses it. Pure.

import type { Catalog } from '../../model/catalog.ts'
import type { Design, Logic, SourceText, TextItem } from '../../model/design.ts'
import { portRef, REGISTER, splitPortRef } from '../../model/ids.ts'
import { settleGroups } from '../layout/groups.ts'
import { freshName } from '../names.ts'
import { mapNodeReferences, mapValueKeys } from '../references.ts'
import { keepInferred } from './keep-inferred.ts'
import { keepEqual } from './keep-equal.ts'
import { mapKeyReferences } from './map-key.ts'
import { mapNodeTypes } from './map-types.ts'
import { matchParts, type PartMatch } from './match-parts.ts'
import { keepPlaceholders, wiresIntoPlaceholders } from './placeholders.ts'
import { placeNew } from './place-new.ts'
import { withoutPrintedNames } from './printed-names.ts'
import { joinText } from './join-text.ts'
import type { PartKind } from './slots.ts'

/** The language whose text was edited; statements kept for the other one stay. */
export type TextLanguage = 'config.ml' | 'config.ts'

export interface Reread {
  readonly design: Design
  /** The id in the design of each part that was read, by `node:<id>`, `key:<id>` and `value:<id>`. */
  readonly ids: ReadonlyMap<string, string>
}

/** The design `old` with the logic of `read`. Its logic is the same object when the text says what the design said. */
export function rereadDesign(old: Design, read: Design, language: TextLanguage, catalog: Catalog): Reread {
  const ids = assignIds(old, read, matchParts(old, read))
  const idOf = (kind: PartKind, id: string): string => ids.get(`${kind}:${id}`) ?? id
  const types = typeIds(old, read)
  const renamed = renameLogic(read.logic, idOf, types)
  const unnamed = withoutPrintedNames(old.logic, renamed)
  const nodes = keepPlaceholders(old.logic, keepInferred(old, unnamed.nodes, catalog))
  const wires = { ...wiresIntoPlaceholders(old.logic, nodes), ...unnamed.wires }
  const text = joinText(old.logic.text, unnamed.text, language)
  const logic = keepEqual<Logic>(old.logic, { ...unnamed, nodes, wires, text })
  if (logic === old.logic) return { design: old, ids }
  const layout = Object.fromEntries(
    Object.entries(old.layout).filter(([id]) => id === REGISTER || logic.nodes[id] !== undefined),
  )
  const isNamedAlike = old.name === (old.logic.registration?.name ?? old.name)
  const name = isNamedAlike ? (logic.registration?.name ?? old.name) : old.name
  return { design: placeNew(settleGroups({ ...old, name, logic, layout })), ids }
}

/** Ids of all read parts: those of the parts they match, else free ones. */
function assignIds(old: Design, read: Design, match: PartMatch): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const tables = [
    ['node', read.logic.nodes, old.logic.nodes],
    ['key', read.logic.keys, old.logic.keys],
    ['value', read.logic.values, old.logic.values],
  ] as const
  for (const [kind, parts, before] of tables) {
    // An id that is given up now is not given to something else: undo would confuse them.
    const taken = new Set([REGISTER, ...Object.keys(before)])
    for (const id of Object.keys(parts)) {
      const known = match.get(`${kind}:${id}`)
      const own = known ?? freshName(id, (candidate) => taken.has(candidate))
      taken.add(own)
      ids.set(`${kind}:${id}`, own)
    }
  }
  return ids
}

/** Ids of module types of the user: a declaration with the same words is the same type. */
function typeIds(old: Design, read: Design): ReadonlyMap<string, string> {
  const known = new Map(Object.entries(old.logic.types).map(([id, one]) => [`${one.type} ${one.constructor}`, id]))
  return new Map(
    Object.entries(read.logic.types).map(([id, one]) => [id, known.get(`${one.type} ${one.constructor}`) ?? id]),
  )
}

type IdOf = (kind: PartKind, id: string) => string

function renameLogic(logic: Logic, idOf: IdOf, types: ReadonlyMap<string, string>): Logic {
  const node = (id: string): string => (id === REGISTER ? id : idOf('node', id))
  const key = (ref: string): string => idOf('key', ref)
  const value = (ref: string): string => idOf('value', ref)
  const part = (named: string): string => {
    const [kind, id] = [named.slice(0, named.indexOf(':')), named.slice(named.indexOf(':') + 1)]
    if (kind === 'type') return `type:${types.get(id) ?? id}`
    if (kind === 'applied' || kind === 'expected') return `${kind}:${idOf('node', id)}`
    return kind === 'node' || kind === 'key' || kind === 'value' ? `${kind}:${idOf(kind, id)}` : named
  }
  const entries = <Part>(
    table: Readonly<Record<string, Part>>,
    id: (id: string) => string,
    map: (part: Part) => Part,
  ) => Object.fromEntries(Object.entries(table).map(([old, part]) => [id(old), map(part)]))
  return {
    types: entries(
      logic.types,
      (id) => types.get(id) ?? id,
      (type) => type,
    ),
    keys: entries(logic.keys, key, (part) => mapKeyReferences(part, key)),
    values: entries(logic.values, value, (part) => mapValueKeys(part, key)),
    nodes: entries(logic.nodes, node, (part) => mapNodeTypes(mapNodeReferences(part, { node, key, value }), types)),
    wires: Object.fromEntries(
      Object.entries(logic.wires).map(([ref, source]) => {
        const input = splitPortRef(ref)
        return [portRef(node(input.node), input.port), node(source)]
      }),
    ),
    registration:
      logic.registration === null ? null : { ...logic.registration, keys: logic.registration.keys.map(key) },
    text: logic.text.map((item): TextItem => {
      const renamed =
        'source' in item && item.source !== undefined ? { ...item, source: renameSource(item.source, part) } : item
      if (renamed.kind === 'type') return { ...renamed, id: types.get(renamed.id) ?? renamed.id }
      return 'id' in renamed ? { ...renamed, id: idOf(renamed.kind, renamed.id) } : renamed
    }),
  }
}

function renameSource(source: SourceText, part: (named: string) => string): SourceText {
  const names = (table: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(table).map(([name, to]) => [name, part(to)]))
  return { ...source, parts: source.parts.map(part).sort(), binds: names(source.binds), uses: names(source.uses) }
}
