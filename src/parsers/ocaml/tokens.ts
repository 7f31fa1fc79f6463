// A plain scan of OCaml's tokens, for messages about text that does not parse. It never fails: what it cannot read it reports.

export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'character' | 'symbol'
  readonly text: string
  /** UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

export interface TokenFailure {
  readonly kind: 'string' | 'comment' | 'character'
  readonly start: number
  readonly end: number
}

export interface Scan {
  readonly tokens: readonly Token[]
  /** Where the scan had to stop, or null. */
  readonly failure: TokenFailure | null
}

// A carriage return ends a line only before a line feed.
const blank = /(?:[ \t\n\f]|\r+\n)+/y
const word = /(?:\\#)?[\p{L}_][\p{L}\p{N}_']*/uy
const number =
  /0[xX][\da-fA-F_]+(?:\.[\da-fA-F_]*)?(?:[pP][+-]?[\d_]+)?[g-zG-Z]?|0[oObB][\d_]+[g-zG-Z]?|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?[\d_]+)?[g-zG-Z]?/y
const character = /'(?:[^\\'\r\n]|\r?\n|\\(?:[\\"'ntbr ]|\d{3}|x[\da-fA-F]{2}|o[0-3][0-7]{2}))'/uy
const quotedOpen = /\{(?:%%?[\w.]+\s*)?([a-z_]*)\|/y
// Brackets with a second character, `..`, `;;`, runs of operator characters, anything else alone.
const symbol =
  /\[\||\|\]|\[[<>]|\{<|>\}|\[@{1,3}|\[%{1,2}|\.\.|;;|[!$%&*+\-/:<=>?@^|~#][!$%&*+\-./:<=>?@^|~#]*|[\s\S]/uy

/** The tokens of a text up to what cannot be read. */
export function scanTokens(text: string): Scan {
  const tokens: Token[] = []
  let index = 0
  while (index < text.length) {
    const afterBlank = endOf(blank, text, index)
    if (afterBlank !== null) {
      index = afterBlank
      continue
    }
    if (text.startsWith('(*', index) && text[index + 2] !== ')') {
      const end = endOfComment(text, index)
      if (end === null) return { tokens, failure: { kind: 'comment', start: index, end: index + 2 } }
      index = end
      continue
    }
    const next = isLabelColon(tokens, text, index) ? token('symbol', text, index, index + 1) : readToken(text, index)
    if (next === null) return { tokens, failure: { kind: 'string', start: index, end: index + 1 } }
    tokens.push(next)
    index = next.end
  }
  return { tokens, failure: null }
}

/** OCaml reads `~name:` as one token: its colon never begins an operator. */
function isLabelColon(tokens: readonly Token[], text: string, index: number): boolean {
  const name = tokens.at(-1)
  const sigil = tokens.at(-2)
  return (
    text[index] === ':' && name?.kind === 'word' && name.end === index && isSigil(sigil) && sigil?.end === name.start
  )
}

function isSigil(token: Token | undefined): boolean {
  return token?.text === '~' || token?.text === '?'
}

/** Whether this token is the colon of a label. */
export function endsLabel(tokens: readonly Token[], index: number): boolean {
  const colon = tokens[index]
  const name = tokens[index - 1]
  const sigil = tokens[index - 2]
  return (
    colon?.text === ':' &&
    name?.kind === 'word' &&
    name.end === colon.start &&
    isSigil(sigil) &&
    sigil?.end === name.start
  )
}

function readToken(text: string, start: number): Token | null {
  const string = endOfString(text, start)
  if (string === 'open') return null
  if (string !== null) return token('string', text, start, string)
  const shapes = [
    ['character', character],
    ['word', word],
    ['number', number],
  ] as const
  for (const [kind, shape] of shapes) {
    const end = endOf(shape, text, start)
    if (end !== null) return token(kind, text, start, end)
  }
  return token('symbol', text, start, endOf(symbol, text, start) ?? start + 1)
}

function token(kind: Token['kind'], text: string, start: number, end: number): Token {
  return { kind, text: text.slice(start, end), start, end }
}

function endOf(shape: RegExp, text: string, start: number): number | null {
  shape.lastIndex = start
  return shape.test(text) ? shape.lastIndex : null
}

/** The end of a string that starts here; null when none does, 'open' when it never ends. */
function endOfString(text: string, start: number): number | 'open' | null {
  if (text[start] === '"') {
    for (let index = start + 1; index < text.length; index++) {
      if (text[index] === '\\') index++
      else if (text[index] === '"') return index + 1
    }
    return 'open'
  }
  quotedOpen.lastIndex = start
  const open = quotedOpen.exec(text)
  if (open === null) return null
  const close = `|${open[1] ?? ''}}`
  const end = text.indexOf(close, quotedOpen.lastIndex)
  return end < 0 ? 'open' : end + close.length
}

/**
 * The end of a comment; comments nest, and strings inside them are read as strings. `inner` is told where delimiters of
 * comments inside the comment stand.
 */
function endOfComment(text: string, start: number, inner: (index: number) => void = () => {}): number | null {
  let depth = 0
  let index = start
  while (index < text.length) {
    if (text.startsWith('(*', index)) {
      if (depth > 0) inner(index)
      depth++
      index += 2
    } else if (text.startsWith('*)', index)) {
      depth--
      if (depth > 0) inner(index)
      index += 2
      if (depth === 0) return index
    } else {
      const end = endOfString(text, index)
      if (end === 'open') return null
      index = end ?? endOf(character, text, index) ?? index + 1
    }
  }
  return null
}

/** The text with comments that hold no comments: of the same length. The grammar has no room for very many inside each other. */
export function withFlatComments(text: string): string {
  if (!/(?:\(\*[^*)]*){100}/.test(text)) return text
  const pieces: string[] = []
  let done = 0
  let index = 0
  while (index < text.length) {
    if (text.startsWith('(*', index) && text[index + 2] !== ')') {
      const end = endOfComment(text, index, (at) => {
        pieces.push(text.slice(done, at), '  ')
        done = at + 2
      })
      // Nothing behind it can be read.
      if (end === null) return (pieces.join('') + text.slice(done, index)).padEnd(text.length)
      index = end
    } else {
      const end = endOfString(text, index)
      if (end === 'open') return text
      index = end ?? endOf(character, text, index) ?? index + 1
    }
  }
  return pieces.join('') + text.slice(done)
}

/** The first token that ends after an offset; as many as there are tokens at the end of the text. */
export function indexOfToken(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a name or sign has a character outside ASCII: in OCaml 4.13 those stand only in strings and comments. */
export function hasForeignCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7e) return true
  return false
}
