// The type of a format string: what `Printf.sprintf "%s:%d"` still takes.

import type { BuiltinTypes } from './builtin-types.ts'
import { type Type, arrow, arrows, constructor, variable } from './type.ts'

const CONVERSION = /%(?:%|@|!|,|([-+0 #_]*)(\*|\d+)?(?:\.(\*|\d+))?([lLn]?)([a-zA-Z])(\[[^\]]*\])?)/g

/** The type of a format string, format6; null when it holds something that is not known here. */
export function formatType(types: BuiltinTypes, text: string, level: number): Type | null {
  const channel = variable(level)
  const written = variable(level)
  const read = variable(level)
  const last = variable(level)
  const result = variable(level)
  const parameters: Type[] = []
  for (const match of text.matchAll(CONVERSION)) {
    const [, flags = '', width, precision, size = '', conversion] = match
    if (conversion === undefined) continue
    if (width === '*') parameters.push(types.int)
    if (precision === '*') parameters.push(types.int)
    const taken = parametersOf(types, conversion, size, { channel, written, level })
    if (taken === null) return null
    if (!flags.includes('_')) parameters.push(...taken)
  }
  if (/%(?![%@!,]|[-+0 #_]*(?:\*|\d+)?(?:\.(?:\*|\d+))?[lLn]?[a-zA-Z])/.test(text.replaceAll('%%', ''))) return null
  const all = arrows(parameters, result)
  return constructor(types.format, [all, channel, written, read, last, result])
}

function parametersOf(
  types: BuiltinTypes,
  conversion: string,
  size: string,
  { channel, written, level }: { readonly channel: Type; readonly written: Type; readonly level: number },
): readonly Type[] | null {
  if ('diuxXo'.includes(conversion)) {
    return [size === 'l' ? types.int32 : size === 'L' ? types.int64 : size === 'n' ? types.nativeInt : types.int]
  }
  if (size !== '') return null
  if ('fFeEgGhH'.includes(conversion)) return [types.float]
  if (conversion === 's' || conversion === 'S') return [types.string]
  if (conversion === 'c' || conversion === 'C') return [types.char]
  if (conversion === 'b' || conversion === 'B') return [types.bool]
  if (conversion === 't') return [arrow(null, channel, written)]
  if (conversion !== 'a') return null
  const value = variable(level)
  return [arrow(null, channel, arrow(null, value, written)), value]
}
