// Where a text stops being OCaml. The grammar's tree shows how it was repaired, not where it broke: that is asked of the parser's log.

import type { Parser, Tree } from 'web-tree-sitter'
import { isKeyword } from '../../core/model/ocaml-keywords.ts'
import { lineStarts } from '../../core/model/text-lines.ts'
import type { Token } from './tokens.ts'
import { endsLabel, indexOfToken } from './tokens.ts'

/** The first token that no OCaml text could have in its place, as an index in `tokens`; null when the grammar accepts them all. */
export function findStop(parser: Parser, text: string, tokens: readonly Token[]): number | null {
  const starts = lineStarts(text)
  const misread = new Set<number>()
  const readAsWord = new Set<number>()
  let current = 0
  let furthest = 0
  let stop: number | null = null
  // Every alternative reading is paused at its first impossible token; the parser resumes one of them when all are paused.
  // It takes a reserved word for a name where only a name can stand: OCaml stops there.
  function listen(message: string, isLexer: boolean): void {
    if (isLexer || stop !== null) return
    if (message.startsWith('process version')) current = indexOfToken(tokens, offsetOf(message, starts))
    else if (message.startsWith('lexed_lookahead')) {
      const isReserved = isKeyword(tokens[current]?.text ?? '')
      if (isReserved) (message.includes('sym:_lowercase_identifier') ? misread : readAsWord).add(current)
    } else if (message.startsWith('detect_error')) furthest = Math.max(furthest, current)
    else if (message.startsWith('resume version')) stop = endsLabel(tokens, furthest) ? furthest + 1 : furthest
  }
  parser.setLogger(listen)
  const tree = parseUntil(parser, text, () => stop !== null)
  parser.setLogger(null)
  if (tree === null) parser.reset()
  else tree.delete()
  const suspects = [...misread].filter((index) => !readAsWord.has(index))
  return [...suspects, ...(stop === null ? [] : [stop])].reduce<number | null>(least, null)
}

function least(left: number | null, right: number): number {
  return left === null ? right : Math.min(left, right)
}

function parseUntil(parser: Parser, text: string, isDone: () => boolean): Tree | null {
  return parser.parse(text, null, { progressCallback: isDone })
}

/** The parser counts columns in bytes of UTF-16. */
function offsetOf(message: string, starts: readonly number[]): number {
  const place = /row:(\d+), col:(\d+)/.exec(message)
  return (starts[Number(place?.[1])] ?? 0) + Number(place?.[2]) / 2
}
