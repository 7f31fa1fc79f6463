// Statements of one configuration language that the other cannot say: they stand there in a marked comment, and are read back from it.

const ML_MARK = 'morgana: config.ml'
const TS_MARK = 'morgana: config.ts'

/** Whether a statement only opens the language: a text that has none is printed with it. */
export function opensLanguage(statement: string): boolean {
  return /^open!? *Mirage$/.test(statement.trim())
}

/** A comment of config.ts that holds a statement of config.ml. The sign that ends a comment gets a backslash more. */
export function keptInScript(statement: string): string {
  return `/* ${ML_MARK}\n${statement.replace(/\*(\\*)\//g, '*$1\\/')}\n*/`
}

/** The statement of `keptInScript`, from what stands between the signs of a comment; null for any other comment. */
export function readKeptInScript(content: string): string | null {
  const [first = '', ...lines] = content.split('\n')
  if (first.trim() !== ML_MARK) return null
  return withoutEnd(lines.join('\n')).replace(/\*(\\*)\\\//g, '*$1/')
}

/** A comment of config.ml that holds a statement of config.ts, in a quoted string, because OCaml reads the strings in comments. */
export function keptInOcaml(statement: string): string {
  let quote = 'ts'
  while (statement.includes(`|${quote}}`)) quote += 's'
  return `(* ${TS_MARK} {${quote}|\n${statement}\n|${quote}} *)`
}

/** The statement of `keptInOcaml`, from a whole comment; null for any other comment. */
export function readKeptInOcaml(comment: string): string | null {
  const found = /^\(\*\s*([^\n{]*?)\s*\{([a-z]+)\|\n([^]*)\n\|\2\}\s*\*\)$/.exec(comment)
  return found?.[1] === TS_MARK ? (found[3] ?? null) : null
}

/** The text without the line that only ends the comment. */
function withoutEnd(text: string): string {
  return text.replace(/\n[ \t]*$/, '')
}

/** Every word of a statement: more than the names that it binds and uses, never fewer. */
export function wordsOf(statement: string): readonly string[] {
  return [...new Set(statement.match(/[A-Za-z_][\w']*/g) ?? [])]
}
