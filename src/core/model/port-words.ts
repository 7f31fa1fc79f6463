// What a port is called in a sentence. Named arguments are called by their name.

const NUMBERED = /^(param|dep|job|case)(\d+)$/
const WORDS: Readonly<Record<string, string>> = { param: 'parameter', dep: 'dependency', job: 'job', case: 'case' }

/** `network` as it is; `param0` is `parameter 1`. */
export function portWords(port: string): string {
  const [, kind, index] = NUMBERED.exec(port) ?? []
  return kind === undefined ? port : `${WORDS[kind] ?? kind} ${Number(index) + 1}`
}
