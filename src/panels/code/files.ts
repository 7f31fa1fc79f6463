// Which files the tabs show, in which order: the configuration, the generated OCaml, then everything else. Pure.

import type { GeneratedFile } from '../../core/emit/release-files.ts'
import type { TargetFiles } from '../../state/analysis.ts'

/** Files that every reader looks for first. */
const FIRST = ['main.ml', 'key_gen.ml']

function rank(path: string): number {
  const index = FIRST.indexOf(path)
  return index === -1 ? FIRST.length : index
}

/** Text files by path: the configuration's, then the target's. */
export function shownFiles(
  configuration: TargetFiles | null,
  generated: TargetFiles | undefined,
): readonly GeneratedFile[] {
  const own = configuration?.files ?? []
  const rest = [...(generated?.files ?? [])].sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1))
  return [...own, ...rest]
}

/** How many tabs fit into a width, so that the others go into a menu; `chars` are the lengths of their labels. */
export function tabsThatFit(width: number, chars: readonly number[]): number {
  const MORE = 92
  let room = width
  for (const [index, count] of chars.entries()) {
    room -= count * 7.3 + 24
    const isLast = index === chars.length - 1
    if (room < (isLast ? 0 : MORE)) return index
  }
  return chars.length
}
