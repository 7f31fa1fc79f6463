// The lexer of OCaml text. It never fails: what is no token becomes `unknown`. It knows no grammar.

import { isKeyword } from '../../model/ocaml-keywords.ts'
import type { OcamlToken, OcamlTokenKind } from './token.ts'

/** Patterns tried in order at each place; the first that matches wins. Sticky, so that no slices are made. */
const patterns: readonly (readonly [OcamlTokenKind, RegExp])[] = [
  ['string', /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y],
  ['keyword', /(?:let|and)[$&*+\-/<=>@^|][!$%&*+\-/:<=>?@^|~]*/y],
  ['label-colon', /[~?][a-z_][\w']*:(?![:=>])/y],
  ['label', /[~?][a-z_][\w']*/y],
  ['lower', /[a-z_\u00df-\u00f6\u00f8-\u00ff][\w'\u00c0-\u00ff]*/y],
  ['upper', /[A-Z\u00c0-\u00d6\u00d8-\u00de][\w'\u00c0-\u00ff]*/y],
  ['tag', /`[A-Za-z_][\w']*/y],
  ['number', /0[xX][\da-fA-F][\da-fA-F_]*(?:\.[\da-fA-F_]*)?(?:[pP][+-]?\d[\d_]*)?[g-zG-Z]?/y],
  ['number', /0[oObB][\d_]+[g-zG-Z]?/y],
  ['number', /\d[\d_]*(?:\.(?!\.)[\d_]*)?(?:[eE][+-]?\d[\d_]*)?[g-zG-Z]?/y],
  ['char', /'(?:[^'\\\n\r]|\\(?:[\\'"ntbr ]|\d{3}|x[\da-fA-F]{2}|o[0-3][0-7]{2}))'/y],
  ['type-variable', /'[A-Za-z_][\w']*/y],
  ['punctuation', /\[@{1,3}|\[%{1,2}|\[\||\[[<>]|\{<|\|\]|>[\]}](?![!$%&*+\-./:<=>?@^|~])|;;|\.\.|[()[\]{},;.'`\\]/y],
  ['operator', /:=|::|:>|<-(?![!$%&*+\-./:<=>?@^|~])|:/y],
  ['operator', /!=(?![!$%&*+\-./:<=>?@^|~])/y],
  ['prefix', /![!$%&*+\-./:<=>?@^|~]*|[~?][!$%&*+\-./:<=>?@^|~]+|[~?]/y],
  ['operator', /#[#!$%&*+\-./:<=>?@^|~]*|[=<>@^|&+\-*/$%][!$%&*+\-./:<=>?@^|~]*/y],
]

const whiteSpace = /[ \t\r\n\f]+/y
const quotedOpening = /\{(?:%%?[a-z_][\w'.]*\s*)?([a-z_]*)\|/y
const commentMark = /\(\*|\*\)|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\{([a-z_]*)\||'(?:[^'\\\n]|\\[^\n]{1,3})'/g

/** End of the quoted string that begins at `start`, or -1 when none does. */
function quotedEnd(text: string, start: number): number {
  quotedOpening.lastIndex = start
  const opening = quotedOpening.exec(text)
  if (opening === null) return -1
  const closing = `|${opening[1] ?? ''}}`
  const end = text.indexOf(closing, quotedOpening.lastIndex)
  return end < 0 ? -1 : end + closing.length
}

/** End of the comment that begins at `start`: comments nest, and strings in them hide their marks. */
function commentEnd(text: string, start: number): number {
  let depth = 0
  commentMark.lastIndex = start
  for (let mark = commentMark.exec(text); mark !== null; mark = commentMark.exec(text)) {
    if (mark[0] === '(*') depth += 1
    else if (mark[0] === '*)') depth -= 1
    else if (mark[0].startsWith('{')) {
      const end = text.indexOf(`|${mark[1] ?? ''}}`, commentMark.lastIndex)
      if (end >= 0) commentMark.lastIndex = end + 2 + (mark[1] ?? '').length
    }
    if (depth === 0) return commentMark.lastIndex
  }
  return text.length
}

function matchPattern(text: string, start: number): { readonly kind: OcamlTokenKind; readonly end: number } {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start
    if (pattern.test(text)) return { kind, end: pattern.lastIndex }
  }
  return { kind: 'unknown', end: start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1) }
}

function readToken(text: string, start: number): OcamlToken {
  if (text.startsWith('(*', start) && !text.startsWith('(*)', start)) {
    return { kind: 'comment', text: text.slice(start, commentEnd(text, start)), start }
  }
  if (text.charAt(start) === '{') {
    const end = quotedEnd(text, start)
    if (end > 0) return { kind: 'string', text: text.slice(start, end), start }
  }
  const { kind, end } = matchPattern(text, start)
  const value = text.slice(start, end)
  return { kind: kind === 'lower' && isKeyword(value) ? 'keyword' : kind, text: value, start }
}

/** The tokens of OCaml text, comments included, in order. */
export function tokenizeOcaml(text: string): readonly OcamlToken[] {
  const tokens: OcamlToken[] = []
  let position = 0
  while (position < text.length) {
    whiteSpace.lastIndex = position
    if (whiteSpace.test(text)) {
      position = whiteSpace.lastIndex
      continue
    }
    const token = readToken(text, position)
    tokens.push(token)
    position += token.text.length
  }
  return tokens
}

/** Whether two texts are the same OCaml up to white space: the comparison of conformance facts. */
export function sameTokens(left: string, right: string): boolean {
  const a = tokenizeOcaml(left)
  const b = tokenizeOcaml(right)
  return a.length === b.length && a.every((token, index) => token.text === b[index]?.text)
}
