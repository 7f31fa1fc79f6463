// Zip archives whose bytes depend on their contents only, and reading archives that others made without trusting them.

import { strFromU8, strToU8, Unzip, UnzipInflate, zipSync, type Zippable } from 'fflate'

/** One file of an archive; `path` is relative, parts joined by `/`. */
export interface ArchiveFile {
  readonly path: string
  readonly text: string
  readonly executable: boolean
}

/** Zip's earliest day, as local time: fflate writes local time, so only a local date is the same everywhere. */
const EPOCH = new Date(1980, 0, 2)
const UNIX = 3
const REGULAR_FILE = 0o100000

/** Archive of the files, sorted by path; equal files give equal bytes on any machine and in any time zone. */
export function writeZip(files: readonly ArchiveFile[]): Uint8Array {
  const entries: Zippable = {}
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const mode = REGULAR_FILE | (file.executable ? 0o755 : 0o644)
    entries[file.path] = [strToU8(file.text), { mtime: EPOCH, os: UNIX, attrs: (mode << 16) >>> 0, level: 6 }]
  }
  return zipSync(entries)
}

/** Most bytes that an archive may unpack to, and most files: an archive of a project is far below both. */
const ZIP_LIMITS = { bytes: 50_000_000, files: 5_000 } as const

export type UnzipResult =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: 'broken' | 'too-large' }

/** The files of an archive as text; folders and paths that leave the archive are left out. */
export function readZip(bytes: Uint8Array): UnzipResult {
  const files = new Map<string, string>()
  const state = { size: 0, isTooLarge: false, hasFailed: false }
  const unzip = new Unzip((file) => {
    if (state.isTooLarge || state.hasFailed || file.name.endsWith('/') || !isInside(file.name)) return
    if (files.size >= ZIP_LIMITS.files) {
      state.isTooLarge = true
      return
    }
    const chunks: Uint8Array[] = []
    files.set(file.name, '')
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) {
        state.hasFailed = true
        return
      }
      state.size += chunk.length
      if (state.size > ZIP_LIMITS.bytes) {
        state.isTooLarge = true
        file.terminate()
        return
      }
      chunks.push(chunk)
      if (isLast) files.set(file.name, joined(chunks))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    unzip.push(bytes, true)
  } catch {
    return { kind: state.isTooLarge ? 'too-large' : 'broken' }
  }
  if (state.isTooLarge) return { kind: 'too-large' }
  return state.hasFailed || files.size === 0 ? { kind: 'broken' } : { kind: 'files', files }
}

function joined(chunks: readonly Uint8Array[]): string {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return strFromU8(whole)
}

function isInside(path: string): boolean {
  return !path.startsWith('/') && !/^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..')
}
