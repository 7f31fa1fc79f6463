// Expressions other than operators, applications and functions.

import type { Expression, IndexExpression, RecordField } from '../../core/read/ocaml/syntax.ts'
import { casesOf } from './applications.ts'
import { expressionOf, isContent, moduleOf, opaqueOf, optionalType, patternOf } from './as-node.ts'
import type { Branch, Built, Handler } from './part.ts'
import { findField, findType, hasToken, locationOf, longNameOf } from './part.ts'
import { nameOf } from './paths.ts'

function expression(value: Expression): Built {
  return { sort: 'expression', expression: value }
}

function itemsOf(branch: Branch): readonly Expression[] {
  return branch.parts.filter(isContent).map((part) => expressionOf(part, branch))
}

/** The location of an expression includes its parentheses, as OCaml's does. */
function buildParenthesized(branch: Branch): Built {
  const inner = expressionOf(findField(branch, 'expression'), branch)
  return expression({ ...inner, location: locationOf(branch.source, branch) })
}

function buildSequence(branch: Branch): Built {
  const items = itemsOf(branch)
  const only = items.length === 1 ? items[0] : undefined
  if (only !== undefined) return expression(only)
  return expression({ kind: 'sequence', items, location: locationOf(branch.source, branch) })
}

function buildRecordField(branch: Branch): Built {
  const { source } = branch
  const fieldPart = findType(branch, 'field_path', 'instance_variable_name')
  const field = longNameOf(source, fieldPart, branch)
  const body = findField(branch, 'body') ?? findField(branch, 'expression')
  // The variable of a pun has the field's own name, without its path.
  const variable = { path: field.path.slice(-1), location: field.location }
  const built: RecordField = {
    field,
    annotation: optionalType(findField(branch, 'type'), branch),
    value:
      body === undefined
        ? { kind: 'identifier', name: variable, location: field.location }
        : expressionOf(body, branch),
    isPunned: body === undefined,
    location: locationOf(source, branch),
  }
  return { sort: 'record-field', field: built }
}

function recordFieldsOf(branch: Branch): readonly RecordField[] {
  return branch.parts.flatMap((part) => (part.built.sort === 'record-field' ? [part.built.field] : []))
}

function buildRecord(branch: Branch): Built {
  const base = findField(branch, 'record')
  return expression({
    kind: 'record',
    base: base === undefined ? null : expressionOf(base, branch),
    fields: recordFieldsOf(branch),
    location: locationOf(branch.source, branch),
  })
}

function indexHandler(containerField: string, bracket: IndexExpression['bracket']): Handler {
  return function buildIndex(branch) {
    const operator = findField(branch, 'operator')
    return expression({
      kind: 'index',
      container: expressionOf(findField(branch, containerField), branch),
      bracket,
      operator: operator === undefined ? null : longNameOf(branch.source, operator, branch),
      index: expressionOf(findField(branch, 'index'), branch),
      value: null,
      location: locationOf(branch.source, branch),
    })
  }
}

/** `r.x <- e`, `a.(i) <- e`, and `x <- e` for an instance variable. */
function buildSet(branch: Branch): Built {
  const place = branch.parts[0]
  const value = expressionOf(findField(branch, 'body'), branch)
  const location = locationOf(branch.source, branch)
  if (place?.built.sort === 'expression') {
    const target = place.built.expression
    if (target.kind === 'field')
      return expression({ kind: 'set-field', record: target.record, field: target.field, value, location })
    if (target.kind === 'index') return expression({ ...target, value, location })
  }
  return expression({ kind: 'set-variable', name: nameOf(branch.source, place, branch), value, location })
}

function buildLet(branch: Branch): Built {
  const body = expressionOf(findField(branch, 'body'), branch)
  const location = locationOf(branch.source, branch)
  for (const { built } of branch.parts) {
    if (built.sort === 'bindings')
      return expression({ kind: 'let', isRecursive: built.isRecursive, bindings: built.bindings, body, location })
    if (built.sort === 'open') {
      return expression({
        kind: 'open',
        module: built.module,
        isOverride: built.isOverride,
        body,
        notation: 'let',
        location,
      })
    }
    if (built.sort === 'module-bindings')
      return expression({ kind: 'let-module', bindings: built.bindings, body, location })
    if (built.sort === 'exception')
      return expression({ kind: 'let-exception', constructor: built.constructor, body, location })
  }
  return { sort: 'error', parts: branch.parts }
}

/** `M.(e)`, `M.[…]`, `M.{…}`; `M.()` is the unit of M. */
function buildLocalOpen(branch: Branch): Built {
  const { source } = branch
  const body = findField(branch, 'expression')
  const open = branch.parts.find((part) => part.type === '(')
  const unitRange = { start: open?.start ?? branch.end, end: branch.end }
  const unitLocation = locationOf(source, unitRange)
  const unit: Expression = {
    kind: 'construct',
    constructor: { path: ['()'], location: unitLocation },
    argument: null,
    location: unitLocation,
  }
  return expression({
    kind: 'open',
    module: moduleOf(findType(branch, 'module_path'), branch),
    isOverride: false,
    body: body === undefined && hasToken(branch, ')') ? unit : expressionOf(body, branch),
    notation: 'local',
    location: locationOf(source, branch),
  })
}

function buildIf(branch: Branch): Built {
  const otherwise = findType(branch, 'else_clause')
  return expression({
    kind: 'if',
    condition: expressionOf(findField(branch, 'condition'), branch),
    // biome-ignore lint/suspicious/noThenProperty: the tree is never awaited, and `then` is OCaml's own word.
    then: expressionOf(findType(branch, 'then_clause'), branch),
    else: otherwise === undefined ? null : expressionOf(otherwise, branch),
    location: locationOf(branch.source, branch),
  })
}

function buildFor(branch: Branch): Built {
  return expression({
    kind: 'for',
    pattern: patternOf(findField(branch, 'name'), branch),
    from: expressionOf(findField(branch, 'from'), branch),
    to: expressionOf(findField(branch, 'to'), branch),
    isDescending: hasToken(branch, 'downto'),
    body: expressionOf(findType(branch, 'do_clause'), branch),
    location: locationOf(branch.source, branch),
  })
}

function buildClause(branch: Branch): Built {
  const content = branch.parts.find(isContent)
  if (content !== undefined) return expression(expressionOf(content, branch))
  if (branch.type !== 'do_clause') return { sort: 'error', parts: branch.parts }
  const location = locationOf(branch.source, branch)
  return expression({ kind: 'construct', constructor: { path: ['()'], location }, argument: null, location })
}

export const expressionHandlers: Readonly<Record<string, Handler>> = {
  parenthesized_expression: buildParenthesized,
  sequence_expression: buildSequence,
  tuple_expression: (branch) =>
    expression({ kind: 'tuple', items: itemsOf(branch), location: locationOf(branch.source, branch) }),
  list_expression: (branch) =>
    expression({ kind: 'list', items: itemsOf(branch), location: locationOf(branch.source, branch) }),
  array_expression: (branch) =>
    expression({ kind: 'array', items: itemsOf(branch), location: locationOf(branch.source, branch) }),
  record_expression: buildRecord,
  field_expression: buildRecordField,
  instance_variable_expression: buildRecordField,
  object_copy_expression: (branch) =>
    expression({ kind: 'object-copy', fields: recordFieldsOf(branch), location: locationOf(branch.source, branch) }),
  field_get_expression: (branch) =>
    expression({
      kind: 'field',
      record: expressionOf(findField(branch, 'record'), branch),
      field: longNameOf(branch.source, findField(branch, 'field'), branch),
      location: locationOf(branch.source, branch),
    }),
  array_get_expression: indexHandler('array', '('),
  string_get_expression: indexHandler('string', '['),
  bigarray_get_expression: indexHandler('array', '{'),
  set_expression: buildSet,
  let_expression: buildLet,
  let_open_expression: buildLet,
  let_module_expression: buildLet,
  let_exception_expression: buildLet,
  local_open_expression: buildLocalOpen,
  if_expression: buildIf,
  then_clause: buildClause,
  else_clause: buildClause,
  do_clause: buildClause,
  match_expression: (branch) =>
    expression({
      kind: 'match',
      subject: expressionOf(findField(branch, 'expression'), branch),
      cases: casesOf(branch),
      location: locationOf(branch.source, branch),
    }),
  try_expression: (branch) =>
    expression({
      kind: 'try',
      body: expressionOf(findField(branch, 'expression'), branch),
      cases: casesOf(branch),
      location: locationOf(branch.source, branch),
    }),
  while_expression: (branch) =>
    expression({
      kind: 'while',
      condition: expressionOf(findField(branch, 'condition'), branch),
      body: expressionOf(findType(branch, 'do_clause'), branch),
      location: locationOf(branch.source, branch),
    }),
  for_expression: buildFor,
  assert_expression: (branch) =>
    expression({
      kind: 'assert',
      condition: expressionOf(findField(branch, 'expression'), branch),
      location: locationOf(branch.source, branch),
    }),
  lazy_expression: (branch) =>
    expression({
      kind: 'lazy',
      value: expressionOf(findField(branch, 'expression'), branch),
      location: locationOf(branch.source, branch),
    }),
  new_expression: (branch) =>
    expression({
      kind: 'new',
      class: longNameOf(branch.source, findType(branch, 'class_path'), branch),
      location: locationOf(branch.source, branch),
    }),
  method_invocation: (branch) =>
    expression({
      kind: 'send',
      object: expressionOf(findField(branch, 'object'), branch),
      method: nameOf(branch.source, findField(branch, 'method'), branch),
      location: locationOf(branch.source, branch),
    }),
  package_expression: (branch) =>
    expression({
      kind: 'package',
      module: moduleOf(findField(branch, 'module'), branch),
      moduleType: opaqueOf(findField(branch, 'module_type'), branch.source),
      location: locationOf(branch.source, branch),
    }),
}
