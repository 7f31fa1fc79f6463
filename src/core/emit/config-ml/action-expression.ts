// What methods of a device do, as OCaml: effects of terms become calls of Bos, one after the other.

import type { Constant } from '../../model/constant.ts'
import type { Term } from '../../model/term.ts'
import type { Expression } from '../ocaml/expression.ts'
import { apply, atom, call, fun, infix, matchCases, parenthesize, positional } from './syntax.ts'
import { patternText, type TermContext, termExpression } from './term-expression.ts'

type KeyTerm = Term<string>

/** The body of `configure`, `build` or `clean`. */
export function actionExpression(term: KeyTerm, context: TermContext): Expression {
  switch (term.kind) {
    case 'constant':
      return constantAction(term, context)
    case 'variant':
      return effectExpression(term, context)
    case 'if': {
      const branch = (part: KeyTerm): Expression => bracketed(actionExpression(part, context))
      const branches = [{ condition: termExpression(term.condition, context), body: branch(term.then) }]
      return { kind: 'if', branches, otherwise: branch(term.else) }
    }
    case 'case': {
      const cases = term.rows.map(({ pattern, guard, body }) => ({
        pattern: patternText(pattern, context, 0),
        guard: guard === undefined ? null : termExpression(guard, context),
        body: actionExpression(body, context),
      }))
      return {
        kind: 'match',
        keyword: 'match',
        subject: actionExpression(term.subject, context),
        cases: matchCases(cases),
      }
    }
    default:
      return termExpression(term, context)
  }
}

function bracketed(expression: Expression): Expression {
  return ['match', 'if', 'fun', 'infix'].includes(expression.kind) ? parenthesize(expression) : expression
}

function constantAction(term: KeyTerm & { kind: 'constant' }, context: TermContext): Expression {
  const { value } = term
  if (value.kind !== 'variant' || value.argument === undefined) return termExpression(term, context)
  return effectExpression(
    { kind: 'variant', tag: value.tag, argument: { kind: 'constant', value: value.argument } },
    context,
  )
}

function effectExpression(term: KeyTerm & { kind: 'variant' }, context: TermContext): Expression {
  const { tag, argument } = term
  const items = itemsOf(argument)
  const path = (part: KeyTerm): Expression => call('Fpath.v', termExpression(part, context))
  if (tag === 'Remove') return call('Bos.OS.File.delete', path(argument))
  if (items === null) return termExpression(term, context)
  const [first, second] = items
  if (tag === 'Run' && first !== undefined) {
    const words = items.map((item) => termExpression(item, context))
    const [command, ...rest] = words
    const started = command === undefined ? atom('empty') : call('v', command)
    return apply('Bos.OS.Cmd.run', [positional(parenthesize(infix('%', [started, ...rest]), 'Bos.Cmd.('))])
  }
  if (tag === 'Write' && first !== undefined && second !== undefined)
    return call('Bos.OS.File.write', path(first), termExpression(second, context))
  return tag === 'All' ? sequence(items.map((item) => actionExpression(item, context))) : termExpression(term, context)
}

/** `Rresult.R.(a >>= fun () -> b)`. */
function sequence(actions: readonly Expression[]): Expression {
  const [first, ...rest] = actions
  if (first === undefined) return call('Ok', atom('()'))
  const [next] = rest
  if (next === undefined) return first
  return parenthesize(infix('>>=', [bracketed(first), fun('()', sequence(rest))]), 'Rresult.R.(')
}

function itemsOf(term: KeyTerm): readonly KeyTerm[] | null {
  if (term.kind === 'list' || term.kind === 'tuple') return term.items
  const value: Constant | null = term.kind === 'constant' ? term.value : null
  return value?.kind === 'list' || value?.kind === 'tuple'
    ? value.items.map((item) => ({ kind: 'constant', value: item }))
    : null
}
