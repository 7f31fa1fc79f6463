// Module expressions and bindings.

import type { ModuleBinding, ModuleExpression, ModuleParameter } from '../../core/read/ocaml/syntax.ts'
import { expressionOf, moduleOf, opaqueOf } from './as-node.ts'
import type { Branch, Built, Handler, Part } from './part.ts'
import { findField, findType, hasToken, locationOf, textOf } from './part.ts'
import { nameOf } from './paths.ts'

function module(value: ModuleExpression): Built {
  return { sort: 'module', module: value }
}

function parametersOf(branch: Branch): readonly ModuleParameter[] {
  return branch.parts.flatMap((part) => (part.built.sort === 'module-parameter' ? [part.built.parameter] : []))
}

function buildParameter(branch: Branch): Built {
  const { source } = branch
  const name = findType(branch, 'module_name')
  const isAnonymous = name === undefined || textOf(source, name) === '_'
  const parameter: ModuleParameter = {
    name: isAnonymous ? null : nameOf(source, name, branch),
    moduleType: opaqueOf(findField(branch, 'module_type'), source),
    location: locationOf(source, branch),
  }
  return { sort: 'module-parameter', parameter }
}

function buildBinding(branch: Branch): Built {
  const { source } = branch
  const name = findType(branch, 'module_name')
  const isAnonymous = name !== undefined && textOf(source, name) === '_'
  const body = moduleOf(findField(branch, 'body'), branch)
  const moduleType = opaqueOf(findField(branch, 'module_type'), source)
  const { location } = body
  const typed: ModuleExpression =
    moduleType === null ? body : { kind: 'constraint', module: body, moduleType, location }
  const parameters = parametersOf(branch)
  const binding: ModuleBinding = {
    name: isAnonymous ? null : nameOf(source, name, branch),
    value: parameters.length === 0 ? typed : { kind: 'functor', parameters, body: typed, location },
    location: locationOf(source, branch),
  }
  return { sort: 'module-binding', binding }
}

function buildDefinition(branch: Branch): Built {
  const bindings = branch.parts.flatMap((part) => (part.built.sort === 'module-binding' ? [part.built.binding] : []))
  return { sort: 'module-bindings', isRecursive: hasToken(branch, 'rec'), bindings }
}

function isModulePart(part: Part): boolean {
  return part.built.sort === 'module' || part.built.sort === 'path' || part.built.sort === 'extension'
}

export const moduleHandlers: Readonly<Record<string, Handler>> = {
  module_definition: buildDefinition,
  module_binding: buildBinding,
  module_parameter: buildParameter,
  open_module: (branch) => ({
    sort: 'open',
    module: moduleOf(findField(branch, 'module'), branch),
    isOverride: hasToken(branch, '!'),
  }),
  functor: (branch) =>
    module({
      kind: 'functor',
      parameters: parametersOf(branch),
      body: moduleOf(findField(branch, 'body'), branch),
      location: locationOf(branch.source, branch),
    }),
  module_application: (branch) => {
    const argument = findField(branch, 'argument')
    return module({
      kind: 'apply',
      functor: moduleOf(findField(branch, 'functor'), branch),
      argument: argument === undefined ? null : moduleOf(argument, branch),
      location: locationOf(branch.source, branch),
    })
  },
  typed_module_expression: (branch) => {
    const location = locationOf(branch.source, branch)
    return module({
      kind: 'constraint',
      module: moduleOf(findField(branch, 'module'), branch),
      moduleType: opaqueOf(findField(branch, 'module_type'), branch.source) ?? { text: '', location },
      location,
    })
  },
  packed_module: (branch) =>
    module({
      kind: 'unpack',
      value: expressionOf(findField(branch, 'value'), branch),
      moduleType: opaqueOf(findField(branch, 'module_type'), branch.source),
      location: locationOf(branch.source, branch),
    }),
  parenthesized_module_expression: (branch) =>
    module({ ...moduleOf(branch.parts.find(isModulePart), branch), location: locationOf(branch.source, branch) }),
}
