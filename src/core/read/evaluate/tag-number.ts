// The number that stands for the name of a polymorphic variant in OCaml's memory.

/** Between -2 to the 30th and 2 to the 30th. */
export function tagNumber(tag: string): number {
  let number = 0
  for (const char of tag) number = (Math.imul(number, 223) + char.charCodeAt(0)) & 0x7fffffff
  return number > 0x3fffffff ? number - 0x80000000 : number
}
