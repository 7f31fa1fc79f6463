// Comments of OCaml. Its lexer reads strings, characters and comments inside them, so a comment with an odd quote would never end.

/** Where a quoted string begins, such as `{id|` or `{%ext id|`. */
const QUOTED = /\{(?=(?:%%?[\w.]+\s*)?[a-z_]*\|)/g
/**
 * What OCaml's lexer tells apart in a comment (lexer.mll, rule `comment`): marks of comments, names, strings, characters. A string
 * that never ends matches as what opens it.
 */
const PIECE =
  /\(\*|\*\)|[A-Za-z_][\w']*|''|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|"|\{(?:%%?[\w.]+\s*)?([a-z_]*)\|(?:[\s\S]*?\|\1\})?|'(?:[^'\\\r\n]|\r?\n|\\(?:[\\"'ntbr ]|\d{3}|o[0-3][0-7]{2}|x[\da-fA-F]{2}))'/g

/** The comment as OCaml writes it. Marks that would end it early, or never, are pulled apart; quotes become two apostrophes then. */
export function commentText(content: string): string {
  const comment = around(content)
  if (isClosed(comment)) return comment
  const apart = content.replaceAll('(*', '( *').replaceAll('*)', '* )')
  const nested = around(apart)
  return isClosed(nested) ? nested : around(apart.replaceAll('"', "''").replaceAll(QUOTED, '{ '))
}

function around(content: string): string {
  // After a star that marks documentation nothing may close at once: `(**)` is an empty comment.
  return `(*${content.startsWith('*') ? '' : ' '}${content} *)`
}

/** Whether OCaml reads the comment as one, with nothing before its end and nothing open after it. */
function isClosed(comment: string): boolean {
  let depth = 0
  for (const { 0: piece, index } of comment.matchAll(PIECE)) {
    if (piece === '"' || piece.endsWith('|')) return false
    if (piece === '(*') depth += 1
    else if (piece === '*)') depth -= 1
    if (depth === 0) return index + piece.length === comment.length
  }
  return false
}
