// What methods of a device do, as the data that a function of config.ts returns: null, { error }, { run }, { write }, { remove }, or a list.

import type { Constant } from '../../model/constant.ts'
import type { Lambda, Term } from '../../model/term.ts'

type KeyTerm = Term<string>

/** The lambda with its actions as such data; null when it does something else. */
export function actionLambda({ parameters, body }: Lambda<string>): Lambda<string> | null {
  const data = actionData(body)
  return data === null ? null : { parameters, body: data }
}

function actionData(term: KeyTerm): KeyTerm | null {
  switch (term.kind) {
    case 'constant':
      return actionData(unfold(term.value) ?? term) ?? null
    case 'if': {
      const then = actionData(term.then)
      const otherwise = actionData(term.else)
      return then === null || otherwise === null ? null : { ...term, then, else: otherwise }
    }
    case 'case': {
      const rows = term.rows.map((row) => ({ row, body: actionData(row.body) }))
      const complete = rows.flatMap(({ row, body }) => (body === null ? [] : [{ ...row, body }]))
      return complete.length === rows.length ? { ...term, rows: complete } : null
    }
    case 'call':
      return term.primitive === 'failwith' ? term : null
    case 'constructor':
      return resultData(term)
    case 'variant':
      return effectData(term)
    default:
      return null
  }
}

/** A constant action as the term of its outermost form. */
function unfold(value: Constant): KeyTerm | null {
  const argument: KeyTerm | null =
    'argument' in value && value.argument !== undefined ? { kind: 'constant', value: value.argument } : null
  if (argument === null) return null
  if (value.kind === 'constructor') return { kind: 'constructor', name: value.name, argument }
  return value.kind === 'variant' ? { kind: 'variant', tag: value.tag, argument } : null
}

function resultData({ name, argument }: KeyTerm & { kind: 'constructor' }): KeyTerm | null {
  if (name === 'Ok') return { kind: 'constant', value: { kind: 'constructor', name: 'None' } }
  const message = argument.kind === 'constant' ? unfold(argument.value) : argument
  const isMessage = name === 'Error' && message?.kind === 'variant' && message.tag === 'Msg'
  return isMessage ? { kind: 'record', fields: { error: message.argument } } : null
}

function effectData({ tag, argument }: KeyTerm & { kind: 'variant' }): KeyTerm | null {
  if (tag === 'Run') return { kind: 'record', fields: { run: argument } }
  if (tag === 'Remove') return { kind: 'record', fields: { remove: argument } }
  const items = itemsOf(argument)
  if (items === null) return null
  if (tag === 'Write') return { kind: 'record', fields: { write: { kind: 'list', items } } }
  const actions = items.map(actionData)
  const complete = actions.filter((action) => action !== null)
  return tag === 'All' && complete.length === actions.length ? { kind: 'list', items: complete } : null
}

function itemsOf(term: KeyTerm): readonly KeyTerm[] | null {
  if (term.kind === 'list' || term.kind === 'tuple') return term.items
  if (term.kind !== 'constant' || (term.value.kind !== 'list' && term.value.kind !== 'tuple')) return null
  return term.value.items.map((value) => ({ kind: 'constant', value }))
}
