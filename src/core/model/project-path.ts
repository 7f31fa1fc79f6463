// Which paths files of a project may have: the same on every system, and inside the project's folder.

/** Longest path that every file system takes. */
const LONGEST_PATH = 200

/** Whether a path stays inside the project's folder on every system: no parts that lead out, no characters with a meaning elsewhere. */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > LONGEST_PATH || hasUnsafeCharacter(path)) return false
  return path.split('/').every((part) => isSafePart(part))
}

function isSafePart(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && part !== '__proto__' && !/[. ]$/.test(part)
}

function isUnsafeCharacter(character: string): boolean {
  return character < ' ' || character === '\u007f' || '\\:*?"<>|'.includes(character)
}

function hasUnsafeCharacter(path: string): boolean {
  return [...path].some(isUnsafeCharacter)
}

/** A safe path close to this one: without what leads out, drive letters and control characters. */
export function safePathFrom(path: string): string {
  const parts = path
    .replace(/^[A-Za-z]:/, '')
    .split(/[/\\]/)
    .map((part) => [...part].map((character) => (isUnsafeCharacter(character) ? '_' : character)).join(''))
    .map((part) => part.replace(/[. ]+$/, ''))
    .filter(isSafePart)
  const safe = parts.join('/').slice(-LONGEST_PATH).replace(/^\/+/, '')
  return isSafePath(safe) ? safe : 'module.ml'
}
