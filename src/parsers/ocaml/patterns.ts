// Patterns.

import type { FieldPattern, Pattern } from '../../core/read/ocaml/syntax.ts'
import { isContent, opaqueOf, optionalType, patternOf, typeOf } from './as-node.ts'
import type { Branch, Built, Handler, Part } from './part.ts'
import { findField, findType, hasToken, locationOf, longNameOf, textOf } from './part.ts'
import { nameOf } from './paths.ts'

function pattern(value: Pattern): Built {
  return { sort: 'pattern', pattern: value }
}

/** Identifiers are leaves like punctuation: what stands between is told by its node type. */
function isPatternPart(part: Part): boolean {
  return isContent(part) || part.type === 'value_pattern' || part.type === 'value_name'
}

function itemsOf(branch: Branch): readonly Pattern[] {
  return branch.parts.filter(isPatternPart).map((part) => patternOf(part, branch))
}

function buildParenthesized(branch: Branch): Built {
  const inner = patternOf(branch.parts.find(isPatternPart), branch)
  return pattern({ ...inner, location: locationOf(branch.source, branch) })
}

function buildConstructor(branch: Branch): Built {
  const argument = patternOf(findField(branch, 'pattern'), branch)
  const location = locationOf(branch.source, branch)
  const tag = branch.parts[0]
  if (tag?.built.sort === 'tag') return pattern({ kind: 'variant', tag: tag.built.tag, argument, location })
  return pattern({ kind: 'construct', constructor: longNameOf(branch.source, tag, branch), argument, location })
}

function buildFieldPattern(branch: Branch): Built {
  const { source } = branch
  const field = longNameOf(source, findType(branch, 'field_path'), branch)
  const value = findField(branch, 'pattern')
  const built: FieldPattern = {
    field,
    annotation: optionalType(findField(branch, 'type'), branch),
    pattern:
      value === undefined
        ? { kind: 'variable', name: field.path.at(-1) ?? '', location: field.location }
        : patternOf(value, branch),
    isPunned: value === undefined,
    location: locationOf(source, branch),
  }
  return { sort: 'field-pattern', field: built }
}

function buildRecord(branch: Branch): Built {
  const fields = branch.parts.flatMap((part) => (part.built.sort === 'field-pattern' ? [part.built.field] : []))
  return pattern({ kind: 'record', fields, isOpen: hasToken(branch, '_'), location: locationOf(branch.source, branch) })
}

function buildCons(branch: Branch): Built {
  const operator = branch.parts.find((part) => part.type === '::')
  const location = locationOf(branch.source, branch)
  const items = [patternOf(findField(branch, 'left'), branch), patternOf(findField(branch, 'right'), branch)]
  const nameLocation = operator === undefined ? location : locationOf(branch.source, operator)
  return pattern({
    kind: 'construct',
    constructor: { path: ['::'], location: nameLocation },
    argument: { kind: 'tuple', items, location },
    location,
  })
}

function buildRange(branch: Branch): Built {
  const from = findField(branch, 'left')?.built
  const to = findField(branch, 'right')?.built
  if (from?.sort !== 'constant' || to?.sort !== 'constant') return { sort: 'error', parts: branch.parts }
  return pattern({ kind: 'range', from: from.constant, to: to.constant, location: locationOf(branch.source, branch) })
}

function buildLocalOpen(branch: Branch): Built {
  const { source } = branch
  const location = locationOf(source, branch)
  const inner = findField(branch, 'pattern')
  const unit: Pattern = { kind: 'construct', constructor: { path: ['()'], location }, argument: null, location }
  return pattern({
    kind: 'open',
    module: longNameOf(source, findType(branch, 'module_path'), branch),
    pattern: inner === undefined ? unit : patternOf(inner, branch),
    location,
  })
}

function buildPackage(branch: Branch): Built {
  const { source } = branch
  const name = findType(branch, 'module_name')
  const isAnonymous = name === undefined || textOf(source, name) === '_'
  return pattern({
    kind: 'unpack',
    name: isAnonymous ? null : nameOf(source, name, branch),
    moduleType: opaqueOf(findField(branch, 'module_type'), source),
    location: locationOf(source, branch),
  })
}

export const patternHandlers: Readonly<Record<string, Handler>> = {
  parenthesized_pattern: buildParenthesized,
  alias_pattern: (branch) =>
    pattern({
      kind: 'alias',
      pattern: patternOf(findField(branch, 'pattern'), branch),
      name: nameOf(branch.source, findField(branch, 'alias'), branch),
      location: locationOf(branch.source, branch),
    }),
  typed_pattern: (branch) =>
    pattern({
      kind: 'constraint',
      pattern: patternOf(findField(branch, 'pattern'), branch),
      type: typeOf(findField(branch, 'type'), branch),
      location: locationOf(branch.source, branch),
    }),
  or_pattern: (branch) =>
    pattern({ kind: 'or', alternatives: itemsOf(branch), location: locationOf(branch.source, branch) }),
  tuple_pattern: (branch) =>
    pattern({ kind: 'tuple', items: itemsOf(branch), location: locationOf(branch.source, branch) }),
  list_pattern: (branch) =>
    pattern({ kind: 'list', items: itemsOf(branch), location: locationOf(branch.source, branch) }),
  array_pattern: (branch) =>
    pattern({ kind: 'array', items: itemsOf(branch), location: locationOf(branch.source, branch) }),
  constructor_pattern: buildConstructor,
  tag_pattern: buildConstructor,
  polymorphic_variant_pattern: (branch) =>
    pattern({
      kind: 'variant-type',
      name: longNameOf(branch.source, findType(branch, 'type_constructor_path'), branch),
      location: locationOf(branch.source, branch),
    }),
  record_pattern: buildRecord,
  field_pattern: buildFieldPattern,
  cons_pattern: buildCons,
  range_pattern: buildRange,
  lazy_pattern: (branch) =>
    pattern({
      kind: 'lazy',
      pattern: patternOf(findField(branch, 'pattern'), branch),
      location: locationOf(branch.source, branch),
    }),
  exception_pattern: (branch) =>
    pattern({
      kind: 'exception',
      pattern: patternOf(findField(branch, 'pattern'), branch),
      location: locationOf(branch.source, branch),
    }),
  local_open_pattern: buildLocalOpen,
  package_pattern: buildPackage,
}
