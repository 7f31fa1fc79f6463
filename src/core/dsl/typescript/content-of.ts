// The keys and values among the things that a configuration handles, or a complaint.

import { type Content, contentOf, expected, fail, type ValueContent } from './values.ts'

/** The key that a value of the configuration is. */
export function keyContent(value: unknown, where: string): Extract<Content, { kind: 'key' }> {
  const content = contentOf(value)
  return content?.kind === 'key' ? content : expected('a key', value, where)
}

/** The value over keys that a value of the configuration is; a function among them is only for `Key.$`. */
export function valueContent(value: unknown, where: string): ValueContent {
  const content = anyValueContent(value, where)
  if (content.callable === undefined) return content
  return fail(
    'MG-TS-TYPE',
    `${where} must be data, but it is a function.`,
    'Key.$(f, value) applies a function to a value.',
  )
}

/** The same, functions included. */
export function anyValueContent(value: unknown, where: string): ValueContent {
  const content = contentOf(value)
  if (content?.kind === 'value') return content
  if (content?.kind === 'key')
    return fail(
      'MG-TS-TYPE',
      `${where} must be a value over keys, but it is a key.`,
      'Key.value(key) makes a value of a key.',
    )
  return expected('a value over keys', value, where)
}
