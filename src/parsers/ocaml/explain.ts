// Says what is wrong with a text that is not OCaml: at the place where OCaml itself would report it, in words for a beginner.

import { isKeyword } from '../../core/model/ocaml-keywords.ts'
import type { SyntaxProblem } from '../../core/read/ocaml/file.ts'
import type { Positions } from './positions.ts'
import type { Scan, Token } from './tokens.ts'
import { hasForeignCharacter } from './tokens.ts'

const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '[|': '|]',
  '[<': ']',
  '[>': ']',
  '{': '}',
  '{<': '>}',
  '[@': ']',
  '[@@': ']',
  '[@@@': ']',
  '[%': ']',
  '[%%': ']',
  begin: 'end',
  object: 'end',
  struct: 'end',
  sig: 'end',
  do: 'done',
}
const closing: ReadonlySet<string> = new Set(Object.values(closers))
const itemStarts: ReadonlySet<string> = new Set([
  'let',
  'open',
  'module',
  'type',
  'exception',
  'class',
  'include',
  'external',
  ';;',
])

interface Finding {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly hint: string | null
  readonly related: Token | null
  readonly relatedText: string
}

/** The problem of a text whose first impossible token has this index. */
export function explainProblem(scan: Scan, stop: number, text: string, positions: Positions): SyntaxProblem {
  const token = scan.tokens[stop]
  if (token !== undefined && token.kind !== 'string' && hasForeignCharacter(token.text))
    return explainForeign(token, positions)
  if (token?.text === '\r') return { ...LONE_RETURN, location: positions.range(token.start, token.end) }
  const found = findProblem(scan, stop, text)
  return {
    message: found.message,
    hint: found.hint,
    location: positions.range(found.start, found.end),
    related:
      found.related === null
        ? null
        : { text: found.relatedText, location: positions.range(found.related.start, found.related.end) },
  }
}

function findProblem(scan: Scan, stop: number, text: string): Finding {
  const token = scan.tokens[stop]
  const { failure } = scan
  if (failure !== null && token === undefined) {
    const what = failure.kind === 'comment' ? 'comment' : 'string'
    const end = what === 'comment' ? '*)' : 'a closing quote'
    return finding(failure, `This ${what} never ends`, `Add ${end} where it should end.`)
  }
  if (token === undefined) return explainEnd(scan.tokens, text)
  const before = scan.tokens.slice(0, stop)
  const next = scan.tokens[stop + 1]
  if (token.kind === 'number' && next?.start === token.end && next.kind === 'word') {
    return finding(
      token,
      `'${token.text}${next.text}' is neither a number nor a name`,
      'A name begins with a letter or _.',
    )
  }
  if (isLabel(token, next)) return explainLabel(token, before.at(-1))
  const quoted = explainSingleQuotes(token, before.at(-1), text)
  if (quoted !== null) return quoted
  const open = lastOpen(before)
  if (closing.has(token.text)) return explainCloser(token, open)
  if (open !== null && itemStarts.has(token.text)) return unclosed(token, open)
  return explainToken(token, before)
}

function finding(
  range: { start: number; end: number },
  message: string,
  hint: string | null,
  related: Token | null = null,
): Finding {
  return {
    start: range.start,
    end: range.end,
    message,
    hint,
    related,
    relatedText: related === null ? '' : `'${related.text}' is opened here`,
  }
}

/** The innermost bracket that is still open after these tokens. */
function lastOpen(tokens: readonly Token[]): Token | null {
  const open: Token[] = []
  for (const token of tokens) {
    if (Object.hasOwn(closers, token.text) && token.kind !== 'string') open.push(token)
    else if (closing.has(token.text) && token.kind !== 'string' && open.length > 0) open.pop()
  }
  return open.at(-1) ?? null
}

function unclosed(token: { start: number; end: number }, open: Token): Finding {
  const closer = closers[open.text] ?? ''
  return finding(token, `'${closer}' is missing before this`, `Close the '${open.text}' with '${closer}'.`, open)
}

function explainEnd(tokens: readonly Token[], text: string): Finding {
  const open = lastOpen(tokens)
  const end = { start: text.length, end: text.length }
  if (open !== null) return unclosed(end, open)
  const local = findLocalLet(tokens)
  if (local !== null) {
    const isAfterSemicolon = tokens[tokens.indexOf(local) - 1]?.text === ';'
    const hint = isAfterSemicolon
      ? "Remove the ';' before this 'let': it says that the definition goes on."
      : "End that definition with 'in', or complete what stands before it."
    return {
      ...finding(end, "The file ends too early: 'in' is missing", hint, local),
      relatedText: "this 'let' is read as a local definition",
    }
  }
  const last = tokens.at(-1)
  const after = last === undefined ? '' : ` after '${shorten(last.text)}'`
  const hint = last === undefined ? null : missingEquals(last, tokens)
  return finding(end, `The file ends too early: something is missing${after}`, hint ?? 'Finish the last definition.')
}

/** The last `let` without `in` that stands where an expression must begin. */
function findLocalLet(tokens: readonly Token[]): Token | null {
  let closed = 0
  for (let index = tokens.length - 1; index > 0; index--) {
    const token = tokens[index]
    if (token?.text === 'in') closed++
    if (token?.text !== 'let') continue
    if (closed > 0) closed--
    else return isOperand(tokens[index - 1]) ? null : token
  }
  return null
}

function isOperand(token: Token | undefined): boolean {
  if (token === undefined || token.text === ';;' || token.text === 'end' || token.text === 'done') return true
  return token.kind === 'symbol' ? closing.has(token.text) : !isKeyword(token.text)
}

function explainCloser(token: Token, open: Token | null): Finding {
  if (open === null)
    return finding(token, `Nothing was opened that this '${token.text}' could close`, `Remove it, or open it before.`)
  const closer = closers[open.text] ?? ''
  if (closer !== token.text) {
    return finding(
      token,
      `'${closer}' is expected here, not '${token.text}'`,
      `The '${open.text}' must be closed first.`,
      open,
    )
  }
  return finding(token, `Something is missing before '${token.text}'`, 'Complete what stands before it.')
}

function explainToken(token: Token, before: readonly Token[]): Finding {
  const previous = before.at(-1)
  const literal = explainLiteral(token)
  if (literal !== null) return literal
  const after = previous === undefined ? '' : ` after '${shorten(previous.text)}'`
  if (token.text === 'in')
    return finding(
      token,
      `This 'in' has no 'let' before it`,
      `'let … =' must come before 'in'; definitions of the file itself have no 'in'.`,
    )
  if (token.text === 'let')
    return finding(
      token,
      `'let' cannot stand here${after}`,
      missingEquals(token, before) ?? `Complete what stands before it, or end a local definition with 'in'.`,
    )
  if (isKeyword(token.text)) {
    const hint = isNamePlace(previous)
      ? `'${token.text}' is a word of the language and cannot be a name.`
      : 'Complete or correct what stands before it.'
    return finding(token, `'${token.text}' cannot stand here${after}`, hint)
  }
  const known = knownMistake(token, previous) ?? missingEquals(token, before)
  if (known !== null) return finding(token, `'${shorten(token.text)}' cannot stand here${after}`, known)
  if (token.text === ';')
    return finding(token, `';' cannot stand here${after}`, `';' separates elements of a list, or steps in parentheses.`)
  return finding(
    token,
    `'${shorten(token.text)}' cannot stand here${after}`,
    'A sign, a bracket or a comma may be missing before it, or it may be one too many.',
  )
}

/** A definition that has no `=` yet. */
function missingEquals(token: Token, before: readonly Token[]): string | null {
  let closed = 0
  for (const { text, kind } of before.toReversed()) {
    if (kind === 'string') continue
    if (closing.has(text)) closed++
    else if (Object.hasOwn(closers, text)) closed--
    if (closed < 0 || (closed === 0 && (text === '=' || text === 'in' || itemStarts.has(text)))) {
      if (text !== 'let' || token.text === '=') return null
      return `A definition is written let name = value: its '=' may be missing before this.`
    }
  }
  return null
}

/** What beginners write for something else. */
function knownMistake({ text, kind }: Token, previous: Token | undefined): string | null {
  if (text === '_')
    return "'_' stands only where a pattern does, for a value that is not needed; here a value must stand."
  if (text === '->') return 'Types of arguments are joined with @->: a @-> b @-> job.'
  if (text === ':' && previous?.kind === 'word' && !isKeyword(previous.text))
    return `The name of an argument is written with a tilde: ~${previous.text}:…`
  if (previous?.text === 'open' && kind === 'word' && /^[a-z]/.test(text))
    return `Names of modules begin with a capital letter: open ${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return null
}

function isNamePlace(previous: Token | undefined): boolean {
  return (
    previous !== undefined &&
    ['let', 'rec', 'and', '~', '?', 'fun', 'type', 'method', 'val', '.'].includes(previous.text)
  )
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}

/** A text between single quotes: OCaml stops at the first of them. */
function explainSingleQuotes(token: Token, previous: Token | undefined, text: string): Finding | null {
  const quote = token.text === "'" ? token : previous?.text === "'" && previous.end === token.start ? previous : null
  const written = quote === null ? undefined : /^'[^'\n]*'/.exec(text.slice(quote.start))?.[0]
  if (quote === null || written === undefined) return null
  return finding(
    quote,
    `${shorten(written)} is no text`,
    `Texts stand between double quotes: "${shorten(written.slice(1, -1))}". Single quotes hold one character.`,
  )
}

function isLabel(token: Token, next: Token | undefined): boolean {
  return (token.text === '~' || token.text === '?') && next?.start === token.end
}

function explainLabel(token: Token, previous: Token | undefined): Finding {
  const after = previous === undefined ? '' : ` after '${shorten(previous.text)}'`
  return finding(
    token,
    `A labelled argument cannot stand here${after}`,
    'It belongs after the function that takes it; its name must not be a reserved word.',
  )
}

/** Literals and names that OCaml's lexer refuses. */
function explainLiteral(token: Token): Finding | null {
  if (token.kind === 'number' && /[g-zG-Z]$/.test(token.text) && !/[lLn]$/.test(token.text)) {
    return finding(token, `'${token.text}' is not a number`, 'Only l, L and n may follow the digits of a number.')
  }
  return token.kind === 'string' ? explainEscape(token) : null
}

const goodString = /^(?:[^\\]|\\(?:[\\"'ntbr \r\n]|\d{3}|x[\da-fA-F]{2}|o[0-3][0-7]{2}|u\{[\da-fA-F]+\}))*/

function explainEscape(token: Token): Finding | null {
  const good = goodString.exec(token.text)?.[0].length ?? 0
  if (good >= token.text.length) return null
  const start = token.start + good
  const escape = token.text.slice(good, good + 2)
  return finding({ start, end: start + 2 }, `'${escape}' means nothing in a string`, 'Write \\\\ for a backslash.')
}

/** Lines that end as on old Macintoshes: OCaml knows only \n and \r\n. */
const LONE_RETURN = {
  message: 'This carriage return has no line feed after it, and OCaml does not take it for the end of a line',
  hint: 'Save the file with line ends of Unix or Windows.',
  related: null,
}

/** OCaml reads bytes, takes the first byte of such a character for a letter and stops at the second. */
function explainForeign(token: Token, positions: Positions): SyntaxProblem {
  const at = [...token.text].findIndex(hasForeignCharacter)
  const character = [...token.text][at] ?? ''
  const offset = token.start + [...token.text].slice(0, at).join('').length
  const { start, end } = positions.range(offset, offset + character.length)
  const isQuote = /[\u2018-\u201f\u00ab\u00bb]/.test(character)
  return {
    message: `'${character}' is no character of OCaml outside strings and comments`,
    hint: isQuote
      ? 'Strings stand between straight quotes: "…".'
      : 'Names have the letters a to z, digits, _ and quotes.',
    location: { start: { ...start, column: start.column + 1 }, end },
    related: null,
  }
}
