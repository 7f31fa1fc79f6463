// Own sources whose paths a project cannot have: from files that others made, because the editor refuses such names.

import { freshName } from '../edit/names.ts'
import type { Diagnostic, Fix } from '../model/diagnostic.ts'
import { isSafePath, safePathFrom } from '../model/project-path.ts'
import { finding } from './rule.ts'

type Sources = Readonly<Record<string, string>>

/** What is wrong with the paths of the sources, each with a name that could be taken instead. */
export function sourcePathProblems(sources: Sources): readonly Diagnostic[] {
  const seen = new Map<string, string>()
  const folders = new Set(Object.keys(sources).flatMap(foldersOf))
  return Object.entries(sources).flatMap(([path, text]): readonly Diagnostic[] => {
    const before = seen.get(path.toLowerCase())
    seen.set(path.toLowerCase(), before ?? path)
    const complaint = complaintOf(path, before, folders)
    if (complaint === null) return []
    const { code, message } = complaint
    const at = { file: path, line: 1, column: 0 }
    const hint = 'Exports leave it out or lose a file. Rename it, or delete it.'
    return [finding('warning', code, at, message, { hint, fix: renaming(path, text, sources) })]
  })
}

function complaintOf(
  path: string,
  before: string | undefined,
  folders: ReadonlySet<string>,
): { readonly code: string; readonly message: string } | null {
  const shown = `\`${visible(path)}\``
  if (!isSafePath(path))
    return { code: 'MG-SOURCE-PATH', message: `The source ${shown} has ${reasonOf(path)}, so it cannot be written.` }
  if (before !== undefined) {
    const message = `The sources \`${before}\` and ${shown} are one file where capitals do not count.`
    return { code: 'MG-SOURCE-CASE', message }
  }
  if (/^(config\.ml|config\.ts|readme\.md|(morgana|targets)(\/.*)?)$/.test(path.toLowerCase()))
    return { code: 'MG-SOURCE-PATH', message: `The source ${shown} has a name that every export writes itself.` }
  if (folders.has(path.toLowerCase()))
    return { code: 'MG-SOURCE-PATH', message: `The source ${shown} has the name of a folder of other sources.` }
  return null
}

function reasonOf(path: string): string {
  if (path === '') return 'no name'
  if (/\p{Cc}/u.test(path)) return 'control characters in its name'
  if (/^[A-Za-z]:/.test(path)) return 'a drive in its name'
  if (/^[/\\]/.test(path)) return 'a name that begins at the root of a disk'
  if (path.split(/[/\\]/).includes('..')) return 'a name that leads out of the project'
  if (/[\\:*?"<>|]/.test(path)) return 'a character in its name that some systems refuse'
  return isSafePath(path.slice(0, 100)) ? 'a name that is too long' : 'a name that some systems refuse'
}

/** The path with what cannot be seen written out, and not longer than a line. */
function visible(path: string): string {
  const shown = path.replace(
    /[\p{Cc}`]/gu,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown
}

function foldersOf(path: string): readonly string[] {
  const parts = path.toLowerCase().split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

function renaming(path: string, text: string, sources: Sources): Fix {
  const taken = new Set(Object.keys(sources).map((each) => each.toLowerCase()))
  const safe = safePathFrom(path)
  const dot = safe.lastIndexOf('.')
  const [stem, end] = dot > safe.lastIndexOf('/') + 1 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, '']
  const folders = new Set(Object.keys(sources).flatMap(foldersOf))
  const isTaken = (name: string): boolean => {
    const whole = `${name}${end}`.toLowerCase()
    return taken.has(whole) || folders.has(whole)
  }
  const to = `${freshName(stem, isTaken)}${end}`
  return {
    title: `Rename it to \`${to}\``,
    commands: [
      { type: 'source.set', path: to, text },
      { type: 'source.set', path, text: null },
    ],
  }
}
