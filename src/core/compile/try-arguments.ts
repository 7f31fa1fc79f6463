// Whether `mirage configure` takes arguments, asked before they are used.

import type { ArgumentsInput } from '../analyze/command-line.ts'
import type { Design } from '../model/design.ts'
import type { Release } from '../release.ts'
import { prepareDesign } from './prepare-design.ts'
import { runTarget } from './run-target.ts'

/** What the tool says against the arguments; null when it takes them, or when the design is not far enough to tell. */
export function tryArguments(design: Design, release: Release, input: ArgumentsInput): string | null {
  const { project } = prepareDesign(design, release)
  if (project === null) return null
  const { error } = runTarget(project, release, input)
  return error?.kind === 'command-line' ? error.message : null
}
