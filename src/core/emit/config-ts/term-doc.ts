// Terms as JavaScript, in the subset that is translated back to the same terms; null for what that subset cannot say.

import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Lambda, Pattern, Term } from '../../model/term.ts'
import { concat, hardline, indent, join } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import { type ConstantWriter, constantDoc, someDoc } from './constant-doc.ts'
import { arrayDoc, arrowDoc, callDoc, conditionalDoc, objectDoc, operatorDoc, parens } from './syntax.ts'

type KeyTerm = Term<string>

export interface TermWriter extends ConstantWriter {
  /** What stands for a key or a value of the release: a parameter's name. */
  readonly input: (kind: 'key' | 'value', ref: string) => string | null
  /** Its place says which type is expected. */
  readonly isTyped: boolean
  /** The type that reading knows a term to have; null when it does not. */
  readonly typeOf: (term: KeyTerm) => DataType | null
}

/** For the parts of an expression, whose types do not follow from its place. */
function inside(writer: TermWriter, isTyped = false): TermWriter {
  return writer.isTyped === isTyped ? writer : { ...writer, isTyped }
}

/** A function with these parameters, as an arrow function; null when JavaScript cannot say it. */
export function functionDoc(parameters: string, body: KeyTerm, writer: TermWriter): Doc | null {
  const value = termDoc(body, writer)
  if (value !== null) return arrowDoc(parameters, value, body.kind === 'record')
  const statements = statementDoc(body, writer)
  return statements === null
    ? null
    : concat([`(${parameters}) => {`, indent(2, concat([hardline, statements])), hardline, '}'])
}

const INFIX: ReadonlyMap<string, string> = new Map([
  ['&&', '&&'],
  ['||', '||'],
  ['=', '==='],
  ['<>', '!=='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['-', '-'],
  ['*', '*'],
  ['mod', '%'],
])

/** An expression, or null. */
function termDoc(term: KeyTerm, writer: TermWriter): Doc | null {
  switch (term.kind) {
    case 'constant':
      return constantDoc(term.value, writer, writer.isTyped)
    case 'key':
      return writer.input('key', term.key)
    case 'variable':
      return term.name
    case 'tuple': {
      const items = all(term.items, writer)
      return items === null ? null : callDoc(writer.use('tuple'), items)
    }
    case 'list': {
      const items = all(term.items, writer)
      return items === null ? null : arrayDoc(items)
    }
    case 'record': {
      const values = all(Object.values(term.fields), writer)
      return values === null
        ? null
        : objectDoc(Object.keys(term.fields).map((name, index) => [name, values[index] ?? 'null']))
    }
    case 'constructor':
      return term.name === 'Some' ? someTerm(term.argument, writer) : null
    case 'call':
      return callTerm(term, writer)
    case 'if': {
      const test = termDoc(term.condition, inside(writer))
      const [then, otherwise] = all([term.then, term.else], writer) ?? []
      if (test === null || then === undefined || otherwise === undefined) return null
      return conditionalDoc(closedDoc(term.condition, test), then, otherwise)
    }
    default:
      return null
  }
}

function someTerm(term: KeyTerm, writer: TermWriter): Doc | null {
  const argument = termDoc(term, writer)
  return argument === null ? null : someDoc(argument, writer, writer.isTyped)
}

function all(terms: readonly KeyTerm[], writer: TermWriter): readonly Doc[] | null {
  const docs: Doc[] = []
  for (const term of terms) {
    const doc = termDoc(term, writer)
    if (doc === null) return null
    docs.push(doc)
  }
  return docs
}

/** Parentheses around anything that is no single word or call. */
function closedDoc(term: KeyTerm, doc: Doc): Doc {
  const isInfix =
    term.kind === 'call' &&
    (INFIX.has(term.primitive) ||
      ['+', '~-', 'not', 'Option.value', 'Option.is_none', 'Option.is_some'].includes(term.primitive))
  return term.kind === 'if' || isInfix ? parens(doc) : doc
}

function callTerm(term: KeyTerm & { kind: 'call' }, writer: TermWriter): Doc | null {
  const { primitive, arguments: args } = term
  const [first, second] = args
  if (first === undefined) return null
  if (primitive === 'value')
    return first.kind === 'constant' && first.value.kind === 'string' ? writer.input('value', first.value.value) : null
  if (primitive === '.' && second?.kind === 'constant' && second.value.kind === 'string') {
    const record = termDoc(first, writer)
    return record === null ? null : concat([record, `.${second.value.value}`])
  }
  if (primitive === '@' && second !== undefined) return spreadDoc(term, writer)
  const isTyped = COMPARED.has(primitive) && args.some((argument) => writer.typeOf(argument) !== null)
  const docs = all(args, inside(writer, isTyped))
  const [left, right] = docs ?? []
  if (docs === null || left === undefined) return null
  const closed = closedDoc(first, left)
  if (second === undefined || right === undefined) return unaryTerm(primitive, closed, left, writer)
  const operands = [closed, closedDoc(second, right)]
  const operator = INFIX.get(primitive)
  if (operator !== undefined) return operatorDoc(operator, operands)
  if (primitive === '+') return areWhole(args, writer) ? operatorDoc('+', operands) : null
  if (primitive === '^') return templateDoc(term, inside(writer))
  if (primitive === 'Option.value') return operatorDoc('??', operands)
  if (primitive === '/') return callDoc('Math.trunc', [operatorDoc('/', operands)])
  if (primitive === 'List.mem') return callDoc(concat([closedDoc(second, right), '.includes']), [left])
  return primitive === 'String.concat' ? callDoc(concat([closedDoc(second, right), '.join']), [left]) : null
}

/** Calls whose constants take the type of the other operand. */
const COMPARED = new Set(['=', '<>', '<', '<=', '>', '>=', 'List.mem', 'Option.value'])

function unaryTerm(primitive: string, closed: Doc, argument: Doc, writer: TermWriter): Doc | null {
  switch (primitive) {
    case 'not':
      return concat(['!', closed])
    case 'quote':
      return callDoc(writer.use('quote'), [argument])
    case '~-':
      return concat(['-', closed])
    case 'Option.is_some':
      return concat([closed, ' !== null'])
    case 'Option.is_none':
      return concat([closed, ' === null'])
    case 'String.uppercase_ascii':
      return concat([closed, '.toUpperCase()'])
    case 'String.lowercase_ascii':
      return concat([closed, '.toLowerCase()'])
    case 'String.trim':
      return concat([closed, '.trim()'])
    default:
      return null
  }
}

/** Whether reading knows that + adds whole numbers: of texts it would join them. */
function areWhole(terms: readonly KeyTerm[], writer: TermWriter): boolean {
  return terms.every((term) =>
    term.kind === 'constant' ? term.value.kind === 'int' : writer.typeOf(term)?.kind === 'int',
  )
}

/** Texts joined as one template. */
function templateDoc(term: KeyTerm & { kind: 'call' }, writer: TermWriter): Doc | null {
  const parts: Doc[] = []
  let rest: KeyTerm | undefined = term
  while (rest !== undefined) {
    const isJoin: boolean = rest.kind === 'call' && rest.primitive === '^' && rest.arguments.length === 2
    const [head, tail]: readonly (KeyTerm | undefined)[] = isJoin && rest.kind === 'call' ? rest.arguments : [rest]
    const part = head === undefined ? null : templatePart(head, writer)
    if (part === null) return null
    parts.push(part)
    rest = tail
  }
  return concat(['`', ...parts, '`'])
}

function templatePart(term: KeyTerm, writer: TermWriter): Doc | null {
  if (term.kind === 'constant' && term.value.kind === 'string') {
    return JSON.stringify(term.value.value)
      .slice(1, -1)
      .replaceAll('\\"', '"')
      .replaceAll('`', '\\`')
      .replaceAll('${', '\\${')
  }
  const doc = termDoc(term, writer)
  return doc === null ? null : concat(['${', doc, '}'])
}

function spreadDoc(term: KeyTerm & { kind: 'call' }, writer: TermWriter): Doc | null {
  const items: Doc[] = []
  let rest: KeyTerm = term
  while (rest.kind === 'call' && rest.primitive === '@' && rest.arguments.length === 2) {
    const [left, right]: readonly KeyTerm[] = rest.arguments
    if (left === undefined || right === undefined) return null
    const doc = termDoc(left, writer)
    if (doc === null) return null
    items.push(concat(['...', closedDoc(left, doc)]))
    rest = right
  }
  const last = termDoc(rest, writer)
  return last === null ? null : arrayDoc([...items, concat(['...', closedDoc(rest, last)])])
}

/** Statements that return the value of a term: `switch` for tables of constants, `throw` for failures. */
function statementDoc(term: KeyTerm, writer: TermWriter): Doc | null {
  if (term.kind === 'call' && term.primitive === 'failwith' && term.arguments[0] !== undefined) {
    const message = termDoc(term.arguments[0], inside(writer))
    return message === null ? null : concat(['throw new Error(', message, ')'])
  }
  if (term.kind === 'case') return switchDoc(term, writer)
  if (term.kind === 'if') {
    const test = termDoc(term.condition, inside(writer))
    const then = statementDoc(term.then, writer)
    const otherwise = statementDoc(term.else, writer)
    if (test === null || then === null || otherwise === null) return null
    return concat(['if (', test, ') {', indent(2, concat([hardline, then])), hardline, '}', hardline, otherwise])
  }
  const value = termDoc(term, writer)
  return value === null ? null : concat(['return ', value])
}

function switchDoc(term: KeyTerm & { kind: 'case' }, writer: TermWriter): Doc | null {
  const subject = termDoc(term.subject, inside(writer))
  const labelled = inside(writer, writer.typeOf(term.subject) !== null)
  if (subject === null || term.subject.kind === 'tuple' || term.subject.kind === 'list') return null
  const cases: Doc[] = []
  for (const { pattern, guard, body } of term.rows) {
    const labels = guard === undefined ? caseLabels(pattern, labelled) : null
    const statements = statementDoc(body, writer)
    if (labels === null || statements === null) return null
    cases.push(concat([join(hardline, labels), indent(2, concat([hardline, statements]))]))
  }
  return concat(['switch (', subject, ') {', indent(2, concat([hardline, join(hardline, cases)])), hardline, '}'])
}

function caseLabels(pattern: Pattern, writer: TermWriter): readonly Doc[] | null {
  const label = (constant: Constant): readonly Doc[] => [
    concat(['case ', constantDoc(constant, writer, writer.isTyped), ':']),
  ]
  switch (pattern.kind) {
    case 'any':
      return ['default:']
    case 'constant':
      return pattern.value.kind === 'tuple' || pattern.value.kind === 'list' ? null : label(pattern.value)
    case 'variant':
      return pattern.argument === undefined ? label({ kind: 'variant', tag: pattern.tag }) : null
    case 'constructor':
      return pattern.argument === undefined ? label({ kind: 'constructor', name: pattern.name }) : null
    case 'or': {
      const labels = pattern.patterns.map((part) => caseLabels(part, writer))
      return labels.includes(null) ? null : labels.flatMap((one) => one ?? [])
    }
    default:
      return null
  }
}

/** `computed({ … })`: a function as data, for what JavaScript cannot say. */
export function computedDoc(lambda: Lambda<string>, writer: ConstantWriter): Doc {
  return callDoc(writer.use('computed'), [JSON.stringify(lambda)])
}
