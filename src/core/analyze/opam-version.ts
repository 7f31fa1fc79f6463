// Order of versions as opam and Debian have it. Pure.

/** Rank of a character outside numbers: ~ before the end, letters before signs. */
function rank(character: string | undefined): number {
  if (character === '~') return -1
  if (character === undefined) return 0
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256
}

function compareWords(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = rank(a[index]) - rank(b[index])
    if (difference !== 0) return difference
  }
  return 0
}

function compareNumbers(a: string, b: string): number {
  const [one, other] = [BigInt(a === '' ? 0 : a), BigInt(b === '' ? 0 : b)]
  return one < other ? -1 : Number(one > other)
}

/** Below zero when `a` comes before `b`, such as 1.9 before 1.10 and 2.0~beta before 2.0. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [a, b].map((version) => version.split(/(\d+)/))
  if (one === undefined || other === undefined) return 0
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [left, right] = [one[index] ?? '', other[index] ?? '']
    const difference = index % 2 === 0 ? compareWords(left, right) : compareNumbers(left, right)
    if (difference !== 0) return difference
  }
  return 0
}
