// What the command line needs of the world around it: an argument, so that commands run in tests without a process.

export interface CliIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Bytes of a file; null when there is none that can be read. */
  readonly readFile: (path: string) => Uint8Array | null
  /** Why a file cannot be read, as the end of a sentence. */
  readonly whyUnreadable: (path: string) => string
  /** Lines of standard input, as they arrive. */
  readonly inputLines: () => AsyncIterable<string>
  /** Absolute form of a path, from the working directory or from another folder. */
  readonly resolve: (path: string, folder?: string) => string
  /** Writes all files, or none. */
  readonly writeFiles: (files: readonly FileToWrite[]) => WriteResult
}

export interface FileToWrite {
  /** Folder that the file must not leave, not even through links. */
  readonly folder: string
  /** Path inside the folder, parts joined by `/`. */
  readonly path: string
  readonly content: string | Uint8Array
  readonly executable: boolean
  /** Whether a file that is there may be replaced, by its text. */
  readonly mayReplace: (existing: string) => boolean
}

export type WriteResult =
  | { readonly kind: 'written' }
  /** `exists`: files that must not be replaced; `failed`: what the system says, of no path when the folder itself is the trouble. */
  | { readonly kind: 'exists' | 'failed'; readonly paths: readonly string[]; readonly reason: string }
