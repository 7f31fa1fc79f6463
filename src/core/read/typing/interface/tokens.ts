// Tokens of an interface text: the part of OCaml in which module interfaces are written down here.

const TOKEN =
  /\s+|\(\*[\s\S]*?\*\)|(\( *[-!$%&*+/:<=>?@^|~.#]+(?:=|\$)? *\)|\( *(?:mod|land|lor|lxor|lsl|lsr|asr|let[*+]|and[*+]) *\)|\?[a-z_][\w']*:|'[a-z_]\w*(?!')|`\w+|[A-Za-z_][\w']*|->|\[[><|]?|.)/gy

/** Operator names in parentheses are one token without them; white space and comments are gone. */
export function interfaceTokens(text: string): readonly string[] {
  const tokens: string[] = []
  for (const match of text.matchAll(TOKEN)) {
    const token = match[1]
    if (token === undefined) continue
    tokens.push(/^\( *[^\s)]+ *\)$/.test(token) && token.length > 2 ? token.slice(1, -1).trim() : token)
  }
  return tokens
}
