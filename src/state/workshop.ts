// What forms ask of the compiler while something is being written: to read a text before it is kept. Asked seldom, answered later.

import type { Converted } from '../core/compile/convert-text.ts'
import type { Design } from '../core/model/design.ts'
import type { TargetName } from '../core/model/ids.ts'
import type { Converter } from '../core/model/key.ts'
import type { ExpressionPlace, ReadExpressionResult } from '../core/read/expression/expression-place.ts'

/** All reject only for bugs of ours; what a user does wrong is in the answer. */
export interface Workshop {
  /** The texts of a place, as config.ml would write them. */
  readonly writeExpression: (place: ExpressionPlace, design: Design) => Promise<readonly string[]>
  readonly readExpression: (
    place: ExpressionPlace,
    texts: readonly string[],
    design: Design,
  ) => Promise<ReadExpressionResult>
  /** What a converter makes of a text. */
  readonly convert: (converter: Converter, text: string, design: Design) => Promise<Converted>
  /** What the unikernel answers to `--help`; null while the target cannot be configured. */
  readonly help: (design: Design, question: ArgumentsQuestion) => Promise<string | null>
  /** What `mirage configure` says against arguments on a target; null when it takes them. */
  readonly tryArguments: (design: Design, question: ArgumentsQuestion) => Promise<string | null>
}

export interface ArgumentsQuestion {
  readonly target: TargetName
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const gone = (): Promise<never> => Promise.reject(new Error('Nobody is there to ask.'))

/** For windows without a worker, such as tests of stores. */
export const NO_WORKSHOP: Workshop = {
  writeExpression: gone,
  readExpression: gone,
  convert: gone,
  help: gone,
  tryArguments: gone,
}
