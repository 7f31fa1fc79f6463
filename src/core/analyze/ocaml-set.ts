// OCaml's sets as far as it shows which of two equal elements they keep: balanced trees, united as `Stdlib.Set` unites them.

/** Null is the empty set. */
export interface OcamlSet<T> {
  readonly left: OcamlSet<T> | null
  readonly value: T
  readonly right: OcamlSet<T> | null
  readonly height: number
}

type Tree<T> = OcamlSet<T> | null

export type Compare<T> = (left: T, right: T) => number

function heightOf(tree: Tree<unknown>): number {
  return tree?.height ?? 0
}

function create<T>(left: Tree<T>, value: T, right: Tree<T>): OcamlSet<T> {
  return { left, value, right, height: Math.max(heightOf(left), heightOf(right)) + 1 }
}

function balance<T>(left: Tree<T>, value: T, right: Tree<T>): OcamlSet<T> {
  if (left !== null && left.height > heightOf(right) + 2) {
    if (left.right === null || heightOf(left.left) >= left.right.height)
      return create(left.left, left.value, create(left.right, value, right))
    const inner = left.right
    return create(create(left.left, left.value, inner.left), inner.value, create(inner.right, value, right))
  }
  if (right !== null && right.height > heightOf(left) + 2) {
    if (right.left === null || heightOf(right.right) >= right.left.height)
      return create(create(left, value, right.left), right.value, right.right)
    const inner = right.left
    return create(create(left, value, inner.left), inner.value, create(inner.right, right.value, right.right))
  }
  return create(left, value, right)
}

/** The set with an element, unless it holds an equal one. */
export function addElement<T>(value: T, set: Tree<T>, compare: Compare<T>): OcamlSet<T> {
  if (set === null) return create(null, value, null)
  const order = compare(value, set.value)
  if (order === 0) return set
  return order < 0
    ? balance(addElement(value, set.left, compare), set.value, set.right)
    : balance(set.left, set.value, addElement(value, set.right, compare))
}

function join<T>(left: Tree<T>, value: T, right: Tree<T>): OcamlSet<T> {
  if (left === null) return addEnd(value, right, -1)
  if (right === null) return addEnd(value, left, 1)
  if (left.height > right.height + 2) return balance(left.left, left.value, join(left.right, value, right))
  if (right.height > left.height + 2) return balance(join(left, value, right.left), right.value, right.right)
  return create(left, value, right)
}

/** An element below (-1) or above (1) all others. */
function addEnd<T>(value: T, set: Tree<T>, side: -1 | 1): OcamlSet<T> {
  if (set === null) return create(null, value, null)
  return side < 0
    ? balance(addEnd(value, set.left, side), set.value, set.right)
    : balance(set.left, set.value, addEnd(value, set.right, side))
}

function split<T>(value: T, set: Tree<T>, compare: Compare<T>): readonly [Tree<T>, Tree<T>] {
  if (set === null) return [null, null]
  const order = compare(value, set.value)
  if (order === 0) return [set.left, set.right]
  if (order < 0) {
    const [low, high] = split(value, set.left, compare)
    return [low, join(high, set.value, set.right)]
  }
  const [low, high] = split(value, set.right, compare)
  return [join(set.left, set.value, low), high]
}

/** Both sets; of two equal elements the one nearer to the root of the higher tree stays. */
export function union<T>(left: Tree<T>, right: Tree<T>, compare: Compare<T>): Tree<T> {
  if (left === null) return right
  if (right === null) return left
  if (left.height >= right.height) {
    if (right.height === 1) return addElement(right.value, left, compare)
    const [low, high] = split(left.value, right, compare)
    return join(union(left.left, low, compare), left.value, union(left.right, high, compare))
  }
  if (left.height === 1) return addElement(left.value, right, compare)
  const [low, high] = split(right.value, left, compare)
  return join(union(low, right.left, compare), right.value, union(high, right.right, compare))
}

/** The element of a set that is equal to a value. */
export function findElement<T>(value: T, set: Tree<T>, compare: Compare<T>): T | undefined {
  let tree = set
  while (tree !== null) {
    const order = compare(value, tree.value)
    if (order === 0) return tree.value
    tree = order < 0 ? tree.left : tree.right
  }
  return undefined
}
