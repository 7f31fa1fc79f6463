// Lists of alternatives as cmdliner 1.1.1 words them in its complaints.

/** `'a'`, `either 'a' or 'b'`, `one of 'a', 'b' or 'c'`. */
export function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`)
  const last = quoted.at(-1) ?? ''
  if (quoted.length < 2) return last
  return `${quoted.length === 2 ? 'either' : 'one of'} ${quoted.slice(0, -1).join(', ')} or ${last}`
}

/** Byte order of names, which OCaml's `compare` gives and JavaScript's UTF-16 order does not always. */
export function compareBytes(left: string, right: string): number {
  const a = [...left]
  const b = [...right]
  for (let index = 0; index < a.length && index < b.length; index += 1) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
