// How many parameters the modules of an OCaml source take, and what they are called, seen without a parser: enough to tell when wires and source disagree.
// Whatever is written in a way that is not plain answers null, and nothing is said about it.

/** The text with comments and strings blanked out, so that brackets and words in them count for nothing. */
function withoutComments(text: string): string {
  let depth = 0
  return text.replace(
    /\(\*|\*\)|"(?:[^"\\]|\\[^])*"|\{(\w*)\|[^]*?\|\1\}|'(?:[^'\\\n]|\\[^\n]{1,3})'|[^]/g,
    (token) => {
      if (token === '(*') depth += 1
      if (token === '*)') {
        depth = Math.max(0, depth - 1)
        return '  '
      }
      if (depth > 0 || token === '(*') return token === '\n' ? '\n' : ' '
      return token.length > 1 ? ' '.repeat(token.length) : token
    },
  )
}

/** Index behind the bracket that closes the one at `start`; -1 when none does. */
function behindBracket(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1
    else if (text[index] === ')') depth -= 1
    if (depth === 0) return index + 1
  }
  return -1
}

interface Bracketed {
  readonly count: number
  readonly end: number
  /** Null for one that is written in another way, such as `()`. */
  readonly names: readonly (string | null)[]
}

/** Parameters in brackets from `start` on, with arrows between them, and where they end; null when a bracket stays open. */
function bracketed(text: string, start: number): Bracketed | null {
  let index = start
  const names: (string | null)[] = []
  for (let count = 0; ; count += 1) {
    const gap = /^(?:\s|->)*/.exec(text.slice(index))?.[0].length ?? 0
    if (text[index + gap] !== '(') return { count, end: index + gap, names }
    names.push(/^\(\s*([A-Z]\w*)\s*:/.exec(text.slice(index + gap))?.[1] ?? null)
    index = behindBracket(text, index + gap)
    if (index === -1) return null
  }
}

export type ModuleShape =
  /** It is a structure that takes so many modules. */
  | { readonly kind: 'functor'; readonly parameters: number }
  | { readonly kind: 'missing' }
  /** It is defined in another way: by an application, an alias, an include. */
  | { readonly kind: 'unclear' }

/** Modules that stand at the beginning of a line of a source: those that a configuration can name. */
export function modulesOf(source: string): readonly string[] {
  return [...withoutComments(source).matchAll(/^module\s+(?:rec\s+)?([A-Z]\w*)/gm)].map((match) => match[1] ?? '')
}

/** The shape of a source's module, by the last of its names. */
export function moduleShape(source: string, name: string): ModuleShape {
  const text = withoutComments(source)
  const found = new RegExp(`\\bmodule\\s+(?:rec\\s+)?${name}\\b`).exec(text)
  if (found === null) return { kind: /\binclude\b/.test(text) ? 'unclear' : 'missing' }
  const head = bracketed(text, found.index + found[0].length)
  if (head === null) return { kind: 'unclear' }
  const body = /^(?::[^=]*)?=\s*(struct|functor)\b/.exec(text.slice(head.end))
  if (body === null) return { kind: 'unclear' }
  if (body[1] === 'struct') return { kind: 'functor', parameters: head.count }
  let { count, end } = { count: head.count, end: head.end + body[0].length }
  for (;;) {
    const more = bracketed(text, end)
    if (more === null) return { kind: 'unclear' }
    count += more.count
    const next = /^(struct|functor)\b/.exec(text.slice(more.end))
    if (next === null) return { kind: 'unclear' }
    if (next[1] === 'struct') return { kind: 'functor', parameters: count }
    end = more.end + next[0].length
  }
}

/** Names of the parameters of a source's module, as far as they stand before its equals sign; null when it has none there. */
export function parameterNames(source: string, name: string): readonly (string | null)[] | null {
  const text = withoutComments(source)
  const found = new RegExp(`\\bmodule\\s+(?:rec\\s+)?${name}\\b`).exec(text)
  const head = found === null ? null : bracketed(text, found.index + found[0].length)
  return head === null || head.count === 0 ? null : head.names
}
