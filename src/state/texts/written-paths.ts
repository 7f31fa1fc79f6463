// Paths that exports write themselves: a file of the user of such a name would be left out. Pure.

import type { Analysis } from '../../core/analyze/analysis.ts'

/** Whether an export of some target writes the path. */
export function isWrittenPath(path: string, analysis: Analysis | null): boolean {
  return (
    ['config.ml', 'config.ts', 'readme.md'].includes(path.toLowerCase()) ||
    /^(morgana|targets)\//i.test(path) ||
    Object.values(analysis?.targets ?? {}).some(({ files }) => files.includes(path))
  )
}
