// The reserved words of OCaml 4.13, from its reference manual (lexical conventions).

const keywords: ReadonlySet<string> = new Set(
  (
    'and as assert asr begin class constraint do done downto else end exception external false for fun function ' +
    'functor if in include inherit initializer land lazy let lor lsl lsr lxor match method mod module mutable new ' +
    'nonrec object of open or private rec sig struct then to true try type val virtual when while with'
  ).split(' '),
)

/** Whether OCaml reserves the word, so that it cannot be the name of a value. */
export function isKeyword(word: string): boolean {
  return keywords.has(word)
}
