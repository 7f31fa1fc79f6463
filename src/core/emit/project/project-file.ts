// The files of an exported project.

/** One file; `path` is relative to the project's folder, parts joined by `/`. */
export interface ProjectFile {
  readonly path: string
  readonly text: string
  readonly executable: boolean
}

/** A name as the first part of a file name: letters, digits, `_` and `-`; never empty. */
export function fileNameFrom(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'unikernel'
}
