// dune.config: the program that config.ml becomes.

import type { FirstFileKind } from '../emit/define-file.ts'
import { DUNE_MARKER } from '../emit/dune-marker.ts'
import { commentLines, headerLines } from '../emit/header.ts'
import { printLines } from '../emit/print-lines.ts'

export const duneConfig: FirstFileKind = {
  path: () => 'dune.config',
  print: ({ command, config }) =>
    printLines([
      ...DUNE_MARKER,
      ...commentLines(';;', headerLines(command)),
      '',
      `;; ${config}.exe is the configuration, linked with the DSL. Warnings are never fatal in it.`,
      '(executable',
      ` (name ${config})`,
      ` (modules ${config})`,
      ' (flags (:standard -warn-error -A))',
      ' (libraries mirage))',
    ]),
}
