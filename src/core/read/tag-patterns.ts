// What the patterns `#t` stand for: typing knows the tags of a type, evaluation asks for them. The notes belong to the
// syntax tree of one file and go with it.

import type { Pattern } from './ocaml/syntax.ts'

type TagsPattern = Pattern & { readonly kind: 'variant-type' }

const alternatives = new WeakMap<TagsPattern, Pattern>()

/** Notes the tags of a pattern's type, and which of them carry an argument. */
export function noteTags(pattern: TagsPattern, tags: Iterable<readonly [tag: string, hasArgument: boolean]>): void {
  const { location } = pattern
  const one = ([tag, hasArgument]: readonly [string, boolean]): Pattern => ({
    kind: 'variant',
    tag,
    argument: hasArgument ? { kind: 'any', location } : null,
    location,
  })
  alternatives.set(pattern, { kind: 'or', alternatives: [...tags].map(one), location })
}

/** The pattern that `#t` stands for; null when its file was not typed. */
export function tagAlternatives(pattern: TagsPattern): Pattern | null {
  return alternatives.get(pattern) ?? null
}
