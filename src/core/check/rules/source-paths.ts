// Own sources that a project cannot hold under their names.

import { sourcePathProblems } from '../source-paths.ts'
import type { Rule } from '../rule.ts'

export const sourcePaths: Rule = {
  code: 'MG-SOURCE-PATH',
  about:
    'Looks for own sources whose names lead out of the project, cannot be written everywhere, or differ in capitals only.',
  check: ({ design }) => sourcePathProblems(design.sources),
}
