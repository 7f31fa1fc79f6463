// Which binding each use of one name means in a text of OCaml: enough of its grammar to tell scopes apart, no parser. Pure.

import { blankOut, UNFINISHED_MARK } from '../../core/model/unfinished.ts'
import { tokenizeOcaml } from '../../core/emit/ocaml/tokenize.ts'
import type { OcamlToken } from '../../core/emit/ocaml/token.ts'

/** One place where the name stands for a value. */
export interface Occurrence {
  readonly offset: number
  /** Offset of the binding that it means, its own for a binding; null when the text does not bind it. */
  readonly binding: number | null
  /** `~name` and `{ name }` are short for `~name:name` and `{ name = name }`. */
  readonly pun: 'label' | 'field' | null
}

interface Frame {
  readonly kind: 'items' | 'bracket' | 'let' | 'fun' | 'match' | 'branch' | 'type'
  /** What the name means outside. */
  readonly outside: number | null
  /** What the name means here now. */
  meaning: number | null
  /** `header` is a pattern or parameters; `subject` stands between `match` and `with`. */
  state: 'header' | 'subject' | 'body'
  /** What the header binds: the name that is defined, and others, which hold for the right side only. */
  defined: number | null
  bound: number | null
  isFirst: boolean
  readonly isRecursive: boolean
  readonly isItem: boolean
  depth: number
  isType: boolean
  /** Inside `?(name = …)`: 'name', then 'value'. */
  optional: 'name' | 'value' | null
  readonly opening: string
}

interface Walk {
  readonly name: string
  readonly frames: Frame[]
  readonly found: Occurrence[]
}

const OPENING = new Set(['(', '[', '{', '[|', '{<', '[<', '[>', 'begin', 'object', 'struct', 'sig', 'do'])
const CLOSING = new Set([')', ']', '}', '|]', '>]', '>}', 'end', 'done'])
const ITEMS = new Set(['type', 'module', 'open', 'include', 'exception', 'external', 'class', 'inherit', 'initializer'])

function frame(walk: Walk, kind: Frame['kind'], more: Partial<Frame> = {}): Frame {
  const outside = top(walk).meaning
  const made: Frame = {
    kind,
    outside,
    meaning: outside,
    state: 'body',
    defined: null,
    bound: null,
    isFirst: true,
    isRecursive: false,
    isItem: false,
    depth: 0,
    isType: false,
    optional: null,
    opening: '',
    ...more,
  }
  walk.frames.push(made)
  return made
}

function top({ frames }: Walk): Frame {
  const last = frames.at(-1)
  if (last === undefined) throw new Error('the outermost frame was closed')
  return last
}

/** Closes frames up to the innermost one that fits, which stays; false when a bracket is between, or none fits. */
function backTo({ frames }: Walk, fits: (one: Frame) => boolean): boolean {
  const at = frames.findLastIndex((one) => fits(one) || one.kind === 'bracket' || one.kind === 'items')
  const found = frames[at]
  if (found === undefined || !fits(found)) return false
  frames.length = at + 1
  return true
}

function endsExpression(token: OcamlToken | undefined): boolean {
  if (token === undefined || token.text === ';;') return true
  if (token.kind === 'keyword') return ['end', 'done', 'true', 'false'].includes(token.text)
  if (token.kind === 'punctuation') return CLOSING.has(token.text)
  return ['lower', 'upper', 'number', 'string', 'char', 'tag', 'label', 'type-variable'].includes(token.kind)
}

function holdsItems({ kind, opening }: Frame): boolean {
  return kind === 'items' || (kind === 'bracket' && (opening === 'struct' || opening === 'object'))
}

/** All places of a name that stand for a value, in order. */
export function occurrencesOf(text: string, name: string): readonly Occurrence[] {
  const tokens = tokenizeOcaml(withUnfinished(text)).filter(({ kind }) => kind !== 'comment')
  const outermost: Frame = {
    kind: 'items',
    outside: null,
    meaning: null,
    state: 'body',
    defined: null,
    bound: null,
    isFirst: true,
    isRecursive: false,
    isItem: true,
    depth: 0,
    isType: false,
    optional: null,
    opening: '',
  }
  const walk: Walk = { name, frames: [outermost], found: [] }
  tokens.forEach((token, index) => {
    if (top(walk).state === 'header') header(walk, token, tokens[index - 1])
    else body(walk, token, tokens, index)
  })
  return walk.found
}

/** The text with the definitions that comments hold because they cannot run yet; every place stays what it was. */
function withUnfinished(text: string): string {
  if (!text.includes(UNFINISHED_MARK)) return text
  let opened = text
  for (const { kind, text: comment, start } of tokenizeOcaml(text)) {
    const mark = kind === 'comment' ? UNFINISHED.exec(comment)?.[0] : undefined
    if (mark === undefined) continue
    opened = blankOut(opened, start, start + mark.length)
    opened = blankOut(opened, start + comment.length - 2, start + comment.length)
  }
  return opened
}

const UNFINISHED = new RegExp(`^\\(\\*\\s*${UNFINISHED_MARK}\\b`)

/** A token of a pattern or of parameters. */
function header(walk: Walk, token: OcamlToken, before: OcamlToken | undefined): void {
  const here = top(walk)
  const { text, kind } = token
  if (OPENING.has(text)) here.depth += 1
  if (CLOSING.has(text)) here.depth -= 1
  if (text === '(' && before?.text.startsWith('?') === true) here.optional = 'name'
  else if (text === '=' && here.optional === 'name') here.optional = 'value'
  else if (here.depth === 0) here.optional = null
  if (text === ':') here.isType = true
  else if ([')', '}', ']', '=', ',', ';', '|', '->'].includes(text)) here.isType = false
  if (here.depth === 0) {
    if (here.kind === 'let' && text === '=') return beginRightSide(here)
    if (here.kind !== 'let' && (text === '->' || text === 'when')) return beginArm(here)
  }
  const isName = kind === 'lower' && text === walk.name && before?.text !== '.' && !here.isType
  const isLabel = kind === 'label' && text.slice(1) === walk.name
  if (kind === 'keyword' && (text === 'rec' || text === 'private' || text === 'virtual')) return
  if (isName || isLabel) {
    const offset = token.start + (isLabel ? 1 : 0)
    if (here.optional === 'value') {
      walk.found.push({ offset, binding: here.bound ?? here.outside, pun: isLabel ? 'label' : null })
      return
    }
    const isDefined = here.kind === 'let' && here.isFirst && here.depth === 0
    const binding = here.defined ?? here.bound ?? offset
    if (isDefined) here.defined = binding
    else here.bound = binding
    walk.found.push({ offset, binding, pun: isLabel ? 'label' : null })
  }
  // `let (a, b) = …` defines all that its pattern names.
  if (here.kind === 'let' && here.isFirst && (kind === 'lower' || text === '_') && here.depth === 0)
    here.isFirst = false
}

function beginRightSide(here: Frame): void {
  // A pattern, not a function: everything in it is defined.
  if (here.isFirst && here.bound !== null) here.defined = here.bound
  const isOwn = here.isFirst
  here.meaning = (here.isRecursive ? here.defined : null) ?? here.outside
  if (!isOwn && here.bound !== null) here.meaning = here.bound
  here.state = 'body'
}

function beginArm(here: Frame): void {
  here.meaning = here.bound ?? here.outside
  here.state = 'body'
}

function body(walk: Walk, token: OcamlToken, tokens: readonly OcamlToken[], index: number): void {
  const { text, kind } = token
  const before = tokens[index - 1]
  if (kind === 'keyword' || kind === 'operator' || kind === 'punctuation') sign(walk, text, before, tokens[index + 1])
  const here = top(walk)
  if (here.kind === 'type' || here.isType) return
  const note = (offset: number, pun: Occurrence['pun']): void => {
    walk.found.push({ offset, binding: here.meaning, pun })
  }
  if (kind === 'label' && text.slice(1) === walk.name) note(token.start + 1, 'label')
  if (kind !== 'lower' || text !== walk.name || before?.text === '.') return
  if (before?.text === 'method' || before?.text === 'method!') return
  const isField = here.opening === '{' && here.kind === 'bracket' && ['{', ';', 'with'].includes(before?.text ?? '')
  const after = tokens[index + 1]?.text ?? ''
  if (!isField || (after !== '=' && after !== ';' && after !== '}')) note(token.start, null)
  else if (after !== '=') note(token.start, 'field')
}

function sign(walk: Walk, text: string, before: OcamlToken | undefined, after: OcamlToken | undefined): void {
  const here = top(walk)
  if (text === ':') here.isType = true
  else if ([')', '}', ']', '=', ',', ';', 'in'].includes(text)) here.isType = false
  if (text === 'let') return beginLet(walk, before, after)
  if (text === 'and') {
    if (backTo(walk, (one) => one.kind === 'let')) also(walk, after)
  } else if (text === 'method' || text === 'val') {
    if (toItems(walk)) frame(walk, 'type')
  } else if (ITEMS.has(text) && before?.text !== 'let' && toItems(walk)) {
    if (text !== 'inherit' && text !== 'initializer') frame(walk, 'type')
  } else if (text === '=' && here.kind === 'type') {
    // The body of a method, or of a module; the right side of a type has no values.
    walk.frames.pop()
    frame(walk, 'branch')
  } else if (text === 'in') {
    if (backTo(walk, (one) => one.kind === 'let' && !one.isItem && one.state === 'body')) {
      const local = top(walk)
      walk.frames.pop()
      frame(walk, 'branch', { meaning: local.defined ?? local.outside })
    }
  } else if (text === 'fun') frame(walk, 'fun', { state: 'header' })
  else if (text === 'function') frame(walk, 'match', { state: 'header' })
  else if (text === 'match' || text === 'try') frame(walk, 'match', { state: 'subject' })
  else if (text === 'with' || text === '|') beginCase(walk, text)
  else if (text === 'then') frame(walk, 'branch', { opening: 'then' })
  else if (text === 'else') backTo(walk, (one) => one.opening === 'then')
  else if (OPENING.has(text)) frame(walk, 'bracket', { opening: text })
  else if (CLOSING.has(text)) closeBracket(walk)
}

/** Back to where items stand, when the innermost bracket holds items. */
function toItems({ frames }: Walk): boolean {
  const at = frames.findLastIndex((one) => one.kind === 'bracket' || one.kind === 'items')
  const found = frames[at]
  if (found === undefined || !holdsItems(found)) return false
  settle(frames, at)
  return true
}

/** Ends the item that is open; what it defines holds from here on. */
function settle(frames: Frame[], at: number): void {
  const item = frames[at + 1]
  const items = frames[at]
  frames.length = at + 1
  if (items !== undefined && item?.kind === 'let' && item.isItem && item.defined !== null) items.meaning = item.defined
}

function beginLet(walk: Walk, before: OcamlToken | undefined, after: OcamlToken | undefined): void {
  const isItem = endsExpression(before) || ['struct', 'object'].includes(before?.text ?? '')
  const isOpen = after?.text === 'open' || after?.text === 'module' || after?.text === 'exception'
  const stands = isItem && toItems(walk)
  frame(walk, 'let', {
    state: isOpen ? 'body' : 'header',
    isItem: stands,
    isRecursive: after?.text === 'rec',
  })
}

/** `and`: another definition beside the last one. */
function also(walk: Walk, after: OcamlToken | undefined): void {
  const here = top(walk)
  const { isItem, isRecursive, defined, outside } = here
  walk.frames.pop()
  frame(walk, 'let', { state: after === undefined ? 'body' : 'header', isItem, isRecursive, defined, outside })
}

function beginCase(walk: Walk, text: string): void {
  const wanted = text === 'with' ? 'subject' : 'body'
  if (!backTo(walk, (one) => one.kind === 'match' && one.state === wanted)) return
  const here = top(walk)
  here.state = 'header'
  here.bound = null
  here.depth = 0
  here.meaning = here.outside
}

function closeBracket({ frames }: Walk): void {
  const at = frames.findLastIndex((one) => one.kind === 'bracket')
  if (at > 0) frames.length = at
}
