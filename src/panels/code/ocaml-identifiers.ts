// The names in a text of OCaml, outside strings and comments: enough for help with names, no parser. Pure.

export interface Identifier {
  readonly name: string
  readonly offset: number
  /** What stands right before it: a label's sign, the dot of a path, a backquote of a variant, or nothing of these. */
  readonly before: '~' | '?' | '.' | '`' | ''
  /** A label that is written out with its value, `~name:`. */
  readonly isLabelled: boolean
}

const TOKEN =
  /\(\*|"(?:[^"\\]|\\[\s\S])*"?|\{([a-z_]*)\|[\s\S]*?\|\1\}|'(?:[^'\\]|\\(?:[\\"'ntbr ]|\d{3}|x[\da-fA-F]{2}))'|[A-Za-z_][\w']*|\d[\w.]*/g

/** Offset behind a comment, which may hold others; the text's end when it is not closed. */
function commentEnd(text: string, start: number): number {
  let depth = 0
  const marks = /\(\*|\*\)/g
  marks.lastIndex = start
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    depth += mark[0] === '(*' ? 1 : -1
    if (depth === 0) return marks.lastIndex
  }
  return text.length
}

function signBefore(text: string, offset: number): Identifier['before'] {
  const sign = text[offset - 1]
  return sign === '~' || sign === '?' || sign === '.' || sign === '`' ? sign : ''
}

/** All names of a text in order; keywords are names here too. */
export function identifiersOf(text: string): readonly Identifier[] {
  const found: Identifier[] = []
  const tokens = new RegExp(TOKEN)
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const [name] = token
    if (name === '(*') tokens.lastIndex = commentEnd(text, token.index)
    else if (/^[A-Za-z_]/.test(name)) {
      const before = signBefore(text, token.index)
      const isLabelled = (before === '~' || before === '?') && text[tokens.lastIndex] === ':'
      found.push({ name, offset: token.index, before, isLabelled })
    }
  }
  return found
}

/** Whether a name stands for a value: no label with a value of its own, no field, no variant, no module. */
function isUse({ name, before, isLabelled }: Identifier): boolean {
  return /^[a-z_]/.test(name) && before !== '.' && before !== '`' && !isLabelled
}

/** Names bound by `let` or `and`, with where they are bound. */
export function bindingsOf(text: string): readonly Identifier[] {
  return identifiersOf(text).filter((one) => {
    const before = text.slice(Math.max(0, one.offset - 40), one.offset)
    return isUse(one) && !['rec', 'open'].includes(one.name) && /(?<![\w'.])(?:let|and)\s+(?:rec\s+)?$/.test(before)
  })
}

/** One piece of text to put in place of another. */
export interface TextEdit {
  readonly offset: number
  readonly length: number
  readonly text: string
}

/** What has to change for a binding to have another name; a sentence when it cannot be told. */
export function renameBinding(text: string, name: string, to: string): readonly TextEdit[] | string {
  const count = bindingsOf(text).filter((one) => one.name === name).length
  if (count === 0) return `\`${name}\` is not bound in this text.`
  if (count > 1) return `\`${name}\` is bound ${count} times; which uses mean which is for you to say.`
  if (!/^[a-z_][\w']*$/.test(to)) return `\`${to}\` cannot name a value in OCaml.`
  if (bindingsOf(text).some((one) => one.name === to)) return `Another binding is called \`${to}\`.`
  return identifiersOf(text)
    .filter((one) => one.name === name && isUse(one))
    .map(({ offset, before }) => {
      // `~stack` is short for `~stack:stack`: the label stays, the value has the new name.
      const isPun = before === '~' || before === '?'
      return {
        offset: isPun ? offset + name.length : offset,
        length: isPun ? 0 : name.length,
        text: isPun ? `:${to}` : to,
      }
    })
}

/** Offset where the binding that a name means is made: the last one before it, else the only one; null for none. */
export function definitionOf(text: string, name: string, offset: number): number | null {
  const bindings = bindingsOf(text).filter((one) => one.name === name)
  const before = bindings.filter((one) => one.offset <= offset)
  return (before.at(-1) ?? bindings[0])?.offset ?? null
}
