// Wrong usage, and files that cannot be read: told in one line, exit code 2.

/** Thrown by commands and caught at the command line's edge. */
export class UsageMistake extends Error {
  readonly hint: string | null

  constructor(message: string, hint: string | null = null) {
    super(message)
    this.name = 'UsageMistake'
    this.hint = hint
  }
}
