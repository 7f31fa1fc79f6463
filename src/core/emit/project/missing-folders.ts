// Folders from which the build takes files, though the project brings none: the first build would stop at them, or take wrong files.

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TargetName } from '../../model/ids.ts'

/** What one target's build reads. */
export interface ReadFolders {
  readonly target: TargetName
  /** As the configuration writes them. */
  readonly folders: readonly string[]
}

/** A folder without a file in the project, and the targets whose build reads it: none are named when all do. */
export interface MissingFolder {
  readonly folder: string
  readonly targets: readonly TargetName[]
}

/** The folders that have to be made before the build, in the order in which builds name them; `sources` are paths of the project. */
export function missingFolders(reads: readonly ReadFolders[], sources: readonly string[]): readonly MissingFolder[] {
  const targets = new Map<string, readonly TargetName[]>()
  for (const { target, folders } of reads) {
    for (const folder of folders) {
      // What stands at an absolute path is the machine's, not the project's.
      if (folder.startsWith('/')) continue
      if (!sources.some((path) => path.startsWith(`${plainFolder(folder)}/`))) {
        targets.set(folder, [...(targets.get(folder) ?? []), target])
      }
    }
  }
  return [...targets].map(([folder, names]) => ({ folder, targets: names.length === reads.length ? [] : names }))
}

/** `./www//` and `www` are one folder. */
function plainFolder(folder: string): string {
  return folder
    .replace(/^(\.\/+)+/, '')
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/$/, '')
}

/** That a folder is missing, for whoever takes the project away. */
export function missingFolderDiagnostic({ folder, targets }: MissingFolder): Diagnostic {
  const build = targets.length === 0 ? 'The build' : `The build for ${targets.join(', ')}`
  return {
    code: 'MG-EXPORT-FOLDER',
    severity: 'info',
    target: null,
    at: { file: folder, line: 1, column: 0 },
    message: `${build} reads the folder \`${folder}\`, of which the project has no file.`,
    hint: 'Put its files there before the first build.',
  }
}
