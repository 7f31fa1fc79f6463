// NAME.xl: the guest for `xl create` on the machine where it is built.

import type { FileKind } from '../emit/define-file.ts'
import { printLines } from '../emit/print-lines.ts'
import { xlFact, xlLines } from '../emit/xl-domain.ts'

export const xl: FileKind = {
  path: ({ name, target }) => (target.files.includes('xl') ? `${name}.xl` : null),
  print: (project) => printLines(xlLines(project, xlFact(project), `Start it with: xl create -c ${project.name}.xl`)),
  facts: (project) => (project.target.files.includes('xl') ? { xl: xlFact(project) } : {}),
}
