// The names in a text of OCaml, outside strings and comments: enough for help with names, no parser. Pure.

import { isKeyword } from '../../core/model/ocaml-keywords.ts'
import { occurrencesOf, type Occurrence } from './ocaml-scopes.ts'

export interface Identifier {
  readonly name: string
  readonly offset: number
  /** What stands right before it: a label's sign, the dot of a path, a backquote of a variant, or nothing of these. */
  readonly before: '~' | '?' | '.' | '`' | ''
  /** A label that is written out with its value, `~name:`. */
  readonly isLabelled: boolean
}

const TOKEN =
  /\(\*|"(?:[^"\\]|\\[\s\S])*"?|\{([a-z_]*)\|[\s\S]*?\|\1\}|'(?:[^'\\]|\\(?:[\\"'ntbr ]|\d{3}|x[\da-fA-F]{2}))'|[A-Za-z_][\w']*|\d[\w.]*/g

/** Offset behind a comment, which may hold others; the text's end when it is not closed. */
function commentEnd(text: string, start: number): number {
  let depth = 0
  const marks = /\(\*|\*\)/g
  marks.lastIndex = start
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[0] === '(*' ? 1 : -1
    if (depth === 0) return marks.lastIndex
  }
  return text.length
}

function signBefore(text: string, offset: number): Identifier['before'] {
  const sign = text[offset - 1]
  return sign === '~' || sign === '?' || sign === '.' || sign === '`' ? sign : ''
}

/** All names of a text in order; keywords are names here too. */
export function identifiersOf(text: string): readonly Identifier[] {
  const found: Identifier[] = []
  const tokens = new RegExp(TOKEN)
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const [name] = token
    if (name === '(*') tokens.lastIndex = commentEnd(text, token.index)
    else if (/^[A-Za-z_]/.test(name)) {
      const before = signBefore(text, token.index)
      const isLabelled = (before === '~' || before === '?') && text[tokens.lastIndex] === ':'
      found.push({ name, offset: token.index, before, isLabelled })
    }
  }
  return found
}

/** Whether a name stands for a value: no label with a value of its own, no field, no variant, no module. */
function isUse({ name, before, isLabelled }: Identifier): boolean {
  return /^[a-z_]/.test(name) && before !== '.' && before !== '`' && !isLabelled
}

/** Names bound by `let` or `and`, with where they are bound. */
export function bindingsOf(text: string): readonly Identifier[] {
  return identifiersOf(text).filter((one) => {
    const before = text.slice(Math.max(0, one.offset - 40), one.offset)
    return isUse(one) && !['rec', 'open'].includes(one.name) && /(?<![\w'.])(?:let|and)\s+(?:rec\s+)?$/.test(before)
  })
}

/** One piece of text to put in place of another. */
export interface TextEdit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** What has to change for the binding that a name means at an offset to have another name; a sentence when that cannot be done. */
export function renameBinding(text: string, name: string, to: string, offset: number): readonly TextEdit[] | string {
  const places = occurrencesOf(text, name)
  const here = places.find((one) => one.offset <= offset && offset <= one.offset + name.length)
  if (here === undefined) return `\`${name}\` stands for no value here.`
  if (here.binding === null) return `\`${name}\` is not bound in this text.`
  if (!/^[a-z_][\w']*$/.test(to) || isKeyword(to)) return `\`${to}\` cannot name a value in OCaml.`
  const taken = occurrencesOf(text, to)
  const [first] = taken
  if (taken.some(({ binding }) => binding !== null)) return `Another binding is called \`${to}\`.`
  if (first !== undefined)
    return `\`${to}\` on line ${lineOf(text, first.offset)} is a name of the language; this binding would hide it.`
  const edits = places.filter(({ binding }) => binding === here.binding).map((one) => edit(one, name, to))
  const others = places.length - edits.length
  const after = occurrencesOf(applyEdits(text, edits), to)
  const isSame = after.length === edits.length && new Set(after.map(({ binding }) => binding)).size === 1
  if (isSame) return edits
  return `Which of the ${edits.length + others} places of \`${name}\` mean this binding cannot be told; rename them by hand, the ones further in first.`
}

function edit({ offset, pun }: Occurrence, name: string, to: string): TextEdit {
  // `~stack` is short for `~stack:stack`: the label stays, the value has the new name.
  if (pun === 'label') return { offset: offset + name.length, length: 0, text: `:${to}` }
  if (pun === 'field') return { offset: offset + name.length, length: 0, text: ` = ${to}` }
  return { offset, length: name.length, text: to }
}

/** The text with the edits, which are in order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight(
    (rest, { offset, length, text: put }) => rest.slice(0, offset) + put + rest.slice(offset + length),
    text,
  )
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Offset of the binding that a name means at an offset; null for none. */
export function definitionOf(text: string, name: string, offset: number): number | null {
  const here = occurrencesOf(text, name).find((one) => one.offset <= offset && offset <= one.offset + name.length)
  return here?.binding ?? null
}
