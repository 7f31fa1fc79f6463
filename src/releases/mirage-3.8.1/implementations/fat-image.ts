// A block device over a FAT image that the build makes from the files of a folder, by a script that it writes.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import type { Package } from '../../../core/model/package.ts'
import { resolvedFolder } from '../emit/build-folder.ts'
import { folderError } from '../emit/path-segment.ts'
import { blockFile } from './block-file.ts'

/** Brings the command `fat`, and the library for file systems over such images. */
export const FAT_PACKAGE: Package = { opam: 'fat-filesystem', min: '0.14.0', max: '0.15.0' }

/** What the shell makes of the pattern: the project's own folder is never empty, so there `*` becomes its files. */
function expanded(folder: string, pattern: string): string {
  return folder === '.' && pattern === '*' ? '{every file of the directory}' : pattern
}

/** The image of the files of `folder` that match the shell pattern. */
export function fatImage(build: BuildContext, folder: string, pattern: string): Implementation {
  const name = build.numberedName(`fat${folder}:${pattern}`, 'fat_block')
  const image = `${name}.img`
  const script = `make-${name}-image.sh`
  return {
    ...blockFile(build, image, [FAT_PACKAGE]),
    build: (info) => {
      const error = folderError(folder)
      if (error !== null) return { commands: [], error }
      return {
        // The script measures the folder; 4 KiB is what an empty one takes.
        commands: [
          `fat create ${resolvedFolder(info.root)}/${image} 4KiB`,
          `fat add ${resolvedFolder(info.root)}/${image} ${expanded(folder, pattern)}`,
        ],
        files: [script],
        cleaned: [script, image],
        reads: [folder],
      }
    },
  }
}
