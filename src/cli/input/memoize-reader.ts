// Remembers what was read: lines of a batch often ask about the same text.

import type { ReadDesign, TextReader } from '../session.ts'

/** Designs kept ready. */
const KEPT = 32

/** The reader with a memory of the last texts. */
export function memoizeReader(read: TextReader): TextReader {
  const known = new Map<string, ReadDesign>()
  return async (text, file, env) => {
    const key = JSON.stringify([file, env, text])
    const before = known.get(key)
    if (before !== undefined) return before
    const result = await read(text, file, env)
    known.set(key, result)
    const [oldest] = known.keys()
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
    return result
  }
}
