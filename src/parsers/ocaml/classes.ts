// Objects, classes and their fields.

import type {
  ClassBinding,
  ClassExpression,
  ObjectExpression,
  ObjectField,
  Pattern,
} from '../../core/read/ocaml/syntax.ts'
import { argumentsOf, parametersOf, withParameters } from './applications.ts'
import { classOf, expressionOf, opaqueOf, optionalType, patternOf, typeOf } from './as-node.ts'
import type { Branch, Built, Handler, Part } from './part.ts'
import { findField, findType, hasToken, locationOf, longNameOf, textOf } from './part.ts'
import { nameOf } from './paths.ts'
import { typesOf } from './types.ts'

function field(value: ObjectField): Built {
  return { sort: 'object-field', field: value }
}

function classBuilt(value: ClassExpression): Built {
  return { sort: 'class', class: value }
}

function selfOf(branch: Branch): Pattern | null {
  const self = findField(branch, 'self')
  if (self === undefined) return null
  const annotation = findField(branch, 'type')
  const pattern = patternOf(self, branch)
  const open = branch.parts.find((part) => part.type === '(')
  const close = branch.parts.find((part) => part.type === ')')
  const location = locationOf(branch.source, { start: open?.start ?? self.start, end: close?.end ?? self.end })
  return annotation === undefined
    ? { ...pattern, location }
    : { kind: 'constraint', pattern, type: typeOf(annotation, branch), location }
}

function objectFieldOf(part: Part, branch: Branch): readonly ObjectField[] {
  const { built } = part
  const location = locationOf(branch.source, part)
  const text = textOf(branch.source, part)
  if (built.sort === 'object-field') return [built.field]
  if (built.sort === 'error') {
    const salvaged = built.parts.flatMap((inner) => (inner.built.sort === 'object-field' ? [inner.built.field] : []))
    return salvaged.length > 0 ? salvaged : [{ kind: 'error', text, location }]
  }
  return ['type_parameter_constraint', 'item_extension', 'quoted_item_extension'].includes(part.type)
    ? [{ kind: 'opaque', text, location }]
    : []
}

function buildObject(branch: Branch): Built {
  const object: ObjectExpression = {
    kind: 'object',
    self: selfOf(branch),
    fields: branch.parts.flatMap((part) => objectFieldOf(part, branch)),
  }
  return { sort: 'expression', expression: { ...object, location: locationOf(branch.source, branch) } }
}

function buildInherit(branch: Branch): Built {
  const alias = findField(branch, 'alias')
  return field({
    kind: 'inherit',
    class: classOf(findField(branch, 'class'), branch),
    isOverride: hasToken(branch, '!'),
    alias: alias === undefined ? null : nameOf(branch.source, alias, branch),
    location: locationOf(branch.source, branch),
  })
}

/** The grammar lets methods and variables end before their `=`, and virtual ones before their type. */
function refuseUnfinished(branch: Branch, name: Part | undefined): void {
  if (hasToken(branch, 'virtual')) {
    if (!hasToken(branch, ':')) branch.source.unfinished.push(name?.end ?? branch.end)
  } else if (!hasToken(branch, '=')) branch.source.unfinished.push(branch.end)
}

function buildInstanceVariable(branch: Branch): Built {
  const body = findField(branch, 'body')
  const name = findType(branch, 'instance_variable_name')
  refuseUnfinished(branch, name)
  return field({
    kind: 'instance-variable',
    name: nameOf(branch.source, name, branch),
    isMutable: hasToken(branch, 'mutable'),
    isOverride: hasToken(branch, '!'),
    annotation: optionalType(findField(branch, 'type'), branch),
    value: body === undefined ? null : expressionOf(body, branch),
    location: locationOf(branch.source, branch),
  })
}

function buildMethod(branch: Branch): Built {
  const body = findField(branch, 'body')
  const annotation = optionalType(findField(branch, 'type'), branch)
  const parameters = parametersOf(branch)
  const isFunction = parameters.length > 0
  const name = findType(branch, 'method_name')
  refuseUnfinished(branch, name)
  return field({
    kind: 'method',
    name: nameOf(branch.source, name, branch),
    isPrivate: hasToken(branch, 'private'),
    isOverride: hasToken(branch, '!'),
    annotation: isFunction ? null : annotation,
    value: body === undefined ? null : withParameters(parameters, annotation, expressionOf(body, branch)),
    location: locationOf(branch.source, branch),
  })
}

function withClassParameters(branch: Branch, body: ClassExpression): ClassExpression {
  const parameters = parametersOf(branch)
  const first = parameters[0]
  if (first === undefined) return body
  return { kind: 'function', parameters, body, location: { start: first.location.start, end: body.location.end } }
}

function buildClassBinding(branch: Branch): Built {
  const { source } = branch
  const name = findType(branch, 'class_name')
  const typeParameters = branch.parts
    .filter((part) => part.type === 'type_variable')
    .map((part) => textOf(source, part).replace(/^'/, ''))
  const binding: ClassBinding = {
    name: nameOf(source, name, branch),
    isVirtual: hasToken(branch, 'virtual'),
    typeParameters,
    classType: opaqueOf(findField(branch, 'class_type'), source),
    value: withClassParameters(branch, classOf(findField(branch, 'body'), branch)),
    location: locationOf(source, branch),
  }
  return { sort: 'class-binding', binding }
}

function buildClassDefinition(branch: Branch): Built {
  const bindings = branch.parts.flatMap((part) => (part.built.sort === 'class-binding' ? [part.built.binding] : []))
  return { sort: 'item', item: { kind: 'class', bindings, location: locationOf(branch.source, branch) } }
}

function buildLetClass(branch: Branch): Built {
  const body = classOf(findField(branch, 'body'), branch)
  const location = locationOf(branch.source, branch)
  for (const { built } of branch.parts) {
    if (built.sort === 'bindings')
      return classBuilt({ kind: 'let', isRecursive: built.isRecursive, bindings: built.bindings, body, location })
    if (built.sort === 'open')
      return classBuilt({ kind: 'open', module: built.module, isOverride: built.isOverride, body, location })
  }
  return { sort: 'error', parts: branch.parts }
}

function buildParenthesizedClass(branch: Branch): Built {
  const inner = branch.parts.find(
    (part) => part.built.sort === 'class' || part.built.sort === 'path' || part.built.sort === 'expression',
  )
  return classBuilt({ ...classOf(inner, branch), location: locationOf(branch.source, branch) })
}

export const classHandlers: Readonly<Record<string, Handler>> = {
  object_expression: buildObject,
  inheritance_definition: buildInherit,
  instance_variable_definition: buildInstanceVariable,
  method_definition: buildMethod,
  class_initializer: (branch) =>
    field({
      kind: 'initializer',
      body: expressionOf(findField(branch, 'initializer'), branch),
      location: locationOf(branch.source, branch),
    }),
  class_binding: buildClassBinding,
  class_definition: buildClassDefinition,
  class_application: (branch) =>
    classBuilt({
      kind: 'apply',
      class: classOf(findField(branch, 'class'), branch),
      arguments: argumentsOf(branch),
      location: locationOf(branch.source, branch),
    }),
  class_function: (branch) => classBuilt(withClassParameters(branch, classOf(findField(branch, 'body'), branch))),
  let_class_expression: buildLetClass,
  let_open_class_expression: buildLetClass,
  parenthesized_class_expression: buildParenthesizedClass,
  typed_class_expression: (branch) => {
    const location = locationOf(branch.source, branch)
    const classType = opaqueOf(findField(branch, 'class_type'), branch.source) ?? { text: '', location }
    return classBuilt({ kind: 'constraint', class: classOf(findField(branch, 'class'), branch), classType, location })
  },
  instantiated_class: (branch) => {
    const path = findType(branch, 'class_path')
    const name = longNameOf(branch.source, path, branch)
    const types = typesOf({ ...branch, parts: branch.parts.filter((part) => part !== path) })
    return classBuilt({ kind: 'path', name, arguments: types, location: locationOf(branch.source, branch) })
  },
}
