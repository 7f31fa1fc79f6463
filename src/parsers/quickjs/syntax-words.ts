// What a parser says about a text that it cannot read, in words that tell a user what to do.

const LOOK = 'Look at this line and at the end of the one before it.'

/** The sentence and hint for a complaint at a place (line from 1, column from 0). */
export function syntaxWords(
  said: string,
  text: string,
  line: number,
  column: number,
): { readonly message: string; readonly hint: string } {
  const rest = (text.split('\n')[line - 1] ?? '').slice(column)
  if (rest.startsWith('@')) {
    return {
      message: 'Decorators are not possible in a configuration.',
      hint: 'Take the @… away, or call the function yourself.',
    }
  }
  const token = /^(?:[\p{L}\p{N}_$]+|[^\s\w])/u.exec(rest)?.[0]
  if (token !== undefined && /^Unexpected token\.?$/.test(said))
    return { message: `\`${token}\` is not expected here.`, hint: LOOK }
  return { message: /[.!?]$/.test(said) ? said : `${said}.`, hint: LOOK }
}
