// Where a match stood in the text that a design was read from: OCaml says it when no case fits. Beside the terms and not in
// them, because a design means the same wherever its text stands, and a place that is kept would soon be wrong.

/** OCaml's text for a match without a case that fits; lines from 1, columns from 0. */
export function noCaseText(file: string, line: number, column: number): string {
  return `File "${file}", line ${line}, characters ${column}-${column + 5}: Pattern matching failed`
}

const texts = new WeakMap<object, string>()

/** The same term, which is told apart from now on by what OCaml says when none of its cases fits. */
export function rememberNoCase<T extends object>(term: T, text: string): T {
  texts.set(term, text)
  return term
}

/** A copy of a term, which stands where the first one stood. */
export function standingAs<T extends object>(original: object, copy: T): T {
  const text = texts.get(original)
  return text === undefined ? copy : rememberNoCase(copy, text)
}

/** What OCaml says when no case of the term fits; without the place when nobody knows it. */
export function noCaseOf(term: object): string {
  return texts.get(term) ?? 'Match_failure'
}
