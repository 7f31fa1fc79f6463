// Texts quoted for the languages of generated files.

/** A word of a shell command; left alone when it needs no quotes. Control characters become `?`. */
export function shellWord(word: string): string {
  const printable = [...word].map((character) => (character < ' ' || character === '\u007f' ? '?' : character)).join('')
  if (/^[\w@%+=:,./-]+$/.test(printable)) return printable
  return `'${printable.replaceAll("'", `'\\''`)}'`
}

/** A string of an opam file. */
export function opamString(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Text between tags of XML. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
