// Lays out OCaml expressions as ocamlformat's default profile does at 80 columns, without changing a token.
// Recursion is bounded by the depth that the parser accepts; long chains and blocks are loops.

import {
  align,
  concat,
  fill,
  group,
  hardline,
  ifBreak,
  indent,
  join,
  label as labelDoc,
  line,
  softline,
} from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import type { Argument, Binding, BlockItem, Expression, MatchCase, Operand, RecordField } from './expression.ts'
import { box } from './layout-parts.ts'
import { assignmentLevel } from './operators.ts'
import { isOpenEnded, isSimple } from './simplicity.ts'

type Of<Kind extends Expression['kind']> = Extract<Expression, { readonly kind: Kind }>

/** The expression as a box: broken lines return to where it begins. */
export function layoutExpression(expression: Expression): Doc {
  return align(layoutBody(expression))
}

/** The expression for a place that has set the column to which broken lines return. */
function layoutBody(expression: Expression): Doc {
  switch (expression.kind) {
    case 'atom':
      return expression.text
    case 'laid-out':
      return expression.doc
    case 'labelled':
      return labelDoc(expression.label, layoutExpression(expression.value))
    case 'access':
      return concat([layoutExpression(expression.value), expression.access])
    case 'index':
      return concat([
        layoutExpression(expression.value),
        expression.open,
        layoutExpression(expression.index),
        expression.close,
      ])
    case 'prefix':
      return concat([expression.operator, layoutExpression(expression.value)])
    case 'apply':
      return layoutApply(expression)
    case 'infix':
      return layoutInfix(expression)
    case 'tuple':
      return group(join(concat([',', line]), expression.items.map(layoutExpression)))
    case 'block':
      return layoutBlock(expression.items)
    case 'fun':
      return layoutFun(expression)
    case 'function':
      return group(concat(['function', layoutCases(expression.cases)]))
    case 'match':
      return layoutMatch(expression)
    case 'if':
      return layoutIf(expression)
    case 'paren':
      return layoutParen(expression)
    case 'typed':
      return group(concat([layoutExpression(expression.value), line, expression.type]))
    case 'list':
      return layoutList(expression)
    case 'record':
      return layoutRecord(expression)
  }
}

function layoutFun({ parameters, body }: Of<'fun'>): Doc {
  if (body.kind === 'function')
    return group(concat([`fun ${parameters} -> function`, indent(2, layoutCases(body.cases))]))
  return group(concat([`fun ${parameters} ->`, indent(2, concat([line, layoutExpression(body)]))]))
}

function layoutParen(expression: Of<'paren'>): Doc {
  const { open, close, contents } = expression
  if (open === 'begin') return group(concat([open, indent(2, concat([line, layoutExpression(contents)])), line, close]))
  if (contents.kind === 'tuple') {
    const items = join(concat([',', line]), contents.items.map(layoutExpression))
    return group(concat([open, ifBreak(' '), align(items), ifBreak(' '), close]))
  }
  if (open !== '(') return group(concat([open, indent(2, concat([softline, layoutExpression(contents)])), close]))
  if (contents.kind === 'match' || contents.kind === 'infix' || contents.kind === 'fun') {
    return concat([open, layoutBody(contents), close])
  }
  if (contents.kind === 'function') return concat([open, indent(2, layoutBody(contents)), close])
  return concat([open, layoutExpression(contents), close])
}

/** A bracketed document; below its module path when it does not fit beside it. */
function layoutOpened(open: string, layout: (bracket: string) => Doc): Doc {
  const dot = open.lastIndexOf('.') + 1
  if (dot === 0) return layout(open)
  return group(concat([open.slice(0, dot), indent(2, concat([softline, layout(open.slice(dot))]))]))
}

function layoutList({ open, close, items, hasFinalSeparator }: Of<'list'>): Doc {
  const contents = concat([join(concat([';', line]), items.map(layoutExpression)), hasFinalSeparator ? ';' : ''])
  return layoutOpened(open, (bracket) => group(concat([bracket, indent(2, concat([line, contents])), line, close])))
}

function layoutField(field: RecordField): Doc {
  if (field.value === null) return field.name
  return box(2, [`${field.name} =`, line, layoutExpression(field.value)])
}

function layoutRecord({ open, base, fields, hasFinalSeparator }: Of<'record'>): Doc {
  const head: readonly Doc[] = base === null ? [] : [group(concat([layoutExpression(base), line, 'with'])), line]
  const values = join(concat([';', line]), fields.map(layoutField))
  const contents = concat([line, ...head, values, hasFinalSeparator ? ';' : ''])
  return layoutOpened(open, (bracket) => group(concat([bracket, indent(2, contents), line, '}'])))
}

function layoutCases(cases: readonly MatchCase[]): Doc {
  return concat(cases.flatMap((matchCase) => [line, matchCase.hasBar ? '| ' : ifBreak('  '), layoutCase(matchCase)]))
}

function layoutCase({ pattern, guard, body }: MatchCase): Doc {
  const condition: readonly Doc[] = guard === null ? [] : [line, concat(['when ', layoutExpression(guard)])]
  const head = fill([pattern, ...condition, line, '->'])
  const docked = layoutDocked(body, line)
  return align(group(concat([head, docked ?? indent(2, concat([line, layoutExpression(body)]))])))
}

/** ` (` at the end of the line and the contents below, when the body is parenthesised and open-ended; else null. */
function layoutDocked(body: Expression, afterOpening: Doc): Doc | null {
  if (body.kind !== 'paren' || !isOpenEnded(body.contents) || body.open.includes('.')) return null
  const contents = layoutExpression(body.contents)
  if (body.open === 'begin') return concat([' begin', indent(2, concat([line, contents])), line, body.close])
  return concat([` ${body.open}`, indent(2, concat([afterOpening, contents])), body.close])
}

function layoutMatch({ keyword, subject, cases }: Of<'match'>): Doc {
  const head = group(concat([keyword, indent(2, concat([line, layoutExpression(subject)])), line, 'with']))
  return group(concat([head, layoutCases(cases)]))
}

function layoutIf({ branches, otherwise }: Of<'if'>): Doc {
  const parts: Doc[] = []
  for (const [index, { condition, body }] of branches.entries()) {
    const words = index === 0 ? 'if' : 'else if'
    const test = group(concat([words, indent(2, concat([line, layoutExpression(condition)]))]))
    parts.push(index === 0 ? '' : line, layoutBranch(group(concat([test, line, 'then'])), body))
  }
  if (otherwise !== null) parts.push(line, layoutBranch('else', otherwise))
  return group(concat(parts))
}

function layoutBranch(head: Doc, body: Expression): Doc {
  const docked = layoutDocked(body, softline)
  if (docked !== null) return align(group(concat([head, docked])))
  return align(concat([head, indent(2, fill(['', line, layoutExpression(body)]))]))
}

function isDockable({ value }: Argument): boolean {
  return (
    value.kind === 'paren' &&
    value.open === '(' &&
    (value.contents.kind === 'fun' || value.contents.kind === 'function')
  )
}

function layoutArgument(argument: Argument, value: Doc): Doc {
  if (argument.label === '') return value
  return isDockable(argument) ? concat([argument.label, value]) : box(2, [argument.label, softline, value])
}

function layoutApply({ callee, args }: Of<'apply'>): Doc {
  const values: readonly Argument[] = [{ label: '', value: callee }, ...args]
  const laidOut = values.map(({ value }) => layoutExpression(value))
  const docs = values.map((value, index) => layoutArgument(value, laidOut[index] ?? ''))
  const simple = values.map(({ value }, index) => isSimple(value, laidOut[index] ?? ''))
  const last = args.at(-1)
  if (last !== undefined && isDockable(last) && simple.slice(0, -1).every(Boolean)) {
    return layoutLastFunction(docs.slice(0, -1), last)
  }
  return group(indent(2, pack(docs, simple)))
}

/** Neighbours that are simple share lines; all others stand on lines of their own when the enclosing group is broken. */
function pack(docs: readonly Doc[], simple: readonly boolean[]): Doc {
  const groups: Doc[] = []
  let packed: Doc[] = []
  for (const [index, doc] of docs.entries()) {
    const isTogether = index > 0 && simple[index] === true && simple[index - 1] === true
    if (isTogether) {
      packed.push(line)
    } else if (index > 0) {
      groups.push(fill(packed))
      packed = []
    }
    packed.push(doc)
  }
  groups.push(fill(packed))
  return join(line, groups)
}

/** `f x (fun y ->`, body four columns right, or `f x (function` with its cases two right. */
function layoutLastFunction(before: readonly Doc[], { label, value }: Argument): Doc {
  const contents = value.kind === 'paren' ? value.contents : value
  const heads = before.flatMap((doc) => [doc, line])
  if (contents.kind === 'function') {
    return group(
      concat([indent(2, fill([...heads, `${label}(function`])), indent(2, layoutCases(contents.cases)), ')']),
    )
  }
  const parameters = contents.kind === 'fun' ? contents.parameters : ''
  const body = contents.kind === 'fun' ? contents.body : contents
  const head = indent(2, fill([...heads, `${label}(fun ${parameters} ->`]))
  return group(concat([head, indent(4, concat([line, layoutExpression(body)])), ')']))
}

function layoutInfix({ level, first, rest }: Of<'infix'>): Doc {
  if (level === assignmentLevel) {
    const values = rest.flatMap(({ operator, value }) => [
      ` ${operator}`,
      indent(2, concat([line, layoutExpression(value)])),
    ])
    return group(concat([layoutExpression(first), ...values]))
  }
  const last = rest.at(-1)
  if (last?.value.kind === 'fun' || last?.value.kind === 'function') {
    const before: Expression = rest.length === 1 ? first : { kind: 'infix', level, first, rest: rest.slice(0, -1) }
    return layoutContinuation(layoutExpression(before), last.operator, last.value)
  }
  const values = [first, ...rest.map(({ value }) => value)]
  const laidOut = values.map(layoutExpression)
  const simple = values.map((value, index) => isSimple(value, laidOut[index] ?? ''))
  const docs = laidOut.map((doc, index) => layoutOperand(rest[index - 1], doc))
  return group(pack(docs, simple))
}

/** An operand after its operator; a function as its last argument is indented from the operator. */
function layoutOperand(operand: Operand | undefined, doc: Doc): Doc {
  if (operand === undefined) return doc
  const { operator, value } = operand
  if (isOpenEnded(value)) return group(concat([operator, line, doc]))
  const isDocked = value.kind === 'apply' && value.args.some(isDockable)
  return isDocked ? align(concat([operator, ' ', layoutBody(value)])) : concat([operator, ' ', doc])
}

/** `left operator fun x ->` with the body below, or `left operator function` with its cases. */
function layoutContinuation(left: Doc, operator: string, value: Of<'fun' | 'function'>): Doc {
  const head = value.kind === 'fun' ? `${operator} fun ${value.parameters} ->` : `${operator} function`
  const intro = group(concat([left, line, head]))
  if (value.kind === 'fun') return fill([intro, line, layoutExpression(value.body)])
  return group(concat([intro, layoutCases(value.cases)]))
}

/** `head = value`, with cases of a `function` below the binding. */
export function layoutBinding({ head, value }: Binding): Doc {
  if (value.kind === 'function') return group(concat([`${head} = function`, indent(2, layoutCases(value.cases))]))
  return group(concat([`${head} =`, indent(2, concat([line, layoutExpression(value)]))]))
}

/** All items but the result, each with what stands between it and the next. */
function layoutItem(item: BlockItem): Doc {
  switch (item.kind) {
    case 'let':
      return layoutLet(item.bindings)
    case 'head':
      return item.text
    case 'statement':
      return concat([layoutExpression(item.value), ';'])
    case 'step':
      return group(concat([layoutExpression(item.left), line, `${item.operator} fun ${item.parameters} ->`]))
    case 'result':
      return layoutExpression(item.value)
  }
}

function layoutLet(bindings: readonly Binding[]): Doc {
  const [first] = bindings
  if (first === undefined) return ''
  if (bindings.length > 1 || first.value.kind === 'function') {
    return group(concat([...bindings.flatMap((binding) => [layoutBinding(binding), line]), 'in']))
  }
  return group(concat([`${first.head} =`, indent(2, concat([line, layoutExpression(first.value)])), line, 'in']))
}

function layoutBlock(items: readonly BlockItem[]): Doc {
  const parts: Doc[] = []
  for (const [index, item] of items.entries()) {
    const next = items[index + 1]
    if (item.kind === 'step' && next?.kind === 'result') {
      parts.push(fill([layoutItem(item), line, layoutItem(next)]))
      break
    }
    parts.push(layoutItem(item))
    if (next !== undefined) parts.push(hardline)
  }
  return concat(parts)
}
