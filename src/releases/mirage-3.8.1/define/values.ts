// Values over keys, and the choices that the release makes with them.

import { choose, type Impl } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Key, Value } from '../../../core/model/key.ts'

/** `Key.value key`: a new value at every call, as in OCaml, so that two choices over it stay apart. */
export function valueOf(key: Key): Value {
  return { term: { kind: 'key', key }, keys: [key], ref: null }
}

/** `(=) constant` over a value. */
function equals(value: Value, constant: Constant): Value {
  return {
    term: { kind: 'call', primitive: '=', arguments: [{ kind: 'constant', value: constant }, value.term] },
    keys: value.keys,
    ref: null,
  }
}

/** One row of a `match_impl`. */
export interface ImplCase {
  readonly when: Constant
  readonly impl: Impl
}

/** An alternative with the condition that takes it. */
export interface Alternative {
  readonly condition: Value
  readonly impl: Impl
}

/** Nested choices: the first alternative outermost, the fallback innermost. */
export function firstThat(alternatives: readonly Alternative[], fallback: Impl, node: NodeId | null): Impl {
  return alternatives.reduceRight<Impl>(
    (otherwise, { condition, impl }, caseIndex) =>
      choose(condition, impl, otherwise, node === null ? null : { node, caseIndex }),
    fallback,
  )
}

/**
 * `match_impl` as functoria 3.1.1 builds it: nested choices with the first case outermost and a condition of its own each; the
 * fallback stands innermost.
 */
export function matchImpl(value: Value, cases: readonly ImplCase[], fallback: Impl, node: NodeId | null): Impl {
  const alternatives = cases.map(({ when, impl }): Alternative => ({ condition: equals(value, when), impl }))
  return firstThat(alternatives, fallback, node)
}

/**
 * Order in which devices of the release ask for targets that are no Unix. The order shows in graphs and not in what they resolve
 * to; the command line asks in an order of its own.
 */
const FAMILY_ORDER = ['Xen', 'Qubes', 'Virtio', 'Hvt', 'Spt', 'Muen', 'Genode']

/** A choice by family of target, in which Unix is what remains. */
export function matchFamily(
  build: BuildContext,
  families: { readonly xen: Impl; readonly solo5: Impl; readonly unix: Impl },
  order: readonly string[] = FAMILY_ORDER,
): Impl {
  const cases = order.map((tag) => ({ tag, impl: tag === 'Xen' || tag === 'Qubes' ? families.xen : families.solo5 }))
  return matchTarget(build, cases, families.unix)
}

/** `match_impl Key.(value target)` of the release. */
export function matchTarget(
  build: BuildContext,
  cases: readonly { readonly tag: string; readonly impl: Impl }[],
  fallback: Impl,
): Impl {
  const rows = cases.map(({ tag, impl }): ImplCase => ({ when: { kind: 'variant', tag }, impl }))
  return matchImpl(valueOf(build.key('Key.target')), rows, fallback, build.node)
}
