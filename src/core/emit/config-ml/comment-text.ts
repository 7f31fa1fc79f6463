// Comments of OCaml. Its lexer reads strings, characters and comments inside them, so a comment with an odd quote would never end.

import { tokenizeOcaml } from '../ocaml/tokenize.ts'

const QUOTED = /\{([a-z_]*)\|/g

/** The comment as OCaml writes it. Marks that would end it early, or never, are pulled apart; quotes become two apostrophes then. */
export function commentText(content: string): string {
  const comment = around(content)
  if (isClosed(comment)) return comment
  const apart = content.replaceAll('(*', '( *').replaceAll('*)', '* )')
  const nested = around(apart)
  return isClosed(nested) ? nested : around(apart.replaceAll('"', "''").replaceAll(QUOTED, '{$1 |'))
}

function around(content: string): string {
  // After a star that marks documentation nothing may close at once: `(**)` is an empty comment.
  return `(*${content.startsWith('*') ? '' : ' '}${content} *)`
}

/** Whether OCaml reads the comment as one, with nothing before its end and nothing open after it. */
function isClosed(comment: string): boolean {
  for (const [mark, id] of comment.matchAll(QUOTED)) if (!comment.includes(`|${id ?? ''}}`)) return mark === ''
  const [first, ...rest] = tokenizeOcaml(`${comment}\n()`)
  return first?.text === comment && rest.length === 2
}
