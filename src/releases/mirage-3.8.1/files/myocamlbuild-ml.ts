// myocamlbuild.ml: empty. It marks the folder as a project of ocamlbuild, and `mirage clean` removes it only while empty.

import type { FileKind } from '../emit/define-file.ts'

export const myocamlbuildMl: FileKind = {
  path: () => 'myocamlbuild.ml',
  print: () => ({ text: '', spans: [] }),
}
