// Reads the text of a JavaScript function (as `toString` gives it, types already removed) as plain data.

import * as acorn from 'acorn'
import type { ScriptFunction, ScriptLocation, ScriptRefusal } from '../../core/model/script.ts'
import type { Context } from './context.ts'
import { toFunction } from './expressions.ts'
import { toBody } from './statements.ts'

/** Longer texts are refused before they are parsed. */
const maxLength = 100_000

const hint = 'Use constants, keys, comparisons and conditionals.'

/** The function that a text is, or why it cannot be translated. Places count from the start of the text. */
export function parseFunction(source: string): ScriptFunction | ScriptRefusal {
  if (source.length > maxLength) return refuseWhole(source, 'This function is too long to be translated')
  // `toString` of a method gives `name(x) { … }`: that is only read inside an object.
  const asExpression = parseWrapped(source, '(', ')')
  if (asExpression.kind !== 'refused' || asExpression.reason !== 'syntax') return asExpression
  const asMethod = parseWrapped(source, '({', '})')
  return asMethod.kind === 'refused' && asMethod.reason === 'syntax' ? asExpression : asMethod
}

function parseWrapped(source: string, before: string, after: string): ScriptFunction | ScriptRefusal {
  const tree = parseText(before + source + after, before.length)
  if ('kind' in tree) return tree
  const node = functionOf(tree)
  if (node === null) return refuseWhole(source, 'This is no function')
  const context: Context = { refusal: null, depth: 0, shift: before.length, toBody }
  const converted = toFunction(node, context)
  return context.refusal ?? converted
}

function parseText(text: string, shift: number): acorn.Expression | ScriptRefusal {
  try {
    return acorn.parseExpressionAt(text, 0, { ecmaVersion: 2023, locations: true })
  } catch (error) {
    // acorn reports what is no JavaScript by an exception, and overflows on absurdly deep texts.
    if (error instanceof SyntaxError) return refuseSyntax(error, text, shift)
    if (error instanceof RangeError) return refuseWhole(text, 'This function nests too deeply to be translated')
    throw error
  }
}

function functionOf(tree: acorn.Expression): acorn.ArrowFunctionExpression | acorn.FunctionExpression | null {
  if (tree.type === 'ArrowFunctionExpression' || tree.type === 'FunctionExpression') return tree
  const property = tree.type === 'ObjectExpression' ? tree.properties[0] : undefined
  if (property?.type !== 'Property' || property.value.type !== 'FunctionExpression' || property.kind !== 'init')
    return null
  return property.value
}

/** acorn's message ends with the place, such as `(1:7)`. */
function refuseSyntax(error: SyntaxError, text: string, shift: number): ScriptRefusal {
  const place = / \((\d+):(\d+)\)$/.exec(error.message)
  const line = Number(place?.[1] ?? 1)
  const column = Number(place?.[2] ?? 0)
  const lineStart =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0)
  const at = {
    offset: Math.max(0, lineStart + column - shift),
    line,
    column: line === 1 ? Math.max(0, column - shift) : column,
  }
  const message = `This is no JavaScript: ${error.message.replace(/ \(\d+:\d+\)$/, '')}`
  return { kind: 'refused', reason: 'syntax', message, hint, location: { start: at, end: at } }
}

function refuseWhole(source: string, message: string): ScriptRefusal {
  const location: ScriptLocation = {
    start: { offset: 0, line: 1, column: 0 },
    end: { offset: source.length, line: 1, column: source.length },
  }
  return { kind: 'refused', reason: 'unsupported', message, hint, location }
}
