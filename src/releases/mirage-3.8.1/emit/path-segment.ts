// File names joined to the project's folder, with the refusal of the real tool for those that are paths.

import { stringLiteral } from '../../../core/emit/ocaml/string-literal.ts'
import type { ConfigureInfo, Refusal } from '../../../core/graph/impl.ts'
import { inFolder } from './build-folder.ts'

/** Why a name cannot be joined to a folder, or null: mirage takes one segment there and dies on a path. */
export function segmentRefusal(segment: string): Refusal | null {
  if (!segment.includes('/') && !segment.includes('\0')) return null
  const message = stringLiteral(`${stringLiteral(segment)}: invalid segment`)
  return {
    kind: 'refusal',
    error: 'exception',
    message: `Invalid_argument(${message})`,
    hint: `Give a name in the folder of config.ml instead of the path ${segment}.`,
  }
}

/** The exception with which a build step ends whose folder is no path at all, or null (fpath.ml, `v`). */
export function folderError(folder: string): string | null {
  if (folder !== '' && !folder.includes('\0')) return null
  return `Invalid_argument(${stringLiteral(`${stringLiteral(folder)}: invalid path`)})`
}

/** A folder as the real tool prints it in commands: slashes do not stand side by side, but that two may begin a path. */
export function printedFolder(folder: string): string {
  return `${folder.startsWith('//') ? '/' : ''}${folder.replaceAll(/\/{2,}/g, '/')}`
}

/** Path of a name in the project's folder as the real tool prints it, or its refusal. */
export function projectPath(info: ConfigureInfo, segment: string): string | Refusal {
  return segmentRefusal(segment) ?? inFolder(info.root, segment)
}
