// Sizes of a node's parts in canvas pixels, and text widths without a browser, so that a node's box is known before it is drawn.

/** Heights and gaps; the style sheet of the node view uses the same numbers through custom properties. */
export const METRICS = {
  padding: 12,
  header: 50,
  row: 24,
  beforeTitle: 42,
  block: 6,
  chips: 28,
  strip: 28,
  bottom: 26,
  collapsed: 34,
  /** Room above a node for two lines of its comment. */
  comment: 38,
  keysWidth: 216,
  stripWidth: 264,
  minWidth: 168,
  maxWidth: 336,
  dot: 8,
  dotGap: 2,
  familyGap: 5,
} as const

/** Advance of the mono typeface in em. */
const MONO_ADVANCE = 0.6

const NARROW = new Set("iljtfrI.,:;'|!()[] ")
const WIDE = new Set('mwMW@')

/** Width of monospaced text; exact for the bundled typeface. */
export function monoWidth(text: string, size = 12): number {
  return text.length * MONO_ADVANCE * size
}

/** Width of interface text, estimated a little generously. */
export function sansWidth(text: string, size = 13): number {
  let em = 0
  for (const char of text) {
    if (NARROW.has(char)) em += 0.32
    else if (WIDE.has(char)) em += 0.92
    else if (char >= 'A' && char <= 'Z') em += 0.7
    else em += 0.6
  }
  return em * size
}

/** Rounded up to the grid of four pixels and kept within a node's limits. */
export function nodeWidth(wanted: number): number {
  return Math.min(METRICS.maxWidth, Math.max(METRICS.minWidth, Math.ceil(wanted / 8) * 8))
}

/** Width of the dots of one row of a switchboard: one a target, wider gaps between families. */
export function dotsWidth(targets: readonly { readonly family: string }[]): number {
  const gaps = targets.filter((target, index) => index > 0 && target.family !== targets[index - 1]?.family).length
  return targets.length * (METRICS.dot + METRICS.dotGap) + gaps * METRICS.familyGap
}
