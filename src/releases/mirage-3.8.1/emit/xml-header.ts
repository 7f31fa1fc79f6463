// The comment at the top of XML files. XML forbids two dashes in a comment: the command line has a backslash between
// them, which a shell reads over.

import { headerLines } from './header.ts'

/** The comment as one line, or several when `more` says more. */
export function xmlHeader(command: readonly string[], more: readonly string[]): readonly string[] {
  const [first = '', ...rest] = [...headerLines(command), ...more].map((line) =>
    line.replaceAll('--', String.raw`-\-`).replaceAll('--', String.raw`-\-`).replace(/-$/, '- '),
  )
  return [`<!-- ${first}`, ...rest.map((line) => `     ${line}`)].map((line, index, lines) =>
    index === lines.length - 1 ? `${line} -->` : line,
  )
}
