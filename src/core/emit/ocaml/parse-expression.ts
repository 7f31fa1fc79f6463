// Parser of OCaml expressions, upper half: blocks, operators, application, binders and cases.
// It reads what configurations write in connect code; anything else makes it give up, never guess.

import type { Argument, Binding, BlockItem, Branch, Expression, MatchCase, Operand } from './expression.ts'
import { assignmentLevel, commaLevel, infixLevel } from './operators.ts'
import type { Grammar } from './parse-primary.ts'
import { parsePostfix, startsPrimary } from './parse-primary.ts'
import type { OcamlToken } from './token.ts'
import type { TokenReader } from './token-reader.ts'
import { accept, expect, fail, nested, nextIs, nothing, peek, readText } from './token-reader.ts'

const grammar: Grammar = {
  block: (reader) => nested(reader, parseBlock, nothing),
  item: (reader) => nested(reader, (inner) => parseInfix(inner, assignmentLevel), nothing),
}

/** The expression that the tokens are, or null when they are none or one that this parser does not know. */
export function parseExpression(tokens: readonly OcamlToken[]): Expression | null {
  if (tokens.some((token) => token.kind === 'comment' || token.kind === 'unknown')) return null
  const reader: TokenReader = { tokens, position: 0, depth: 0, hasFailed: false }
  const expression = grammar.block(reader)
  return reader.hasFailed || reader.position < tokens.length ? null : expression
}

function endsBlock(reader: TokenReader): boolean {
  const token = peek(reader)
  if (token === undefined) return true
  if (token.kind === 'keyword') return ['end', 'in', 'done', 'then', 'else', 'with', 'and', 'do'].includes(token.text)
  return [')', ']', '}', '|]', '|', ','].includes(token.text)
}

function parseBlock(reader: TokenReader): Expression {
  const items: BlockItem[] = []
  while (!reader.hasFailed) {
    const item = parseBlockItem(reader)
    items.push(item)
    if (item.kind === 'result' || (item.kind === 'statement' && endsBlock(reader))) break
  }
  const only = items.length === 1 ? items[0] : undefined
  return only?.kind === 'result' ? only.value : { kind: 'block', items }
}

function parseBlockItem(reader: TokenReader): BlockItem {
  const token = peek(reader)
  if (token?.kind === 'keyword' && token.text.startsWith('let')) return parseLet(reader)
  const value = parseInfix(reader, assignmentLevel, true)
  const operator = peek(reader)
  if (operator !== undefined && nextIs(reader, 'fun', 1) && infixLevel(operator) !== null) {
    reader.position += 1
    return { kind: 'step', left: value, operator: operator.text, parameters: parseParameters(reader) }
  }
  return accept(reader, ';') ? { kind: 'statement', value } : { kind: 'result', value }
}

function parseLet(reader: TokenReader): BlockItem {
  if (nextIs(reader, 'open', 1) || nextIs(reader, 'module', 1) || nextIs(reader, 'exception', 1)) {
    const text = readText(reader, ['in'])
    expect(reader, 'in')
    return { kind: 'head', text: `${text} in` }
  }
  const bindings: Binding[] = []
  do {
    const head = readText(reader, ['='])
    expect(reader, '=')
    bindings.push({ head, value: grammar.block(reader) })
  } while (peek(reader)?.kind === 'keyword' && peek(reader)?.text.startsWith('and') === true)
  expect(reader, 'in')
  return { kind: 'let', bindings }
}

/** Operands and operators of at least `minimum`; with `stopsAtFun`, up to an operator before `fun`. */
function parseInfix(reader: TokenReader, minimum: number, stopsAtFun = false): Expression {
  let left = parseUnary(reader)
  for (let level = infixLevel(peek(reader)); level !== null && level >= minimum; level = infixLevel(peek(reader))) {
    if (stopsAtFun && nextIs(reader, 'fun', 1)) return left
    left = level === commaLevel ? parseTuple(reader, left) : parseChain(reader, left, level, stopsAtFun)
  }
  return left
}

function parseTuple(reader: TokenReader, first: Expression): Expression {
  const items = [first]
  while (accept(reader, ',')) items.push(nested(reader, (inner) => parseInfix(inner, commaLevel + 1), nothing))
  return { kind: 'tuple', items }
}

function parseChain(reader: TokenReader, first: Expression, level: number, stopsAtFun: boolean): Expression {
  const rest: Operand[] = []
  while (infixLevel(peek(reader)) === level && !(stopsAtFun && nextIs(reader, 'fun', 1))) {
    const operator = peek(reader)?.text ?? ''
    reader.position += 1
    rest.push({ operator, value: nested(reader, (inner) => parseInfix(inner, level + 1), nothing) })
  }
  return { kind: 'infix', level, first, rest }
}

function parseUnary(reader: TokenReader): Expression {
  const token = peek(reader)
  if (token === undefined) return fail(reader)
  if (token.kind === 'operator' && /^[-+]\.?$/.test(token.text)) {
    reader.position += 1
    const needsSpace = peek(reader)?.kind === 'operator' || peek(reader)?.kind === 'prefix'
    const value = nested(reader, parseUnary, nothing)
    return { kind: 'prefix', operator: needsSpace ? `${token.text} ` : token.text, value }
  }
  if (token.kind !== 'keyword') return parseApplication(reader)
  if (token.text.startsWith('let')) return grammar.block(reader)
  switch (token.text) {
    case 'fun': {
      const parameters = parseParameters(reader)
      return { kind: 'fun', parameters, body: grammar.block(reader) }
    }
    case 'function':
      reader.position += 1
      return { kind: 'function', cases: parseCases(reader) }
    case 'match':
    case 'try':
      return parseMatch(reader, token.text)
    case 'if':
      return parseIf(reader)
    default:
      return parseApplication(reader)
  }
}

/** `fun x y ->`: the text between the words. */
function parseParameters(reader: TokenReader): string {
  expect(reader, 'fun')
  const parameters = readText(reader, ['->'])
  expect(reader, '->')
  return parameters
}

function parseMatch(reader: TokenReader, keyword: string): Expression {
  reader.position += 1
  const subject = grammar.block(reader)
  expect(reader, 'with')
  return { kind: 'match', keyword, subject, cases: parseCases(reader) }
}

function parseCases(reader: TokenReader): readonly MatchCase[] {
  const cases: MatchCase[] = []
  do {
    const hasBar = accept(reader, '|')
    const pattern = readText(reader, ['->', 'when'])
    const guard = accept(reader, 'when') ? grammar.item(reader) : null
    expect(reader, '->')
    cases.push({ hasBar, pattern, guard, body: grammar.block(reader) })
  } while (nextIs(reader, '|'))
  return cases
}

function parseIf(reader: TokenReader): Expression {
  const branches: Branch[] = []
  do {
    expect(reader, 'if')
    const condition = grammar.block(reader)
    expect(reader, 'then')
    branches.push({ condition, body: grammar.item(reader) })
  } while (nextIs(reader, 'else') && nextIs(reader, 'if', 1) && accept(reader, 'else'))
  return { kind: 'if', branches, otherwise: accept(reader, 'else') ? grammar.item(reader) : null }
}

function parseApplication(reader: TokenReader): Expression {
  const word = peek(reader)
  const isWord = word?.kind === 'keyword' && (word.text === 'lazy' || word.text === 'assert')
  if (isWord) reader.position += 1
  const callee: Expression = isWord ? { kind: 'atom', text: word.text } : parsePostfix(reader, grammar)
  const args: Argument[] = []
  for (let argument = parseArgument(reader); argument !== null; argument = parseArgument(reader)) args.push(argument)
  return args.length === 0 ? callee : { kind: 'apply', callee, args }
}

function parseArgument(reader: TokenReader): Argument | null {
  const token = peek(reader)
  if (token?.kind === 'label') {
    reader.position += 1
    return { label: '', value: { kind: 'atom', text: token.text } }
  }
  if (token?.kind === 'label-colon') {
    reader.position += 1
    return { label: token.text, value: parsePostfix(reader, grammar) }
  }
  return startsPrimary(token) ? { label: '', value: parsePostfix(reader, grammar) } : null
}
