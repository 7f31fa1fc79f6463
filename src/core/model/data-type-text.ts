// Types of data in OCaml's words, and in a sentence.

import type { DataType } from './data-type.ts'

/** The type as an interface writes it. */
export function dataTypeText(type: DataType): string {
  switch (type.kind) {
    case 'option':
    case 'list':
      return `${dataTypeText(type.of)} ${type.kind}`
    case 'tuple':
      return `(${type.items.map(dataTypeText).join(' * ')})`
    case 'variants':
      return `[ ${type.tags.map((tag) => `\`${tag}`).join(' | ')} ]`
    case 'named':
      return type.name
    default:
      return type.kind
  }
}

/** The type as a sentence says it after "is" or "takes": an `int`, one of `a`, `b`. */
export function dataTypeWords(type: DataType): string {
  if (type.kind === 'variants') return `one of ${type.tags.map((tag) => `\`${tag}\``).join(', ')}`
  const text = dataTypeText(type)
  return `${/^[aeiou]/.test(text) ? 'an' : 'a'} \`${text.replaceAll('`', '')}\``
}
