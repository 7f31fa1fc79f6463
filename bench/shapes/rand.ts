// Random graphs from a seed: mostly functors over earlier devices, some choices by target, some by shared flags.

import { apply, applyAll, choose, type Impl } from '../../src/core/graph/impl.ts'
import type { BuiltApplication } from '../../src/core/graph/release.ts'
import { func, isSet, isTarget, leaf, main, makeKey, rootOf } from './parts.ts'

/** The generator mulberry32: numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Picked {
  readonly index: number
  readonly impl: Impl
}

/** A random graph of n steps. */
export function rand(n: number, seed = 42): BuiltApplication {
  const next = mulberry32(seed)
  const int = (k: number): number => Math.floor(next() * k)
  const flags = Array.from({ length: 8 }, (_, k) => isSet(makeKey(`flag${k}`)))
  const impls: Impl[] = []
  const depths: number[] = []
  const used: boolean[] = []
  const low: number[] = []
  const pick = (): Picked => {
    const index = low[int(low.length)] ?? 0
    used[index] = true
    return { index, impl: impls[index] ?? leaf('Lost', 0) }
  }
  const above = (...picked: readonly Picked[]): number => 1 + Math.max(...picked.map((one) => depths[one.index] ?? 0))

  for (let i = 0; i < n; i += 1) {
    const u = next()
    let depth = 0
    let impl = null as Impl | null
    if (i < 4 || u < 0.3) impl = leaf(`Leaf${i}`, i)
    else if (u < 0.75) {
      const picked = Array.from({ length: 1 + int(3) }, pick)
      impl = applyAll(
        func(`F${i}.Make`, i),
        picked.map((one) => one.impl),
      )
      depth = above(...picked)
    } else {
      const condition = u < 0.95 ? isTarget(int(9)) : flags[int(8)]
      const a = pick()
      const b = pick()
      if (condition !== undefined) impl = choose(condition, a.impl, b.impl)
      depth = above(a, b)
    }
    if (impl === null) continue
    impls.push(impl)
    depths.push(depth)
    used.push(false)
    if (depth < 6) low.push(i)
  }
  const unused = impls.filter((_, i) => used[i] !== true)
  return rootOf(unused.map((impl, j) => apply(main(j), impl)))
}
