// The order in which devices are offered to a wire that ends on nothing: what most would take stands first. Pure.

import type { PaletteEntry } from '../../panels/palette/entries.ts'
import type { Catalog } from '../../core/model/catalog.ts'

/** Less is likelier: a device for every target, then one for some; a choice between devices fits everything and says nothing. */
function rank({ id, support, deprecated }: PaletteEntry, { devices }: Catalog): number {
  const device = devices.get(id)
  if (deprecated !== null) return 4
  if (device === undefined) return id === 'foreign' ? 0 : 3
  if (support !== null) return 2
  // What needs nothing, and what decides by a key, are made for those who do not want to know more.
  return device.constant || device.arguments.some(({ type }) => type.kind === 'value') ? 0 : 1
}

/** The entries, likeliest first; equal ones as they came. */
export function likelyFirst(entries: readonly PaletteEntry[], catalog: Catalog): readonly PaletteEntry[] {
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry, catalog) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ entry }) => entry)
}
