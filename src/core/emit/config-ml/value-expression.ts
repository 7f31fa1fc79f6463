// Values over keys in the forms that people write: `Key.value k`, `Key.map`, `Key.match_`, and `Key.(pure f $ a $ b)`.

import { PRIMITIVES } from '../../graph/term/primitives.ts'
import type { ValueDefinition } from '../../model/key.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { isInput, namesInTerm, type ValueInput, valueInputs } from '../config-plan/value-inputs.ts'
import type { Expression } from '../ocaml/expression.ts'
import { keyExpression } from './key-expression.ts'
import { atom, call, fun, infix, mark, parenthesize } from './syntax.ts'
import { caseRows, parameterName, type TermContext, termExpression } from './term-expression.ts'
import { keyName, type Writer } from './writer.ts'

type KeyTerm = Term<string>

/** A value where it is used: its name, or the expression. */
export function valueUse(writer: Writer, ref: string): Expression {
  const name = writer.plan.nameOf({ kind: 'value', id: ref })
  if (name !== null) return atom(name)
  const definition = writer.design.logic.values[ref]
  return definition === undefined ? atom(ref) : mark(`value:${ref}`, valueExpression(writer, definition))
}

/** The expression of a value. */
export function valueExpression(writer: Writer, definition: ValueDefinition): Expression {
  const { term } = definition
  const inputs = valueInputs(definition, writer.catalog)
  const [first] = inputs
  if (first === undefined) return call('Key.pure', termExpression(term, contextOf(writer, new Map())))
  if (inputs.length === 1 && isInput(term, first)) return inputExpression(writer, first)
  if (
    inputs.length === 1 &&
    term.kind === 'case' &&
    isInput(term.subject, first) &&
    !term.rows.some((row) => mentionsInput(row, first))
  ) {
    const cases = caseRows(term.rows, contextOf(writer, new Map()))
    return call('Key.match_', inputExpression(writer, first), parenthesize({ kind: 'function', cases }))
  }
  const { parameters, names } = nameInputs(writer, inputs, term)
  const body = termExpression(term, contextOf(writer, names))
  const computed = parenthesize(fun(parameters.join(' '), body))
  if (inputs.length === 1) return call('Key.map', computed, inputExpression(writer, first))
  return applied(writer, computed, inputs)
}

/** `Key.(pure f $ a $ b)`; names that the module Key has too would mean something else inside, so then it is written out. */
function applied(writer: Writer, computed: Expression, inputs: readonly ValueInput[]): Expression {
  const isHidden = inputs.some(({ kind, ref }) => kind === 'key' && isKeyMember(writer, keyName(writer, ref)))
  if (isHidden || inputs.some(({ kind, ref }) => kind === 'key' && keyName(writer, ref) === null)) {
    return inputs.reduce<Expression>(
      (left, input) => call('Key.( $ )', left, inputExpression(writer, input)),
      call('Key.pure', computed),
    )
  }
  const operands = inputs.map((input) => {
    if (input.kind === 'value') return atom(input.ref.replace(/^Key\./, ''))
    const name = keyName(writer, input.ref)
    return call('value', name?.kind === 'atom' ? atom(name.text.replace(/^Key\./, '')) : atom(input.ref))
  })
  return parenthesize(infix('$', [call('pure', computed), ...operands]), 'Key.(')
}

const KEY_MEMBERS =
  'create alias value abstract pure map match_ if_ default of_deps deps eval get name equal hash compare pp aliases mem peek context'

function isKeyMember(writer: Writer, name: Expression | null): boolean {
  if (name?.kind !== 'atom' || name.text.includes('.')) return false
  const { catalog } = writer
  return (
    KEY_MEMBERS.split(' ').includes(name.text) || catalog.keys.has(name.text) || catalog.values.has(`Key.${name.text}`)
  )
}

function mentionsInput(part: object, input: ValueInput): boolean {
  const rest: unknown[] = [part]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if ('kind' in next && next.kind === 'key' && 'key' in next && next.key === input.ref) return true
    if ('kind' in next && next.kind === 'call' && 'primitive' in next && next.primitive === 'value') return true
    for (const inner of Object.values<unknown>({ ...next })) rest.push(inner)
  }
  return false
}

function inputExpression(writer: Writer, { kind, ref }: ValueInput): Expression {
  return kind === 'value' ? atom(ref) : call('Key.value', keyUse(writer, ref))
}

/** A key where it is used: its name, or the expression. */
export function keyUse(writer: Writer, ref: string): Expression {
  return (
    keyName(writer, ref) ??
    mark(
      `key:${ref}`,
      keyExpression(writer, ref, (lambda) => lambdaExpression(writer, lambda)),
    )
  )
}

function nameInputs(
  writer: Writer,
  inputs: readonly ValueInput[],
  term: KeyTerm,
): { readonly parameters: readonly string[]; readonly names: ReadonlyMap<string, string> } {
  const taken = new Set<string>([...namesInTerm(term), ...PRIMITIVES.keys()])
  const names = new Map<string, string>()
  const parameters = inputs.map(({ kind, ref, isRead }) => {
    if (!isRead) return '_'
    const name = parameterName(wantedName(writer, kind, ref), taken)
    names.set(`${kind} ${ref}`, name)
    return name
  })
  return { parameters, names }
}

function wantedName(writer: Writer, kind: 'key' | 'value', ref: string): string {
  const name = kind === 'key' ? keyName(writer, ref) : null
  const text = name?.kind === 'atom' ? name.text : ref
  return text.slice(text.lastIndexOf('.') + 1)
}

function contextOf(writer: Writer, names: ReadonlyMap<string, string>): TermContext {
  const named = (kind: 'key' | 'value', ref: string): Expression => atom(names.get(`${kind} ${ref}`) ?? ref)
  return { ...writer, key: (ref) => named('key', ref), value: (ref) => named('value', ref) }
}

/** A function as data, such as the setter of an alias. */
export function lambdaExpression(writer: Writer, { parameters, body }: Lambda<string>): Expression {
  const context = methodContext(writer)
  const [only] = parameters
  if (
    parameters.length === 1 &&
    body.kind === 'case' &&
    body.subject.kind === 'variable' &&
    body.subject.name === only &&
    !body.rows.some((row) => namesInTerm(row.body).has(only) || (row.guard && namesInTerm(row.guard).has(only)))
  ) {
    return parenthesize({ kind: 'function', cases: caseRows(body.rows, context) })
  }
  return parenthesize(fun(parameters.join(' '), termExpression(body, context)))
}

/** Inside methods keys are read from the context of the project's information. */
export function methodContext(writer: Writer): TermContext {
  const context = parenthesize(call('Info.context', atom('info')))
  return {
    ...writer,
    key: (ref) => call('Key.get', context, keyUse(writer, ref)),
    value: (ref) => call('Key.eval', context, atom(ref)),
  }
}
