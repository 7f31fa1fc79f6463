// The files of an exported project, and which paths they may have.

/** One file; `path` is relative to the project's folder, parts joined by `/`. */
export interface ProjectFile {
  readonly path: string
  readonly text: string
  readonly executable: boolean
}

/** Longest path that every file system takes. */
const LONGEST_PATH = 200

/** Whether a path stays inside the project's folder on every system: no parts that lead out, no characters with a meaning elsewhere. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > LONGEST_PATH || hasUnsafeCharacter(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part))
}

function hasUnsafeCharacter(path: string): boolean {
  return [...path].some((character) => character < ' ' || character === '\u007f' || '\\:*?"<>|'.includes(character))
}

/** A name as the first part of a file name: letters, digits, `_` and `-`; never empty. */
export function fileNameFrom(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'unikernel'
}
