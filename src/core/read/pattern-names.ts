// The names that patterns of the syntax tree bind.

import type { Pattern } from './ocaml/syntax.ts'

/** Names that a pattern binds, each once. */
export function patternNames(pattern: Pattern): readonly string[] {
  const names = new Set<string>()
  const rest: Pattern[] = [pattern]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.kind === 'variable') names.add(next.name)
    if (next.kind === 'alias') names.add(next.name.text)
    rest.push(...patternParts(next))
  }
  return [...names]
}

function patternParts(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'alias':
    case 'constraint':
    case 'open':
    case 'lazy':
    case 'exception':
      return [pattern.pattern]
    case 'tuple':
    case 'list':
    case 'array':
      return pattern.items
    case 'or':
      return pattern.alternatives
    case 'construct':
    case 'variant':
      return pattern.argument === null ? [] : [pattern.argument]
    case 'record':
      return pattern.fields.map((field) => field.pattern)
    default:
      return []
  }
}
