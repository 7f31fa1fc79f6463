// What the values of a `let rec` may do with the names that are being defined: OCaml must know how much room each value
// takes, and none may be looked into before it is there. The rules are those of its pass Rec_check.

import type { Binding, Case, Expression, Pattern } from '../../ocaml/syntax.ts'
import { patternNames } from '../../pattern-names.ts'
import { failWith } from '../complaints/problem.ts'

/** How a name is used, from harmless to not: not at all, later, as a part, as the value itself, looked into. */
const IGNORED = 0
const DELAYED = 1
const GUARDED = 2
const RETURNED = 3
const INSPECTED = 4

interface Uses {
  readonly modes: Map<string, number>
  readonly broughtBy: BroughtBy
}

/** The values that a local open brings into sight; null where nobody knows. */
type BroughtBy = (opening: Expression) => ReadonlyMap<string, unknown> | null

/** Deeper than anybody writes: not looked into. */
const MAX_DEPTH = 1_000

/** Stops at the first value that OCaml does not allow in `let rec`. */
export function checkRecursion(bindings: readonly Binding[], broughtBy: BroughtBy): void {
  for (const { pattern } of bindings) if (!isVariable(pattern)) refusePattern(pattern)
  const names = bindings.flatMap(({ pattern }) => patternNames(pattern))
  for (const { value } of bindings) {
    if (isFunction(value)) continue
    const uses: Uses = { modes: new Map(), broughtBy }
    collect(value, RETURNED, uses, 0)
    const limit = hasKnownSize(value, new Map()) ? RETURNED : DELAYED
    if (!names.some((name) => (uses.modes.get(name) ?? IGNORED) >= limit)) continue
    failWith(value.location, {
      code: 'MG-TYPE-RECURSION',
      message: 'This value needs itself before it is there.',
      hint: 'A recursive definition is a function, or a list, tuple or record that has itself as a part. Without rec, the name means what was defined before.',
      toolText: "This kind of expression is not allowed as right-hand side of `let rec'",
    })
  }
}

/** `f`, `(f : t)` and `_ as f`. */
function isVariable(pattern: Pattern): boolean {
  if (pattern.kind === 'constraint') return isVariable(pattern.pattern)
  return pattern.kind === 'variable' || (pattern.kind === 'alias' && pattern.pattern.kind === 'any')
}

function refusePattern({ location }: Pattern): never {
  return failWith(location, {
    code: 'MG-TYPE-RECURSION',
    message: 'A recursive definition defines names, and takes nothing apart.',
    hint: 'Leave rec out, or write a name in this place.',
    toolText: "Only variables are allowed as left-hand side of `let rec'",
  })
}

function isFunction({ kind }: Expression): boolean {
  return kind === 'function' || kind === 'match-function'
}

/** Whether the room that a value takes is known before it is computed. `known` tells it of local names. */
function hasKnownSize(start: Expression, known: Map<string, boolean>): boolean {
  let expression = start
  for (;;) {
    switch (expression.kind) {
      case 'let':
        for (const { pattern, value } of expression.bindings)
          if (pattern.kind === 'variable') known.set(pattern.name, hasKnownSize(value, known))
        expression = expression.body
        break
      case 'open':
      case 'let-module':
      case 'let-exception':
        expression = expression.body
        break
      case 'sequence': {
        const last = expression.items.at(-1)
        if (last === undefined) return true
        expression = last
        break
      }
      case 'constraint':
      case 'coercion':
        expression = expression.value
        break
      case 'identifier':
        return expression.name.path.length === 1 && known.get(expression.name.path[0] ?? '') === true
      default:
        return KNOWN.has(expression.kind)
    }
  }
}

const KNOWN: ReadonlySet<Expression['kind']> = new Set([
  'construct',
  'list',
  'record',
  'variant',
  'tuple',
  'constant',
  'array',
  'function',
  'match-function',
  'lazy',
  'for',
  'while',
  'set-field',
  'set-variable',
])

function composed(outer: number, inner: number): number {
  if (outer === IGNORED || outer === INSPECTED || outer === DELAYED) return outer
  return inner === RETURNED ? outer : inner
}

function note(uses: Uses, name: string, mode: number): void {
  uses.modes.set(name, Math.max(uses.modes.get(name) ?? IGNORED, mode))
}

/** Adds how an expression that is used in some way uses names. */
function collect(expression: Expression, mode: number, uses: Uses, depth: number): void {
  if (mode === IGNORED || depth > MAX_DEPTH) return
  const inner = (part: Expression | null, how: number): void => {
    if (part !== null) collect(part, composed(mode, how), uses, depth + 1)
  }
  const cases = (all: readonly Case[], how: number): void => {
    for (const { pattern, guard, body } of all) {
      const own: Uses = { ...uses, modes: new Map() }
      if (guard !== null) collect(guard, composed(mode, INSPECTED), own, depth + 1)
      collect(body, composed(mode, how), own, depth + 1)
      merge(own, patternNames(pattern), uses)
    }
  }
  switch (expression.kind) {
    case 'identifier':
      if (expression.name.path.length === 1) note(uses, expression.name.path[0] ?? '', mode)
      return
    case 'let':
      return collectLet(expression, mode, uses, depth)
    case 'construct':
    case 'variant':
      return inner(expression.argument, GUARDED)
    case 'tuple':
    case 'list':
    case 'array':
      for (const item of expression.items) inner(item, GUARDED)
      return
    case 'record':
      for (const { value } of expression.fields) inner(value, GUARDED)
      return inner(expression.base, INSPECTED)
    case 'function':
      return collectFunction(expression, composed(mode, DELAYED), uses, depth)
    case 'match-function':
      return cases(expression.cases, DELAYED)
    case 'lazy':
      return inner(expression.value, expression.value.kind === 'identifier' ? RETURNED : DELAYED)
    case 'match':
    case 'try': {
      const subject = expression.kind === 'match' ? expression.subject : expression.body
      const looks = expression.kind === 'match' ? expression.cases.some(({ pattern }) => takesApart(pattern)) : false
      inner(subject, looks ? INSPECTED : expression.kind === 'match' ? GUARDED : RETURNED)
      return cases(expression.cases, RETURNED)
    }
    case 'if':
      inner(expression.condition, INSPECTED)
      inner(expression.then, RETURNED)
      return inner(expression.else, RETURNED)
    case 'sequence':
      for (const item of expression.items) inner(item, item === expression.items.at(-1) ? RETURNED : GUARDED)
      return
    case 'open': {
      const own: Uses = { ...uses, modes: new Map() }
      collect(expression.body, mode, own, depth + 1)
      return merge(own, [...(uses.broughtBy(expression)?.keys() ?? [])], uses)
    }
    case 'let-module':
    case 'let-exception':
      return inner(expression.body, RETURNED)
    case 'constraint':
    case 'coercion':
      return inner(expression.value, RETURNED)
    default:
      for (const part of partsOf(expression)) inner(part, INSPECTED)
  }
}

/** The parts of a form that looks into all of them. */
function partsOf(expression: Expression): readonly (Expression | null)[] {
  switch (expression.kind) {
    case 'apply':
      return [expression.function, ...expression.arguments.map(({ value }) => value)]
    case 'field':
      return [expression.record]
    case 'set-field':
      return [expression.record, expression.value]
    case 'index':
      return [expression.container, expression.index, expression.value]
    case 'while':
      return [expression.condition, expression.body]
    case 'for':
      return [expression.from, expression.to, expression.body]
    case 'assert':
      return [expression.condition]
    case 'send':
      return [expression.object]
    case 'object':
      return expression.fields.flatMap((field) =>
        field.kind === 'method' || field.kind === 'instance-variable' ? [field.value] : [],
      )
    default:
      return []
  }
}

function collectLet(
  { isRecursive, bindings, body }: Expression & { readonly kind: 'let' },
  mode: number,
  uses: Uses,
  depth: number,
): void {
  const own: Uses = { ...uses, modes: new Map() }
  collect(body, mode, own, depth + 1)
  const names = bindings.flatMap(({ pattern }) => patternNames(pattern))
  const values: Uses = isRecursive ? own : uses
  for (const { pattern, value } of bindings) {
    const used = Math.max(IGNORED, ...patternNames(pattern).map((name) => own.modes.get(name) ?? IGNORED))
    collect(value, Math.max(takesApart(pattern) ? INSPECTED : GUARDED, used), values, depth + 1)
  }
  merge(own, names, uses)
}

function collectFunction(
  { parameters, body }: Expression & { readonly kind: 'function' },
  mode: number,
  uses: Uses,
  depth: number,
): void {
  const own: Uses = { ...uses, modes: new Map() }
  collect(body, mode, own, depth + 1)
  const names = parameters.flatMap((parameter) => (parameter.kind === 'value' ? patternNames(parameter.pattern) : []))
  merge(own, names, uses)
}

/** Adds what is used inside a binding, but for what it binds. */
function merge(own: Uses, bound: readonly string[], uses: Uses): void {
  for (const [name, mode] of own.modes) if (!bound.includes(name)) note(uses, name, mode)
}

function takesApart(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'any':
    case 'variable':
      return false
    case 'alias':
    case 'constraint':
      return takesApart(pattern.pattern)
    case 'or':
      return pattern.alternatives.some(takesApart)
    default:
      return true
  }
}
