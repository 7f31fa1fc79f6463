// Writes files, or says why none was written.

import { EXIT } from '../command.ts'
import type { FileToWrite } from '../io.ts'
import type { Session } from '../session.ts'
import { UsageMistake } from '../words/usage-mistake.ts'

/** The exit code of writing the files into a folder. */
export function writeOrTell({ io }: Session, folder: string, files: readonly Omit<FileToWrite, 'folder'>[]): number {
  const result = io.writeFiles(files.map((file) => ({ ...file, folder: io.resolve(folder) })))
  if (result.kind === 'written') {
    io.err(`written to ${folder}: ${files.map(({ path }) => path).join(', ')}\n`)
    return EXIT.done
  }
  const places = result.paths.map((path) => (folder === '.' ? path : `${folder}/${path}`))
  for (const place of places.length === 0 ? [folder] : places) {
    io.err(`${place}:1:0: error[MG-WRITE]: nothing is written: ${result.reason}\n`)
  }
  if (result.kind === 'exists') io.err('  hint: move it away, or say --force to replace it\n')
  return result.kind === 'exists' ? EXIT.error : EXIT.usage
}

/** The exit code of writing one file that the user named; one that is there is replaced. */
export function writeOne(session: Session, out: string, content: FileToWrite['content']): number {
  const [, folder = '', path = ''] = /^(.*[/\\])?([^/\\]*)$/.exec(out) ?? []
  if (path === '' || path === '.' || path === '..') throw new UsageMistake(`--out ${out} names a folder, not a file`)
  const files = [{ path, content, executable: false, mayReplace: () => true }]
  return writeOrTell(session, folder === '' ? '.' : folder.replace(/(.)[/\\]$/, '$1'), files)
}
