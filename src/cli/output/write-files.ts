// Writes files to disk, all or none: everything is checked and written beside its place first, then moved there.

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { FileToWrite, WriteResult } from '../io.ts'

interface Staged {
  readonly place: string
  readonly beside: string
}

/** Writes all of the files, or none of them. Folders are made. */
export function writeFiles(files: readonly FileToWrite[]): WriteResult {
  const outside = files.filter((file) => !staysInside(file))
  if (outside.length > 0) return refused('failed', outside, 'it would lie outside of the folder')
  const blocked = files.map((file) => ({ file, reason: blockedBy(file) })).filter(({ reason }) => reason !== null)
  const [{ reason } = { reason: null }] = blocked
  if (reason !== null)
    return refused(
      'failed',
      // A file that is no folder is in the way of all that would lie in it.
      reason.endsWith(NO_FOLDER) ? [] : blocked.filter((one) => one.reason === reason).map(({ file }) => file),
      reason,
    )
  const kept = files.filter((file) => !mayWrite(file))
  if (kept.length > 0) return refused('exists', kept, 'it is there already and was not generated')
  const staged: Staged[] = []
  const madeFolders: string[] = []
  try {
    for (const file of files) staged.push(stage(file, madeFolders))
    for (const { place, beside } of staged) renameSync(beside, place)
    return { kind: 'written' }
  } catch (error) {
    for (const { beside } of staged) rmSync(beside, { force: true })
    for (const folder of madeFolders.toReversed()) removeIfEmpty(folder)
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refused('failed', files.slice(staged.length, staged.length + 1), reason)
  }
}

function refused(kind: 'exists' | 'failed', files: readonly FileToWrite[], reason: string): WriteResult {
  return { kind, paths: files.map(({ path }) => path), reason }
}

/** A link inside the folder that points elsewhere would let a name out of it. */
function staysInside({ folder, path }: FileToWrite): boolean {
  const place = resolve(folder, path)
  if (!isBelow(resolve(folder), place)) return false
  if (!existsSync(folder)) return true
  const root = realpathSync(folder)
  const real = realpathSync(nearestAbove(place))
  return real === root || isBelow(root, real) || isBelow(real, root)
}

/** The nearest thing above a place that is there. */
function nearestAbove(place: string): string {
  let existing = dirname(place)
  while (!existsSync(existing)) existing = dirname(existing)
  return existing
}

const NO_FOLDER = 'is a file, not a folder'

/** What stands where the file should be, or where one of its folders should be; null when nothing is in the way. */
function blockedBy({ folder, path }: FileToWrite): string | null {
  const place = resolve(folder, path)
  const above = nearestAbove(place)
  if (!statSync(above).isDirectory()) return `${above} ${NO_FOLDER}`
  const state = lstatSync(place, { throwIfNoEntry: false })
  if (state === undefined || state.isFile()) return null
  if (state.isDirectory()) return 'a folder stands in its place'
  if (!state.isSymbolicLink()) return 'something else than a file stands in its place'
  return `it is a link to ${readlinkSync(place)}, and links are not followed: name the file itself, or take the link away`
}

function isBelow(folder: string, path: string): boolean {
  const between = relative(folder, path)
  return between !== '' && between !== '..' && !between.startsWith(`..${sep}`) && resolve(between) !== between
}

function mayWrite({ folder, path, content, mayReplace }: FileToWrite): boolean {
  const place = join(folder, path)
  const state = lstatSync(place, { throwIfNoEntry: false })
  if (state === undefined) return true
  const existing = readFileSync(place)
  return existing.equals(Buffer.from(content)) || mayReplace(existing.toString('utf8'))
}

function stage({ folder, path, content, executable }: FileToWrite, madeFolders: string[]): Staged {
  const place = join(folder, path)
  const made = mkdirSync(dirname(place), { recursive: true })
  if (made !== undefined) madeFolders.push(made)
  const beside = join(dirname(place), `.morgana-${randomBytes(6).toString('hex')}`)
  writeFileSync(beside, content)
  // Set apart from the mode of writing, which the umask would cut.
  if (executable) chmodSync(beside, 0o755)
  return { place, beside }
}

function removeIfEmpty(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
