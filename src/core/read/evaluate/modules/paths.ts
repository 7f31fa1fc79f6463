// Paths as Fpath has them on Unix: texts of segments between slashes. What is computed here is the library's measured behaviour.

/** The path of a text, with repeated slashes as one; null for a text that is none. */
export function pathOf(text: string): string | null {
  if (text === '' || text.includes('\0')) return null
  // Two slashes at the start name a volume.
  const volume = text.startsWith('//') ? '/' : ''
  return volume + text.replaceAll(/\/{2,}/g, '/')
}

/** Whether a text is one segment. */
export function isSegment(text: string): boolean {
  return !text.includes('/') && !text.includes('\0')
}

/** The segments; a folder's path ends with an empty one, an absolute path begins with one. */
export function segmentsOf(path: string): readonly string[] {
  return (path.startsWith('//') ? path.slice(1) : path).split('/')
}

function isRelative(segment: string): boolean {
  return segment === '.' || segment === '..'
}

/** Whether the path can only be a folder's. */
export function isFolder(path: string): boolean {
  const last = segmentsOf(path).at(-1) ?? ''
  return last === '' || isRelative(last)
}

export function isRoot(path: string): boolean {
  return path === '/' || path === '//'
}

/** The path, ending with a slash. */
export function asFolder(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}

/** The path without the slash at its end. */
export function withoutSlash(path: string): string {
  return path.endsWith('/') && !isRoot(path) ? path.slice(0, -1) : path
}

/** `p / "segment"`. */
export function addSegment(path: string, segment: string): string {
  return path.endsWith('/') ? path + segment : `${path}/${segment}`
}

/** `p // q`: an absolute q stands for itself. */
export function append(path: string, other: string): string {
  return other.startsWith('/') ? other : addSegment(path, other)
}

/** The last segment, empty for folders. */
export function fileName(path: string): string {
  const last = segmentsOf(path).at(-1) ?? ''
  return isRelative(last) ? '' : last
}

/** The folder part, and the last segment with the slash behind it. */
export function splitBase(path: string): readonly [folder: string, base: string] {
  if (isRoot(path)) return [path, './']
  const slash = withoutSlash(path).lastIndexOf('/')
  return slash < 0 ? ['./', path] : [path.slice(0, slash + 1), path.slice(slash + 1)]
}

/** The last segment that is not empty, but for those that only point elsewhere. */
export function baseName(path: string): string {
  const name = isRoot(path) ? '' : withoutSlash(splitBase(path)[1])
  return isRelative(name) ? '' : name
}

/** The folder that holds the path. */
export function parentOf(path: string): string {
  if (isRoot(path)) return path
  const [folder, base] = splitBase(path)
  return isRelative(withoutSlash(base)) ? `${asFolder(path)}../` : folder
}

/** The path without `.` and `..` where that is possible. */
export function normalized(path: string): string {
  const volume = path.startsWith('//') ? '//' : path.startsWith('/') ? '/' : ''
  const kept: string[] = []
  for (const segment of segmentsOf(path)) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (volume === '') kept.push(segment)
  }
  if (kept.length === 0) return volume === '' ? './' : volume
  return `${volume}${kept.join('/')}${isFolder(path) ? '/' : ''}`
}

/** Whether all segments of the first begin the second. */
export function isPrefix(prefix: string, path: string): boolean {
  return prefix.endsWith('/') ? path.startsWith(prefix) : path === prefix || path.startsWith(`${prefix}/`)
}

/** What of a path stands behind a prefix. */
export function withoutPrefix(prefix: string, path: string): string | null {
  if (path === prefix || !isPrefix(prefix, path)) return null
  const rest = path.slice(prefix.length).replace(/^\//, '')
  return rest === '' ? './' : rest
}

/** The longest path that is a prefix of both. */
export function commonPrefix(one: string, other: string): string | null {
  const [left, right] = [segmentsOf(one), segmentsOf(other)]
  let count = 0
  while (count < left.length && count < right.length && left[count] === right[count]) count += 1
  if (count === 0) return null
  const common = left.slice(0, count).join('/')
  return count === left.length || count === right.length ? common : `${common}/`
}

/** The way from a folder to a path; null when no path can say it. */
export function relativeTo(root: string, path: string): string | null {
  if (root.startsWith('/') !== path.startsWith('/')) return null
  const from = [...segmentsOf(normalized(root))]
  const to = [...segmentsOf(normalized(path))]
  while (to.length > 1 && from.length > 0 && from[0] === to[0]) {
    from.shift()
    to.shift()
  }
  if (from[0] === '..' && to[0] !== '..') return null
  const steps = from.filter((segment) => segment !== '' && segment !== '.').map(() => '..')
  const way = [...steps, ...to].join('/')
  return way === '' ? './' : way
}

/** Where the extension of a name begins: its last dot that is not at its start, or the first for several extensions. */
function dotOf(name: string, isMultiple: boolean): number {
  const start = /^\.*/.exec(name)?.[0].length ?? 0
  const dot = isMultiple ? name.indexOf('.', start) : name.lastIndexOf('.')
  return dot < start || start === name.length ? -1 : dot
}

/** The path in front of its last extension, the extension with its dot, and the slash behind it. */
export function splitExtension(path: string, isMultiple: boolean): readonly [before: string, extension: string] {
  const [, base] = splitBase(path)
  const name = withoutSlash(base)
  const dot = isRoot(path) ? -1 : dotOf(name, isMultiple)
  if (dot < 0) return [path, '']
  const slash = path.endsWith('/') ? '/' : ''
  const folder = path.slice(0, path.length - base.length)
  return [`${folder}${name.slice(0, dot)}${slash}`, name.slice(dot)]
}

/** The path with one more extension; its dot may be left out. */
export function addExtension(path: string, extension: string): string {
  if (extension === '' || isRoot(path) || isRelative(withoutSlash(splitBase(path)[1]))) return path
  const dotted = extension.startsWith('.') ? extension : `.${extension}`
  return path.endsWith('/') ? `${path.slice(0, -1)}${dotted}/` : path + dotted
}

/** Whether the name ends with an extension. */
export function hasExtension(path: string, extension: string): boolean {
  const dotted = extension.startsWith('.') ? extension : `.${extension}`
  const name = withoutSlash(splitBase(path)[1])
  const start = /^\.*/.exec(name)?.[0].length ?? 0
  return extension !== '' && name.endsWith(dotted) && name.length - dotted.length >= start && start < name.length
}

/** As OCaml's printers of such paths quote them. */
export function quotedPath(text: string): string {
  const escaped = text.replaceAll(/[\\"]|[^ -~]/g, (char) => {
    if (char === '\n' || char === '\r' || char === '\t') return { '\n': '\\n', '\r': '\\r', '\t': '\\t' }[char]
    if (char === '\\' || char === '"') return `\\${char}`
    return char.charCodeAt(0) > 126 ? char : `\\x${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`
  })
  return `"${escaped}"`
}
