// The outcome of a build that is not written to disk, where one file is wanted of it.

/**
 * The code of the one chunk of a build; throws when there is none, or more.
 * @param {Awaited<ReturnType<typeof import('vite').build>>} result @param {string} entry for the message @returns {string}
 */
export function onlyChunk(result, entry) {
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []))
  const chunks = outputs.filter((output) => output.type === 'chunk')
  const [chunk] = chunks
  if (chunk === undefined || chunks.length !== 1)
    throw new Error(`expected one chunk for ${entry}, got ${chunks.length}`)
  return chunk.code
}
