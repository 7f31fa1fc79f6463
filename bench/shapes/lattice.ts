// A lattice: seven layers of functors, each over two neighbours of the layer below.

import { apply, applyAll, type Impl } from '../../src/core/graph/impl.ts'
import type { BuiltApplication } from '../../src/core/graph/release.ts'
import { func, leaf, main, rootOf } from './parts.ts'

/** A lattice of the given width. */
export function lattice(width: number): BuiltApplication {
  let layer: Impl[] = Array.from({ length: width }, (_, k) => leaf(`Lat0_${k}`, k))
  for (let j = 1; j <= 6; j += 1) {
    const below = layer
    layer = below.map((left, k) => {
      const right = below[(k + 1) % width] ?? left
      return applyAll(func(`Lat${j}_${k}.Make`, j * width + k), [left, right])
    })
  }
  return rootOf(layer.map((top, k) => apply(main(k), top)))
}
