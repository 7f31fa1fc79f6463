// NAME.xl.in: the guest with placeholders, for other machines.

import type { FileKind } from '../emit/define-file.ts'
import { printLines } from '../emit/print-lines.ts'
import { xlLines, xlTemplateFact } from '../emit/xl-domain.ts'

const ABOUT = 'A template: replace what stands between @ signs by the values of the machine that runs it.'

export const xlIn: FileKind = {
  path: ({ name, target }) => (target.files.includes('xl') ? `${name}.xl.in` : null),
  print: (project) => printLines(xlLines(project, xlTemplateFact(project), ABOUT)),
  facts: (project) => (project.target.files.includes('xl') ? { 'xl.in': xlTemplateFact(project) } : {}),
}
