// Structure items: a file, and the inside of `struct … end`.

import type { Binding, StructureItem } from '../../core/read/ocaml/syntax.ts'
import { parametersOf, withParameters } from './applications.ts'
import { expressionOf, moduleOf, optionalType, patternOf, typeOf } from './as-node.ts'
import type { Branch, Built, Handler, Part, Source } from './part.ts'
import { findField, findType, hasToken, locationOf, textOf } from './part.ts'
import { attributeOf, nameOf } from './paths.ts'

function item(value: StructureItem): Built {
  return { sort: 'item', item: value }
}

/** `let f x : t = e`: the annotation is the function's result when there are parameters. */
function buildBinding(branch: Branch): Built {
  const parameters = parametersOf(branch)
  const annotation = optionalType(findField(branch, 'type'), branch)
  const isFunction = parameters.length > 0
  const pattern = patternOf(findField(branch, 'pattern'), branch)
  const coercion = findField(branch, 'coercion')
  // The grammar lets a definition end before its `=`.
  if (!hasToken(branch, '=')) branch.source.unfinished.push(branch.end)
  const plain = expressionOf(findField(branch, 'body'), branch)
  const body =
    coercion === undefined
      ? plain
      : ({
          kind: 'coercion',
          value: plain,
          from: annotation,
          to: typeOf(coercion, branch),
          location: plain.location,
        } as const)
  const binding: Binding = {
    pattern,
    annotation: isFunction ? null : annotation,
    value: withParameters(parameters, annotation, body),
    operator: null,
    location: locationOf(branch.source, branch),
  }
  return { sort: 'binding', binding }
}

/** The bindings of a `let`; an operator such as `let*` stands before each. */
function buildBindings(branch: Branch): Built {
  const bindings: Binding[] = []
  let operator: Part | null = null
  for (const part of branch.parts) {
    if (part.type === 'let_operator' || part.type === 'let_and_operator') operator = part
    else if (part.built.sort === 'binding') {
      const { source } = branch
      bindings.push(
        operator === null
          ? part.built.binding
          : {
              ...part.built.binding,
              operator: textOf(source, operator),
              operatorLocation: locationOf(source, operator),
            },
      )
      operator = null
    }
  }
  return { sort: 'bindings', isRecursive: hasToken(branch, 'rec'), bindings }
}

/** The items that a part stands for; what an unparsable piece contains is saved from it. */
function itemsOf(part: Part, source: Source): readonly StructureItem[] {
  const location = locationOf(source, part)
  const { built } = part
  switch (built.sort) {
    case 'item':
      return [built.item]
    case 'items':
      return built.items
    case 'bindings':
      return [{ kind: 'value', isRecursive: built.isRecursive, bindings: built.bindings, location }]
    case 'module-bindings':
      return [{ kind: 'module', isRecursive: built.isRecursive, bindings: built.bindings, location }]
    case 'open':
      return [{ kind: 'open', module: built.module, isOverride: built.isOverride, location }]
    case 'exception':
      return [{ kind: 'exception', constructor: built.constructor, location }]
    case 'extension':
      return [{ kind: 'extension', extension: built.extension, location }]
    case 'error':
      return [{ kind: 'error', text: textOf(source, part), location }]
    default:
      return []
  }
}

/** The items of a list of parts, unparsable pieces opened as long as they hold items. */
export function collectItems(parts: readonly Part[], source: Source): readonly StructureItem[] {
  const items: StructureItem[] = []
  const waiting = [...parts].reverse()
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.built.sort === 'error' && part.built.parts.some(holdsItem))
      for (const inner of part.built.parts.toReversed()) waiting.push(inner)
    else for (const found of itemsOf(part, source)) items.push(found)
  }
  return items
}

function holdsItem(part: Part): boolean {
  return ['item', 'items', 'bindings', 'module-bindings', 'open', 'exception'].includes(part.built.sort)
}

function buildOpaque(branch: Branch): Built {
  const what =
    branch.type === 'module_type_definition'
      ? 'module-type'
      : branch.type === 'class_type_definition'
        ? 'class-type'
        : 'directive'
  const name = findType(branch, 'module_type_name')
  return item({
    kind: 'opaque',
    what,
    name: name === undefined ? null : textOf(branch.source, name),
    text: textOf(branch.source, branch),
    location: locationOf(branch.source, branch),
  })
}

function buildExternal(branch: Branch): Built {
  const primitives = branch.parts.flatMap((part) =>
    part.built.sort === 'constant' && part.built.constant.kind === 'string' ? [part.built.constant.value] : [],
  )
  return item({
    kind: 'external',
    name: nameOf(branch.source, findType(branch, 'value_name', 'parenthesized_operator'), branch),
    type: typeOf(findField(branch, 'type'), branch),
    primitives,
    location: locationOf(branch.source, branch),
  })
}

function buildItemExtension(branch: Branch): Built {
  const location = locationOf(branch.source, branch)
  return item({ kind: 'extension', extension: attributeOf(branch.source, branch), location })
}

function buildExpressionItem(branch: Branch): Built {
  const expression = expressionOf(branch.parts[0], branch)
  return item({ kind: 'expression', expression, location: locationOf(branch.source, branch) })
}

function buildStructure(branch: Branch): Built {
  const items = collectItems(branch.parts, branch.source)
  return { sort: 'module', module: { kind: 'structure', items, location: locationOf(branch.source, branch) } }
}

export const structureHandlers: Readonly<Record<string, Handler>> = {
  compilation_unit: (branch) => ({ sort: 'items', items: collectItems(branch.parts, branch.source) }),
  structure: buildStructure,
  let_binding: buildBinding,
  value_definition: buildBindings,
  expression_item: buildExpressionItem,
  include_module: (branch) =>
    item({
      kind: 'include',
      module: moduleOf(findField(branch, 'module'), branch),
      location: locationOf(branch.source, branch),
    }),
  external: buildExternal,
  module_type_definition: buildOpaque,
  class_type_definition: buildOpaque,
  toplevel_directive: (branch) => {
    // Only OCaml's toplevel takes directives.
    branch.source.rejected.push(branch.start)
    return buildOpaque(branch)
  },
  floating_attribute: (branch) =>
    item({
      kind: 'attribute',
      attribute: attributeOf(branch.source, branch),
      location: locationOf(branch.source, branch),
    }),
  item_extension: buildItemExtension,
  quoted_item_extension: buildItemExtension,
}
