// `let p = e in body` with a constructor in p is typed as `match e with p -> body`: then e comes before p, and a mistake
// is p's.

import type { Expression, Pattern } from '../../ocaml/syntax.ts'

type Let = Expression & { readonly kind: 'let' }
type Match = Expression & { readonly kind: 'match' }

/** The match that a let is typed as; null when it is typed as a let. */
export function matchOfLet({ isRecursive, bindings, body, location }: Let): Match | null {
  const [binding, ...others] = bindings
  if (isRecursive || binding === undefined || others.length > 0 || !hasConstructor(binding.pattern)) return null
  const { annotation, value } = binding
  const { start } = binding.pattern.location
  const pattern: Pattern =
    annotation === null
      ? binding.pattern
      : {
          kind: 'constraint',
          pattern: binding.pattern,
          type: annotation,
          location: { start, end: annotation.location.end },
        }
  return { kind: 'match', subject: value, cases: [{ pattern, guard: null, body, location: body.location }], location }
}

function hasConstructor(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'construct':
    case 'list':
      return true
    case 'alias':
    case 'constraint':
    case 'lazy':
    case 'open':
      return hasConstructor(pattern.pattern)
    case 'tuple':
    case 'array':
      return pattern.items.some(hasConstructor)
    case 'or':
      return pattern.alternatives.some(hasConstructor)
    case 'record':
      return pattern.fields.some((field) => hasConstructor(field.pattern))
    case 'variant':
      return pattern.argument !== null && hasConstructor(pattern.argument)
    default:
      return false
  }
}
