// Definitions that stand in a comment because they cannot run yet: read as if they stood in the text itself.

import type { Diagnostic } from '../model/diagnostic.ts'
import { blankOut, UNFINISHED_MARK } from '../model/unfinished.ts'
import type { OcamlFile } from './ocaml/file.ts'

export interface OpenedFile {
  /** Every place in it is one of the text. */
  readonly file: OcamlFile
  /** Whether a complaint is that an unfinished definition leaves its type open: nothing else can be expected of it. */
  readonly isUnfinished: (diagnostic: Diagnostic) => boolean
}

const MARK = new RegExp(`^\\(\\*\\s*${UNFINISHED_MARK}\\b`)

/** The file that a text is, with its unfinished definitions. */
export function openUnfinished(text: string, parser: (text: string) => OcamlFile): OpenedFile {
  const file = parser(text)
  const lines = new Set<number>()
  let opened = text
  for (const comment of file.comments) {
    const mark = MARK.exec(comment.text)?.[0]
    if (mark === undefined) continue
    const { start, end } = comment.location
    opened = blankOut(opened, start.offset, start.offset + mark.length)
    opened = blankOut(opened, end.offset - 2, end.offset)
    for (let { line } = start; line <= end.line; line += 1) lines.add(line)
  }
  return {
    file: opened === text ? file : parser(opened),
    isUnfinished: ({ code, at }) => code === 'MG-TYPE-OPEN' && at !== null && 'line' in at && lines.has(at.line),
  }
}
