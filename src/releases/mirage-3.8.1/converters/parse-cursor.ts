// Reading of addresses as the OCaml library ipaddr does it, with its complaints. Failing is an exception inside these
// parsers only: `attempt` turns it into data at their border.

/** A text and the place up to which it has been read. */
export interface ParseCursor {
  readonly text: string
  position: number
}

const MARK = 'ipaddr: '

/** Stops the parser with ipaddr's words. */
export function fail(message: string): never {
  throw new Error(`${MARK}${message}`)
}

/** Stops the parser at the character where it stands, or at the end of the text. */
export function failHere(cursor: ParseCursor): never {
  const character = cursor.text[cursor.position]
  return fail(character === undefined ? 'not enough data' : `invalid character '${character}' at ${cursor.position}`)
}

/** Reads one given character. */
export function expectCharacter(cursor: ParseCursor, character: string): void {
  if (cursor.text[cursor.position] !== character) failHere(cursor)
  cursor.position += 1
}

/** Fails unless all of the text has been read. */
function expectEnd(cursor: ParseCursor): void {
  if (cursor.position < cursor.text.length) failHere(cursor)
}

/** Reads one or more digits that `digit` matches, as text. */
export function readDigits(cursor: ParseCursor, digit: RegExp): string {
  const start = cursor.position
  while (digit.test(cursor.text[cursor.position] ?? '')) cursor.position += 1
  if (cursor.position === start) failHere(cursor)
  return cursor.text.slice(start, cursor.position)
}

/** Runs a parser over a whole text; the error is ipaddr's, with its `Ipaddr: `. */
export function attempt<T>(
  text: string,
  parse: (cursor: ParseCursor) => T,
): { readonly ok: T } | { readonly error: string } {
  const cursor: ParseCursor = { text, position: 0 }
  try {
    const ok = parse(cursor)
    expectEnd(cursor)
    return { ok }
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith(MARK)) throw error
    return { error: `Ipaddr: ${error.message.slice(MARK.length)}` }
  }
}
