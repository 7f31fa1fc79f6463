// The files that `mirage` writes before it compiles and runs the configuration. They stay alone when that registers nothing
// or only tells its help.

import type { FirstInput, GeneratedFile } from '../../../core/emit/release-files.ts'
import { fullCommand } from '../command-line/parse-command-line.ts'
import { ownValues } from '../command-line/own-values.ts'
import { duneBuild } from '../files/dune-build.ts'
import { duneConfig } from '../files/dune-config.ts'
import { duneProject } from '../files/dune-project.ts'
import { dune } from '../files/dune.ts'
import { resolvedFolder } from './build-folder.ts'
import type { FirstFileKind } from './define-file.ts'

const KINDS: readonly FirstFileKind[] = [dune, duneProject, duneBuild, duneConfig]

/** Name of the configuration's file without its folder and ending, from the option `--file`. */
export function configName(file: string | null): string {
  return (file ?? 'config.ml').replace(/^.*\//, '').replace(/\.[^.]*$/, '')
}

/** What the names of files in a build folder begin with. */
export function writtenFolder(buildDir: string | null): string {
  const folder = buildDir === null ? '' : resolvedFolder(buildDir)
  return folder === '' ? '' : `${folder}/`
}

/** The files, in order of their paths. */
export function generateFirst(input: FirstInput): readonly GeneratedFile[] {
  const command = fullCommand(input)
  // The keys are not known yet: the tool, too, looks for its own options alone.
  const own = ownValues(command, [])
  const project = { command, config: configName(own.file) }
  return KINDS.map(({ path, print, isAtRoot = false }) => {
    const folder = isAtRoot ? '' : writtenFolder(own.buildDir)
    return { path: `${folder}${path()}`, ...print(project), executable: false }
  }).toSorted((left, right) => (left.path < right.path ? -1 : 1))
}
