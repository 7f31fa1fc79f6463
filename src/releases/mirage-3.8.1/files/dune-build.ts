// dune.build: empty, because mirage 3.8.1 compiles unikernels with ocamlbuild.

import type { FirstFileKind } from '../emit/define-file.ts'
import { DUNE_MARKER } from '../emit/dune-marker.ts'
import { commentLines, headerLines } from '../emit/header.ts'
import { printLines } from '../emit/print-lines.ts'

export const duneBuild: FirstFileKind = {
  path: () => 'dune.build',
  print: ({ command }) => printLines([...DUNE_MARKER, ...commentLines(';;', headerLines(command))]),
}
