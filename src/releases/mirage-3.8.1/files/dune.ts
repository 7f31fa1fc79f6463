// dune: only includes the two parts, so that each can be replaced alone.

import type { FirstFileKind } from '../emit/define-file.ts'
import { DUNE_MARKER } from '../emit/dune-marker.ts'
import { commentLines, headerLines } from '../emit/header.ts'
import { printLines } from '../emit/print-lines.ts'

export const dune: FirstFileKind = {
  path: () => 'dune',
  print: ({ command }) =>
    printLines([
      ...DUNE_MARKER,
      ...commentLines(';;', headerLines(command)),
      '',
      ';; How the configuration program is compiled.',
      '(include dune.config)',
      '',
      ';; How the unikernel is compiled: nothing yet, `mirage build` calls ocamlbuild.',
      '(include dune.build)',
    ]),
}
