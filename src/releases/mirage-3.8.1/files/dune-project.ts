// dune-project: the version of dune's language, which must stand on the first line.

import type { FirstFileKind } from '../emit/define-file.ts'
import { DUNE_MARKER } from '../emit/dune-marker.ts'
import { commentLines, headerLines } from '../emit/header.ts'
import { printLines } from '../emit/print-lines.ts'

export const duneProject: FirstFileKind = {
  path: () => 'dune-project',
  isAtRoot: true,
  print: ({ command }) => printLines(['(lang dune 1.1)', ...DUNE_MARKER, ...commentLines(';;', headerLines(command))]),
}
