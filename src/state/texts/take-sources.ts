// Files from outside become own sources: which of them can, and why the others cannot. Pure.

import type { Command } from '../../core/edit/command.ts'
import type { Design } from '../../core/model/design.ts'
import { isSafePath } from '../../core/model/project-path.ts'

/** Most bytes of one own source, and most files taken at once. */
export const SOURCE_LIMITS = { bytes: 1_000_000, files: 50 } as const

export interface TakenFile {
  readonly name: string
  /** What it holds, as far as it was looked at. */
  readonly content: { readonly text: string } | 'too large' | 'no text'
}

export interface TakenSources {
  /** One step that adds all of them; null when there is nothing to add. */
  readonly command: Command | null
  /** Paths that are own sources afterwards. */
  readonly taken: readonly string[]
  /** Those of them that were other texts before. */
  readonly replaced: readonly string[]
  /** Sentences about files that were not taken. */
  readonly refused: readonly string[]
}

function refusalOf({ name, content }: TakenFile, isWritten: (path: string) => boolean): string | null {
  if (!isSafePath(name) || name.includes('/')) return `${name} has a name that no project can have. Rename it first.`
  if (isWritten(name)) return `${name} is written by every export. To open it as a design, drop it on the canvas.`
  if (content === 'too large')
    return `${name} is too large: ${SOURCE_LIMITS.bytes / 1e6} megabyte is the most for one source.`
  if (content === 'no text') return `${name} is no text in UTF-8, so it cannot be a source.`
  return null
}

/** The step that makes the files own sources at the root of the project. */
export function takeSources(
  files: readonly TakenFile[],
  { sources }: Design,
  isWritten: (path: string) => boolean,
): TakenSources {
  const refused: string[] = []
  const texts = new Map<string, string>()
  for (const file of files.slice(0, SOURCE_LIMITS.files)) {
    const reason = refusalOf(file, isWritten)
    const other = Object.keys(sources).find(
      (path) => path !== file.name && path.toLowerCase() === file.name.toLowerCase(),
    )
    if (reason !== null) refused.push(reason)
    else if (other !== undefined)
      refused.push(`${file.name} differs from ${other} in capitals only. Rename one of them.`)
    else if (typeof file.content === 'object') texts.set(file.name, file.content.text)
  }
  if (files.length > SOURCE_LIMITS.files) refused.push(`Only the first ${SOURCE_LIMITS.files} files were looked at.`)
  const taken = [...texts.keys()]
  const commands = [...texts].flatMap(([path, text]): readonly Command[] =>
    Object.hasOwn(sources, path) && sources[path] === text ? [] : [{ type: 'source.set', path, text }],
  )
  const replaced = commands.flatMap((one) =>
    one.type === 'source.set' && Object.hasOwn(sources, one.path) ? [one.path] : [],
  )
  const title = `Take ${taken.length === 1 ? (taken[0] ?? '') : `${taken.length} files`} from disk`
  return { command: commands.length === 0 ? null : { type: 'batch', title, commands }, taken, replaced, refused }
}
