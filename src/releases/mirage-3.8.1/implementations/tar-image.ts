// A block device over a tar archive that the build makes from a folder.

import type { Implementation } from '../../../core/graph/impl.ts'
import type { BuildContext } from '../../../core/graph/release.ts'
import { blockFile } from './block-file.ts'

/** The archive of `folder`; one folder has one archive, however often it is asked for. */
export function tarImage(build: BuildContext, folder: string): Implementation {
  const image = `${build.numberedName(`tar_block${folder}`, 'tar_block')}.img`
  return { ...blockFile(build, image), build: () => ({ commands: [`tar -cvf ${image} ${folder}`], reads: [folder] }) }
}
