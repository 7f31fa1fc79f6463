// Lists of alternatives as cmdliner 1.1.1 words them in its complaints.

/** `'a'`, `either 'a' or 'b'`, `one of 'a', 'b' or 'c'`. */
export function alternatives(names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`)
  const last = quoted.at(-1) ?? ''
  if (quoted.length < 2) return last
  return `${quoted.length === 2 ? 'either' : 'one of'} ${quoted.slice(0, -1).join(', ')} or ${last}`
}

/** A code unit so that surrogates, which stand for the highest code points, come last as they do in UTF-8. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** Byte order of names, which OCaml's `compare` gives and JavaScript's UTF-16 order does not always. */
export function compareBytes(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
