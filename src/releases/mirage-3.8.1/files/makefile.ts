// Makefile: the usual names for installing dependencies, building and cleaning.

import type { FileKind, Project } from '../emit/define-file.ts'
import { commentLines, headerLines } from '../emit/header.ts'
import { printLines } from '../emit/print-lines.ts'
import { opamName } from './opam.ts'

interface MakefileFact {
  readonly opam_name: string
  readonly depext: boolean
}

function makefileFact(project: Project): MakefileFact {
  return { opam_name: opamName(project), depext: project.depext }
}

/** opam-depext reads dependencies of pinned packages only, so the package is pinned for its sake. */
function depextLines({ opam_name: name, depext }: MakefileFact): readonly string[] {
  if (!depext) return []
  return [
    `\t$(OPAM) pin add --yes --no-action ${name} .`,
    `\t$(OPAM) depext --yes --update ${name}`,
    `\t$(OPAM) pin remove --no-action ${name}`,
  ]
}

export const makefile: FileKind = {
  path: () => 'Makefile',
  print: (project) =>
    printLines([
      ...commentLines('#', headerLines(project.command)),
      '# Your own rules and settings belong into Makefile.user.',
      '',
      '-include Makefile.user',
      '',
      'OPAM ?= opam',
      '',
      '.PHONY: all build depend depends clean',
      '',
      'all: build',
      '',
      project.depext ? '# Packages of the system, then those of opam.' : '# Packages of opam only (--no-depext).',
      'depend depends:',
      ...depextLines(makefileFact(project)),
      '\t$(OPAM) install -y --deps-only .',
      '',
      'build:',
      '\tmirage build',
      '',
      'clean:',
      '\tmirage clean',
    ]),
  facts: (project) => ({ makefile: makefileFact(project) }),
}
