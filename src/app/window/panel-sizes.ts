// Sizes of the window's panels and which are folded away, kept from one visit to the next.

import { readPreference, writePreference } from '../../platform/preferences.ts'
import type { ViewStore } from '../../state/view.ts'

const EDGES = ['left', 'right', 'bottom'] as const

/** Size in pixels of a panel when it was last open; null when nobody has chosen one. */
export function rememberedSize(panel: string): number | null {
  const value = readPreference(`panels.size.${panel}`)
  return typeof value === 'number' && value > 0 ? value : null
}

/** Keeps it. */
export function rememberSize(panel: string, pixels: number): void {
  writePreference(`panels.size.${panel}`, Math.round(pixels))
}

interface Bounds {
  readonly min: number
  readonly max: number
}

/** Pixels of a panel whose line was moved to where it would have `wanted`: within its bounds, or 0, folded, below half of the least. */
export function sizeAfterMove(wanted: number, { min, max }: Bounds): number {
  return wanted < min / 2 ? 0 : Math.min(max, Math.max(min, wanted))
}

/** Folds away what was folded in the last visit, and remembers what is folded from now on. */
export function rememberFolding(view: ViewStore): void {
  const kept = readPreference('panels.folded')
  if (Array.isArray(kept)) for (const edge of EDGES) if (kept.includes(edge)) view.getState().toggle(edge)
  view.subscribe(({ folded }, before) => {
    if (folded !== before.folded) writePreference('panels.folded', [...folded])
  })
}
