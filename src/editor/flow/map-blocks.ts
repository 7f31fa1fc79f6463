// The nodes of a design as the map of it shows them: one path for all blocks of a colour. Pure.

import type { Faces } from '../face/faces.ts'
import type { Places } from './places.ts'

export interface MapBlocks {
  readonly color: string
  /** Path data, in canvas pixels. */
  readonly path: string
}

/** What the chosen target leaves out is drawn in this colour. */
export const QUIET_BLOCK = 'var(--color-line-strong)'

/** Blocks of all nodes that have a place, by colour. */
export function mapBlocks(faces: Faces, places: Places): readonly MapBlocks[] {
  const paths = new Map<string, string[]>()
  for (const [id, { state, style, width, height }] of faces) {
    const at = places.get(id)
    if (at === undefined) continue
    const color = state === 'unused' || state === 'absent' ? QUIET_BLOCK : style.color
    const block = `M${Math.round(at.x)} ${Math.round(at.y)}h${width}v${height}h${-width}z`
    const known = paths.get(color)
    if (known === undefined) paths.set(color, [block])
    else known.push(block)
  }
  return [...paths].map(([color, parts]) => ({ color, path: parts.join('') }))
}
