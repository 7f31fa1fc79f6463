// Where the grammar takes more than OCaml 4.13 does, and by which token it shows.

import { isKeyword } from '../../core/model/ocaml-keywords.ts'
import type { Token } from './tokens.ts'
import { findBadHead } from './let-heads.ts'
import { endsLabel, hasForeignCharacter } from './tokens.ts'

const closers: ReadonlySet<string> = new Set([')', ']', '}', '|]', '>}', '[@'])
/** Reserved words after which a label can stand. */
const beforeLabel: ReadonlySet<string> = new Set(['fun', 'end', 'true', 'false', 'done'])
const openers: ReadonlySet<string> = new Set(['(', '[', '[|', '{', 'begin'])
const neverAfterLabel = /^[=>@^|&+\-*/$%:,;)\]}]/
/** What may follow the pattern of a `let`. */
const afterPattern: ReadonlySet<string> = new Set(['=', ':', ',', 'as', '|', '::', ':>', '..'])

/** The index of the first token that only the grammar accepts, or null. */
export function findLenient(tokens: readonly Token[]): number | null {
  const definition = findModuleDefinition(tokens)
  const found = findLenientBefore(tokens, definition ?? tokens.length)
  return found ?? definition
}

function findLenientBefore(tokens: readonly Token[], end: number): number | null {
  for (let index = 0; index < end; index++) {
    const token = tokens[index]
    if (token === undefined) break
    // `~name:= e` is a label and an operator; the grammar reads a pun and `:=`.
    if (token.kind === 'symbol' && neverAfterLabel.test(token.text) && endsLabel(tokens, index - 1)) return index
    if (isUnreadable(token, tokens[index + 1])) return index
    let found: number | null = null
    if (token.text === '~') found = findMisplacedLabel(tokens, index)
    else if (token.text === 'let' || token.text === 'and')
      found = (token.text === 'let' ? findInHead(tokens, index) : null) ?? findNameInParentheses(tokens, index)
    if (found !== null) return found
  }
  return null
}

function findInHead(tokens: readonly Token[], index: number): number | null {
  const head = findBadHead(tokens, index)
  const extra = findExtraPattern(tokens, index)
  return head === null || extra === null ? (head ?? extra) : Math.min(head, extra)
}

const structures: ReadonlySet<string> = new Set(['begin', 'struct', 'object', 'sig'])
const signatureItems: ReadonlySet<string> = new Set(['val', 'type', 'module', 'exception', 'class', 'open', 'include'])

/** The `=` of `module M : S = …` inside `sig … end`, where modules are only declared. */
function findModuleDefinition(tokens: readonly Token[]): number | null {
  const frames: { readonly opener: string; item: 'declared' | 'typed' | null }[] = []
  for (const [index, { text, kind }] of tokens.entries()) {
    if (kind === 'string') continue
    const frame = frames.at(-1)
    if (structures.has(text) || openers.has(text) || text === '[@' || text === '[<' || text === '[>')
      frames.push({ opener: text, item: null })
    else if (text === 'end' || closers.has(text)) frames.pop()
    else if (frame?.opener === 'sig') {
      if (text === 'module') frame.item = tokens[index + 1]?.text === 'type' ? null : 'declared'
      else if (signatureItems.has(text) || text === 'with') frame.item = null
      else if (text === ':' && frame.item === 'declared') frame.item = 'typed'
      else if (text === '=' && frame.item === 'typed') return index
    }
  }
  return null
}

/** Labelled tuples came with OCaml 5.4: before, a label stands only after a function or another argument. */
function findMisplacedLabel(tokens: readonly Token[], index: number): number | null {
  const previous = tokens[index - 1]
  const next = tokens[index + 1]
  const isReserved = next !== undefined && isKeyword(next.text)
  if (isMisplaced(previous)) return index
  if (!isReserved) return null
  // OCaml reads `~name:` as one token, and `~name` as two.
  const colon = tokens[index + 2]
  return colon !== undefined && colon.text.startsWith(':') && colon.start === next.end ? index : index + 1
}

function isMisplaced(previous: Token | undefined): boolean {
  if (previous === undefined) return true
  if (previous.kind === 'symbol') return !closers.has(previous.text)
  return previous.kind === 'word' && isKeyword(previous.text) && !beforeLabel.has(previous.text)
}

/** `let () x y`: only a name takes parameters; `()` takes one pattern, as a constructor does. */
function findExtraPattern(tokens: readonly Token[], index: number): number | null {
  const texts = tokens.slice(index + 1, index + 5).map((token) => token.text)
  const isLiteral = ['number', 'string', 'character'].includes(tokens[index + 1]?.kind ?? '')
  const size = texts[0] === '(' && texts[1] === ')' ? 2 : texts[0] === '_' || isLiteral ? 1 : 0
  if (size === 0) return null
  const taken = size === 2 && isSimple(tokens[index + 3]) ? 1 : 0
  const next = index + 1 + size + taken
  const token = tokens[next]
  return token === undefined || afterPattern.has(token.text) || openers.has(token.text) ? null : next
}

/** `let (f) x`: a name in parentheses is a pattern, which takes no parameters. */
function findNameInParentheses(tokens: readonly Token[], index: number): number | null {
  const start = tokens[index + 1]?.text === 'rec' ? index + 2 : index + 1
  const [open, name, close, next] = tokens.slice(start, start + 4)
  if (open?.text !== '(' || close?.text !== ')' || next === undefined) return null
  const isName = name?.kind === 'word' && /^[a-z_]/.test(name.text) && !isKeyword(name.text)
  return isName && !afterPattern.has(next.text) ? start + 3 : null
}

function isSimple(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'symbol' && !isKeyword(token.text)
}

/** A letter that OCaml does not know, a lone carriage return, or a number that goes on as a word. */
function isUnreadable(token: Token, next: Token | undefined): boolean {
  if (token.kind === 'number') return next?.kind === 'word' && next.start === token.end
  return token.text === '\r' || ((token.kind === 'word' || token.kind === 'symbol') && hasForeignCharacter(token.text))
}
