// Documents for TypeScript, laid out as prettier does: arguments and items on one line, or one a line.

import { concat, group, indent, join, line, softline } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'

const comma: Doc = concat([',', line])

/** `[a, b]`. */
export function arrayDoc(items: readonly Doc[]): Doc {
  if (items.length === 0) return '[]'
  return group(concat(['[', indent(2, concat([softline, join(comma, items)])), softline, ']']))
}

/** `{ a: 1, b }`; a value that is the name itself is not repeated. */
export function objectDoc(fields: readonly (readonly [string, Doc])[]): Doc {
  if (fields.length === 0) return '{}'
  const docs = fields.map(([name, value]) => (value === name ? name : concat([propertyName(name), ': ', value])))
  return group(concat(['{', indent(2, concat([line, join(comma, docs)])), line, '}']))
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : textLiteral(name)
}

/** `f(a, b)`; when the last argument is a list or object and the others are short, only that one breaks. */
export function callDoc(callee: Doc, args: readonly Doc[], hugsLast = false): Doc {
  if (args.length === 0) return concat([callee, '()'])
  if (hugsLast) return concat([callee, '(', join(', ', args), ')'])
  return group(concat([callee, '(', indent(2, concat([softline, join(comma, args)])), softline, ')']))
}

/** A chain of operands, each further one on its own line when it does not fit. */
export function operatorDoc(operator: string, operands: readonly Doc[]): Doc {
  return group(indent(2, join(concat([` ${operator}`, line]), operands)))
}

/** Parentheses. */
export function parens(doc: Doc): Doc {
  return concat(['(', doc, ')'])
}

/** `test ? a : b`. */
export function conditionalDoc(test: Doc, then: Doc, otherwise: Doc): Doc {
  return group(concat([test, indent(2, concat([line, '? ', then, line, ': ', otherwise]))]))
}

/** `(a, b) => body`; an object as body needs parentheses. */
export function arrowDoc(parameters: string, body: Doc, isObject: boolean): Doc {
  return concat([`(${parameters}) => `, isObject ? parens(body) : body])
}

/** A text in single quotes. */
export function textLiteral(value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped}'`
}
