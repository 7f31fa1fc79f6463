// What an example is: a whole configuration with a sentence that says what it shows.

export interface Example {
  readonly id: string
  readonly title: string
  /** What it is, in one sentence. */
  readonly summary: string
  /** What to try or look at, in one sentence. */
  readonly look: string
  /** The text of its `config.ml`. */
  readonly config: string
}
