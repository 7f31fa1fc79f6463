// Vertices by implementation: a table over the numbers of implementations, in pages, because what one application is made of was
// made together, but for a few constants that may be old.

import type { Impl } from './impl.ts'

const PAGE_BITS = 12
const IN_PAGE = (1 << PAGE_BITS) - 1

export interface VertexNumbers {
  readonly pages: Map<number, Int32Array>
  /** The page that was asked last. */
  at: number
  page: Int32Array
}

/** A table without entries. */
export function createVertexNumbers(): VertexNumbers {
  return { pages: new Map(), at: -1, page: new Int32Array(0) }
}

function pageOf(table: VertexNumbers, number: number): Int32Array {
  const at = number >>> PAGE_BITS
  if (at === table.at) return table.page
  const page = table.pages.get(at) ?? new Int32Array(1 << PAGE_BITS)
  table.pages.set(at, page)
  table.at = at
  table.page = page
  return page
}

/** The vertex of an implementation; negative when it has none. */
export function vertexOf(table: VertexNumbers, { number }: Impl): number {
  return (pageOf(table, number)[number & IN_PAGE] ?? 0) - 1
}

/** Gives an implementation its vertex. */
export function setVertex(table: VertexNumbers, { number }: Impl, vertex: number): void {
  pageOf(table, number)[number & IN_PAGE] = vertex + 1
}
