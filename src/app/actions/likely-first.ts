// The order in which devices are offered to a wire that ends on nothing: what most would take stands first. Pure.

import type { Catalog } from '../../core/model/catalog.ts'
import type { PaletteEntry } from '../../panels/palette/entries.ts'

/** Less is likelier: a device for every target, one for some, then what fits everything and so says nothing. */
function rank({ id, support, deprecated, type }: PaletteEntry, { devices }: Catalog, wanted: string | null): number {
  if (deprecated !== null) return 4
  const device = devices.get(id)
  // The user's own module, where its result is asked for or nothing particular is.
  if (device === undefined) return type !== null && (wanted === null || wanted === type) ? 0 : 3
  if (support !== null) return 2
  // What needs nothing, and what decides by a key, are made for those who do not want to know more.
  return device.constant || device.arguments.some(({ type: { kind } }) => kind === 'value') ? 0 : 1
}

/** The entries, likeliest first; equal ones as they came. `isGiver` when their results are asked for, not their inputs. */
export function likelyFirst(
  entries: readonly PaletteEntry[],
  catalog: Catalog,
  isGiver: boolean,
): readonly PaletteEntry[] {
  const wanted = isGiver ? (entries.find(({ id }) => catalog.devices.has(id))?.type ?? null) : null
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry, catalog, wanted) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ entry }) => entry)
}
