// Origins: which design node an implementation stands for, so that the page can show what a node became and why.

import { type Impl, type Origin, withOrigin } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'

/** Origin of a part of the node whose constructor runs; null while a constant of the release is made. */
export function originOf(build: BuildContext, part: string): Origin | null {
  return build.node === null ? null : { node: build.node, part }
}

/**
 * The implementation with its outermost part named. What another node made (an argument that is handed through) keeps its own
 * origin. The copy is safe: the release compares implementations by what they hold, never by identity.
 */
export function nameRoot<T extends Impl>(impl: T, build: BuildContext, part: string): T {
  if (build.node === null || impl.origin?.node !== build.node) return impl
  return withOrigin(impl, { ...impl.origin, part })
}
