// An option of a command line: what cmdliner knows of it before it reads anything.

/** How an option takes its value; `flags` may be repeated, `optional` may stand alone or hold `=value`. */
export type OptionForm = 'flag' | 'flags' | 'value' | 'optional'

export interface OptionSpec {
  /** With their dashes, such as `-t` and `--target`. */
  readonly names: readonly string[]
  readonly form: OptionForm
}

/** One use of an option, in the order of the command line. */
export interface OptionUse {
  /** As it was typed, so perhaps only a beginning. */
  readonly name: string
  readonly value: string | null
}

/** A name with its dashes: one for a single character, two for more. */
export function dashed(name: string): string {
  return [...name].length === 1 ? `-${name}` : `--${name}`
}

/** The first of the names that two options share, in the order of the options. */
export function sharedName(specs: readonly OptionSpec[]): string | null {
  const seen = new Set<string>()
  for (const { names } of specs) {
    for (const name of names) {
      if (seen.has(name)) return name
      seen.add(name)
    }
  }
  return null
}
