// Type expressions.

import type { TypeExpression, VariantTag } from '../../core/read/ocaml/syntax.ts'
import { labelOf, opaqueOf, typeOf } from './as-node.ts'
import type { Branch, Built, Handler, Part } from './part.ts'
import { findField, findType, hasToken, locationOf, longNameOf, textOf } from './part.ts'

function type(value: TypeExpression): Built {
  return { sort: 'type', type: value }
}

function isTypePart(part: Part): boolean {
  const { sort } = part.built
  return (
    part.type === 'type_variable' ||
    sort === 'type' ||
    sort === 'path' ||
    sort === 'extension' ||
    sort === 'labelled-type' ||
    sort === 'error'
  )
}

/** The types that stand directly in a node. */
export function typesOf(branch: Branch): readonly TypeExpression[] {
  return branch.parts.filter(isTypePart).map((part) => typeOf(part, branch))
}

function buildArrow(branch: Branch): Built {
  const domain = findField(branch, 'domain')
  return type({
    kind: 'arrow',
    label: domain?.built.sort === 'labelled-type' ? domain.built.label : null,
    parameter: typeOf(domain, branch),
    result: typeOf(findField(branch, 'codomain'), branch),
    location: locationOf(branch.source, branch),
  })
}

function buildLabelled(branch: Branch): Built {
  const name = findType(branch, 'label_name')
  const label = labelOf(hasToken(branch, '?') ? '?' : '~', name === undefined ? '' : textOf(branch.source, name))
  return { sort: 'labelled-type', label, type: typeOf(findField(branch, 'type'), branch) }
}

/** `(a, b) t`, `a t`: the constructor stands last. */
function buildConstructed(branch: Branch): Built {
  const constructor = findType(branch, 'type_constructor_path')
  const last = branch.parts.findLast((part) => part.type === 'type_constructor_path') ?? constructor
  const parameters = branch.parts
    .filter((part) => part !== last && isTypePart(part))
    .map((part) => typeOf(part, branch))
  const name = longNameOf(branch.source, last, branch)
  return type({ kind: 'constructor', name, arguments: parameters, location: locationOf(branch.source, branch) })
}

function buildHash(branch: Branch): Built {
  const path = findType(branch, 'class_type_path')
  return type({
    kind: 'class',
    name: longNameOf(branch.source, path, branch),
    arguments: branch.parts.filter((part) => part !== path && isTypePart(part)).map((part) => typeOf(part, branch)),
    location: locationOf(branch.source, branch),
  })
}

function buildVariant(branch: Branch): Built {
  const tags: VariantTag[] = []
  const inherited: TypeExpression[] = []
  const required: string[] = []
  for (const part of branch.parts) {
    if (part.built.sort === 'variant-tag') tags.push(part.built.tag)
    else if (part.built.sort === 'tag') required.push(part.built.tag)
    else if (isTypePart(part)) inherited.push(typeOf(part, branch))
  }
  const bound = hasToken(branch, '[>') ? 'at-least' : hasToken(branch, '[<') ? 'at-most' : 'exact'
  return type({ kind: 'variant', bound, tags, inherited, required, location: locationOf(branch.source, branch) })
}

function buildTag(branch: Branch): Built {
  const tag = branch.parts.find((part) => part.built.sort === 'tag')
  const name = tag?.built.sort === 'tag' ? tag.built.tag : ''
  return {
    sort: 'variant-tag',
    tag: {
      tag: name,
      types: branch.parts.filter((part) => part !== tag && isTypePart(part)).map((part) => typeOf(part, branch)),
    },
  }
}

function buildObject(branch: Branch): Built {
  const methods = branch.parts.flatMap((part) => {
    if (part.built.sort === 'object-type-field') return [part.built.field]
    return isTypePart(part) ? [{ name: null, type: typeOf(part, branch) }] : []
  })
  return type({ kind: 'object', methods, isOpen: hasToken(branch, '..'), location: locationOf(branch.source, branch) })
}

function buildPolymorphic(branch: Branch): Built {
  const variables = branch.parts.flatMap((part) => {
    if (part.built.sort === 'parameter' && part.built.parameter.kind === 'type') return part.built.parameter.names
    return part.type === 'type_variable' ? [textOf(branch.source, part).slice(1)] : []
  })
  return type({
    kind: branch.parts.some(({ built }) => built.sort === 'parameter') ? 'local' : 'polymorphic',
    variables,
    body: typeOf(findField(branch, 'type'), branch),
    location: locationOf(branch.source, branch),
  })
}

function buildAlias(branch: Branch): Built {
  const variable = findField(branch, 'alias')
  return type({
    kind: 'alias',
    type: typeOf(findField(branch, 'type'), branch),
    variable: variable === undefined ? '' : textOf(branch.source, variable).slice(1),
    location: locationOf(branch.source, branch),
  })
}

export const typeHandlers: Readonly<Record<string, Handler>> = {
  parenthesized_type: (branch) => type(typeOf(branch.parts.find(isTypePart), branch)),
  function_type: buildArrow,
  labeled_argument_type: buildLabelled,
  labeled_tuple_element_type: buildLabelled,
  tuple_type: (branch) => type({ kind: 'tuple', items: typesOf(branch), location: locationOf(branch.source, branch) }),
  constructed_type: buildConstructed,
  aliased_type: buildAlias,
  local_open_type: (branch) => {
    const location = locationOf(branch.source, branch)
    return type({
      kind: 'constructor',
      name: { path: [textOf(branch.source, branch)], location },
      arguments: [],
      location,
    })
  },
  polymorphic_variant_type: buildVariant,
  tag_specification: buildTag,
  package_type: (branch) => {
    const moduleType = opaqueOf(branch.parts.at(-2), branch.source)
    const location = locationOf(branch.source, branch)
    return type({ kind: 'package', moduleType: moduleType ?? { text: '', location }, location })
  },
  object_type: buildObject,
  method_type: (branch) => {
    const name = findType(branch, 'method_name')
    const field = {
      name: name === undefined ? '' : textOf(branch.source, name),
      type: typeOf(findField(branch, 'type'), branch),
    }
    return { sort: 'object-type-field', field }
  },
  hash_type: buildHash,
  polymorphic_type: buildPolymorphic,
}
