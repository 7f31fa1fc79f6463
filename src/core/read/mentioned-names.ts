// Names that a piece of syntax mentions and binds, over-approximated: local names count as mentioned. Iterative.

import type { Expression, LongName, Pattern, StructureItem } from './ocaml/syntax.ts'
import { patternNames } from './pattern-names.ts'

/** First components of all paths in a tree: `Key.value x` mentions `Key` and `x`. */
export function mentionedNames(root: object): ReadonlySet<string> {
  const names = new Set<string>()
  walk(root, (node) => {
    if ('path' in node && Array.isArray(node.path) && typeof node.path[0] === 'string') names.add(node.path[0])
  })
  return names
}

/** All components of all paths in a tree. */
export function mentionedParts(root: object): ReadonlySet<string> {
  const names = new Set<string>()
  walk(root, (node) => {
    if (!('path' in node) || !Array.isArray(node.path)) return
    for (const part of node.path) if (typeof part === 'string') names.add(part)
  })
  return names
}

/** Constructors that stand for module types: `Store` in `typ Store`, `Type Store` or `typ @@ Store`. */
export function moduleTypeConstructors(root: object): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (node: object | null): void => {
    if (node !== null && isConstruct(node)) names.add(node.constructor.path.at(-1) ?? '')
  }
  walk(root, (node) => {
    if (isConstruct(node) && node.constructor.path.at(-1) === 'Type') add(node.argument)
    if (!isApplication(node)) return
    const parts = [node.function, ...node.arguments.map(({ value }) => value)]
    if (parts.some((part) => part.kind === 'identifier' && part.name.path.at(-1) === 'typ')) parts.forEach(add)
  })
  return names
}

/**
 * The statement makes a container, or a converter of Cmdliner, whose type stays open: only its uses, which a design does not
 * keep, tell what it holds.
 */
export function makesOpenContainer(item: StructureItem): boolean {
  if (item.kind !== 'value') return false
  for (const name of mentionedNames(item)) if (name === 'Cmdliner') return true
  return item.bindings.some(({ value, annotation }) => {
    if (annotation !== null || value.kind !== 'apply' || value.function.kind !== 'identifier') return false
    const path = value.function.name.path.join('.')
    const content = value.arguments[0]?.value.kind
    return TABLE.test(path) || (path === 'ref' && (content === 'list' || content === 'construct'))
  })
}

/** Functions that make containers: `Hashtbl.create`, `ImplTbl.create`, and those of a functor's tables. */
const TABLE = /(?:^|\.)(?:\w*[Tt]bl|Queue|Stack)\.create$/

function isApplication(node: object): node is Extract<Expression, { kind: 'apply' }> {
  return 'kind' in node && node.kind === 'apply' && 'function' in node && 'arguments' in node
}

function isConstruct(node: object): node is Extract<Expression | Pattern, { kind: 'construct' }> {
  return (
    'kind' in node && node.kind === 'construct' && 'argument' in node && isLongName(Reflect.get(node, 'constructor'))
  )
}

function isLongName(value: unknown): value is LongName {
  return typeof value === 'object' && value !== null && 'path' in value && Array.isArray(value.path)
}

function walk(root: object, visit: (node: object) => void): void {
  const rest: object[] = [root]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    visit(node)
    // Places hold no names, and every node has one.
    const place: unknown = 'location' in node ? node.location : null
    const parts: readonly unknown[] = Object.values(node)
    for (const part of parts) if (typeof part === 'object' && part !== null && part !== place) rest.push(part)
  }
}

/** Names that an item of a structure binds. */
export function boundNames(item: StructureItem): readonly string[] {
  switch (item.kind) {
    case 'value':
      return item.bindings.flatMap((binding) => patternNames(binding.pattern))
    case 'type':
      return item.declarations.map((declaration) => declaration.name.path.at(-1) ?? '')
    case 'module':
      return item.bindings.flatMap((binding) => (binding.name === null ? [] : [binding.name.text]))
    case 'class':
      return item.bindings.map((binding) => binding.name.text)
    case 'exception':
      return [item.constructor.name.text]
    default:
      return []
  }
}
