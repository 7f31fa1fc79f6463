// Terms as readable OCaml, for lists of values and for conditions that no sentence fits.

import type { Pattern, Term } from '../../model/term.ts'
import { constantText } from './constant-text.ts'
import { PRIMITIVES } from './primitives.ts'

/** How tightly an infix operator binds; higher binds tighter. */
const PRECEDENCE: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '=': 3,
  '<>': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '@': 4,
  '^': 4,
  '::': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  mod: 7,
}
const APPLICATION = 9
const ATOM = 10

/** A term as OCaml over `name`, which gives the text of a key. */
export function termText<K>(term: Term<K>, name: (key: K) => string): string {
  return print(term, name, 0)
}

function print<K>(term: Term<K>, name: (key: K) => string, outer: number): string {
  switch (term.kind) {
    case 'constant':
      return constantText(term.value, outer >= APPLICATION)
    case 'key':
      return name(term.key)
    case 'variable':
      return term.name
    case 'tuple':
      return `(${term.items.map((item) => print(item, name, 0)).join(', ')})`
    case 'list':
      return `[ ${term.items.map((item) => print(item, name, 0)).join('; ')} ]`
    case 'variant':
      return wrap(`\`${term.tag} ${print(term.argument, name, ATOM)}`, outer >= APPLICATION)
    case 'constructor':
      return wrap(`${term.name} ${print(term.argument, name, ATOM)}`, outer >= APPLICATION)
    case 'record':
      return `{ ${Object.entries(term.fields)
        .map(([field, value]) => `${field} = ${print(value, name, 0)}`)
        .join('; ')} }`
    case 'call':
      return printCall(term, name, outer)
    case 'if': {
      const [c, t, e] = [term.condition, term.then, term.else].map((part) => print(part, name, 1))
      return wrap(`if ${c} then ${t} else ${e}`, outer > 0)
    }
    case 'case':
      return wrap(printCase(term, name), outer > 0)
  }
}

function printCall<K>(term: Term<K> & { kind: 'call' }, name: (key: K) => string, outer: number): string {
  const [left, right] = term.arguments
  if (term.primitive === '.' && left !== undefined && right?.kind === 'constant' && right.value.kind === 'string') {
    return `${print(left, name, ATOM)}.${right.value.value}`
  }
  const infix = PRIMITIVES.get(term.primitive)?.infix === true
  if (infix && left !== undefined && right !== undefined) {
    const level = PRECEDENCE[term.primitive] ?? 8
    const text = `${print(left, name, level)} ${term.primitive} ${print(right, name, level + 1)}`
    return wrap(text, outer > level)
  }
  const args = term.arguments.map((arg) => print(arg, name, ATOM)).join(' ')
  return wrap(`${term.primitive === '~-' ? '-' : term.primitive} ${args}`, outer >= APPLICATION)
}

function printCase<K>(term: Term<K> & { kind: 'case' }, name: (key: K) => string): string {
  const rows = term.rows.map((row) => {
    const guard = row.guard === undefined ? '' : ` when ${print(row.guard, name, 1)}`
    return `| ${patternText(row.pattern)}${guard} -> ${print(row.body, name, 1)}`
  })
  return `match ${print(term.subject, name, 0)} with ${rows.join(' ')}`
}

/** A pattern as OCaml. */
function patternText(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'any':
      return '_'
    case 'variable':
      return pattern.name
    case 'alias':
      return `(${patternText(pattern.pattern)} as ${pattern.name})`
    case 'constant':
      return constantText(pattern.value)
    case 'tuple':
      return `(${pattern.items.map(patternText).join(', ')})`
    case 'list':
      return `[ ${pattern.items.map(patternText).join('; ')} ]`
    case 'cons':
      return `${patternText(pattern.head)} :: ${patternText(pattern.tail)}`
    case 'variant':
      return `\`${pattern.tag}${pattern.argument === undefined ? '' : ` ${patternText(pattern.argument)}`}`
    case 'constructor':
      return `${pattern.name}${pattern.argument === undefined ? '' : ` ${patternText(pattern.argument)}`}`
    case 'record':
      return `{ ${Object.entries(pattern.fields)
        .map(([field, inner]) => `${field} = ${patternText(inner)}`)
        .join('; ')} }`
    case 'or':
      return pattern.patterns.map(patternText).join(' | ')
  }
}

function wrap(text: string, needed: boolean): string {
  return needed ? `(${text})` : text
}
