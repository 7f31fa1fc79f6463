// What a configuration may name: what the language exports, and what other JavaScript programs have and a configuration has not.

/** Names that programs of pages and of Node know; none of them is there for a configuration. */
const OUTSIDE: ReadonlySet<string> = new Set(
  `process require module exports __dirname __filename global Buffer fetch console window document self navigator location
  localStorage sessionStorage indexedDB alert prompt confirm print crypto performance setTimeout setInterval setImmediate clearTimeout
  clearInterval queueMicrotask requestAnimationFrame URL URLSearchParams TextEncoder TextDecoder structuredClone Intl WebAssembly Worker
  XMLHttpRequest WebSocket Deno Bun std os scriptArgs bjson SharedArrayBuffer Atomics WeakRef FinalizationRegistry atob btoa`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

/** What to say about a name that nothing binds. */
export function explainUnknownName(
  name: string,
  language: ReadonlySet<string>,
): { readonly message: string; readonly hint?: string } {
  if (name === 'Date') {
    return {
      message: '`Date` does not exist in a configuration.',
      hint: 'A configuration has no clock: it has to mean the same each time it is read.',
    }
  }
  if (OUTSIDE.has(name)) {
    return {
      message: `\`${name}\` does not exist in a configuration.`,
      hint: 'A configuration runs without files, network and Node: it only describes a unikernel.',
    }
  }
  if (language.has(name)) {
    return {
      message: `\`${name}\` is not imported.`,
      hint: `Add \`${name}\` to the names between the braces of the import.`,
    }
  }
  const near = nearestName(name, language)
  const message = `\`${name}\` is not defined.`
  return near === null ? { message } : { message, hint: `Did you mean \`${near}\`?` }
}

/** Names further away than this are not meant. */
const FARTHEST = 2

/** The name that differs least, when it differs little. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.min(FARTHEST, name.length / 2) + 1
  for (const candidate of names) {
    const far = Math.abs(candidate.length - name.length) > FARTHEST ? FARTHEST + 1 : distance(name, candidate)
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

/** How many characters must be changed, put in or left out. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const change = left[i - 1] === right[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[right.length] ?? 0
}
