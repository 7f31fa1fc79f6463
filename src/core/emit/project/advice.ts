// What a release tells a reader of an exported project: how to install its tool, and how to configure, build and run. Implemented by releases.

import type { Facts } from '../facts.ts'
import type { TargetName } from '../../model/ids.ts'

export interface ProjectAdvice {
  /** Name and version of the tool as its package manager knows it, such as `mirage.3.8.1`. */
  readonly tool: string
  /** Shell commands that install the tool once. */
  readonly install: readonly string[]
  /** The command line that generates the files of a target. */
  readonly configure: (target: TargetName, args: readonly string[]) => string
  /** Shell commands that build the configured unikernel. */
  readonly build: readonly string[]
  /** Shell commands that start the result, and a sentence about what has to be there before. */
  readonly run: (target: TargetName, facts: Facts) => { readonly commands: readonly string[]; readonly note: string }
}
