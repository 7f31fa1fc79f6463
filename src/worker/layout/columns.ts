// Puts blocks into columns, in their order, so that all of them fit a window at the largest zoom. Pure.

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Columns extends Size {
  /** Top left corners, in the order of the sizes. */
  readonly places: readonly { readonly x: number; readonly y: number }[]
}

/** Room between blocks, and between columns: wires to what all share run there. */
export const BLOCK_GAP = 64
export const COLUMN_GAP = 120

/** More columns are not tried: they would be narrower than any window. */
const MOST_COLUMNS = 64

/** How large a drawing may be shown in a window of this shape (width over height); only good for comparing. */
export function zoomOf({ width, height }: Size, aspect: number): number {
  return Math.min(aspect / Math.max(1, width), 1 / Math.max(1, height))
}

/** Blocks from top to bottom in columns of about one height; in a column their right edges are in line, where wires leave them. */
function inColumns(sizes: readonly Size[], count: number): Columns {
  const total = sizes.reduce((sum, { height }) => sum + height + BLOCK_GAP, 0)
  const wanted = total / count
  const columns: { readonly from: number; readonly to: number }[] = []
  let [from, height, done] = [0, 0, 0]
  sizes.forEach((size, index) => {
    height += size.height + BLOCK_GAP
    const isFull = done + height >= wanted * (columns.length + 1) - size.height / 2
    if (!isFull && index < sizes.length - 1) return
    columns.push({ from, to: index + 1 })
    done += height
    height = 0
    from = index + 1
  })
  const places: { x: number; y: number }[] = []
  let x = 0
  let bottom = 0
  for (const column of columns) {
    const own = sizes.slice(column.from, column.to)
    const width = Math.max(...own.map((size) => size.width))
    let y = 0
    for (const size of own) {
      places.push({ x: x + width - size.width, y })
      y += size.height + BLOCK_GAP
    }
    bottom = Math.max(bottom, y - BLOCK_GAP)
    x += width + COLUMN_GAP
  }
  return { places, width: Math.max(0, x - COLUMN_GAP), height: bottom }
}

/** The number of columns that shows blocks largest in a window of this shape, with so much width taken by what stands beside them. */
export function packColumns(sizes: readonly Size[], aspect: number, beside: number): Columns {
  let best = inColumns(sizes, 1)
  const zoom = (columns: Columns): number => zoomOf({ width: columns.width + beside, height: columns.height }, aspect)
  for (let count = 2; count <= Math.min(sizes.length, MOST_COLUMNS); count += 1) {
    const columns = inColumns(sizes, count)
    if (zoom(columns) > zoom(best)) best = columns
  }
  return best
}
