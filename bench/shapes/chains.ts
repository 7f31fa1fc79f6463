// Deep graphs: chains of applications and of dependencies, ladders of choices, rungs, diamonds.

import { apply, applyAll, choose, device, type Impl } from '../../src/core/graph/impl.ts'
import type { BuiltApplication } from '../../src/core/graph/release.ts'
import { always, func, implementation, isTarget, leaf, mainOver } from './parts.ts'

/** A chain of n functors, each applied to the one before. */
export function chainApp(n: number): BuiltApplication {
  let x = leaf('Base', 0)
  for (let i = 1; i <= n; i += 1) x = apply(func(`Chain${i}.Make`, i), x)
  return mainOver(x)
}

/** A chain of n devices, each a data dependency of the next. */
export function chainDep(n: number): BuiltApplication {
  let x = leaf('Base', 0)
  for (let i = 1; i <= n; i += 1) {
    x = device(implementation(`dep${i}`, `Dep${i}`, always({ opam: `fp-${i % 50}` })), [x])
  }
  return mainOver(x)
}

/** A ladder of n choices, of which one decides. */
export function ifLadder(n: number): BuiltApplication {
  let x = leaf('Base', 0)
  for (let i = 1; i <= n; i += 1) x = choose(isTarget(i % 9), leaf(`Leaf${i}`, i), x)
  return mainOver(x)
}

/** n functors, each over the one before and a device chosen among four. */
export function rungs(n: number): BuiltApplication {
  let x = leaf('Base', 0)
  for (let i = 1; i <= n; i += 1) {
    const inner = choose(isTarget(5), leaf(`Hvt${i}`, i), leaf(`Dflt${i}`, i))
    const chosen = choose(isTarget(2), leaf(`Xen${i}`, i), choose(isTarget(3), leaf(`Qubes${i}`, i), inner))
    x = applyAll(func(`Rung${i}.Make`, i), [chosen, x])
  }
  return mainOver(x)
}

/** n functors, each applied twice to the one before: 2^n paths. */
export function diamond(n: number): BuiltApplication {
  let x: Impl = leaf('Base', 0)
  for (let i = 1; i <= n; i += 1) x = applyAll(func(`Dia${i}.Make`, i), [x, x])
  return mainOver(x)
}
