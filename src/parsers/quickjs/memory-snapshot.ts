// The state of an engine at rest, as the bytes of its memory, to be put back as often as needed.

/** What is used of a WebAssembly memory; the buffer is another one when it has grown. */
interface Memory {
  readonly buffer: ArrayBufferLike
}

export interface MemorySnapshot {
  /** Makes everything that the engine reads what it was, to the last byte. */
  readonly restore: () => void
  /** The memory has grown: it cannot become what it was. */
  readonly isOutgrown: () => boolean
}

/** Bytes of the memory, and where they stood. */
interface Piece {
  readonly start: number
  readonly bytes: Uint8Array
}

/** Zeros that are longer than this are nobody's data: the engine's stack, which is empty at rest, and memory not handed out yet. */
const LONGEST_HOLE = 2 ** 20

/** WebAssembly's types belong to the page and to Node; this part has neither. */
function isMemory(value: unknown): value is Memory {
  return typeof value === 'object' && value !== null && 'buffer' in value && value.buffer instanceof ArrayBuffer
}

/**
 * Remembers a memory as it is. Nothing that uses it may be running, then or at a restore. What a run leaves in the holes between
 * pieces stays there: a stack's dead part and memory that was never allocated are written before they are read.
 */
export function takeSnapshot(memory: unknown): MemorySnapshot {
  if (!isMemory(memory)) throw new Error('the engine shows no memory')
  const size = memory.buffer.byteLength
  const pieces = usedPieces(memory.buffer)
  return {
    restore: () => {
      const bytes = new Uint8Array(memory.buffer)
      for (const piece of pieces) bytes.set(piece.bytes, piece.start)
    },
    isOutgrown: () => memory.buffer.byteLength !== size,
  }
}

/** Everything up to the last byte that is not 0, but for long holes. */
function usedPieces(buffer: ArrayBufferLike): readonly Piece[] {
  const words = new Uint32Array(buffer)
  const pieces: Piece[] = []
  const keep = (from: number, to: number): void => {
    pieces.push({ start: from * 4, bytes: new Uint8Array(buffer, from * 4, (to - from) * 4).slice() })
  }
  let [from, end] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === 0) continue
    if ((at - end) * 4 > LONGEST_HOLE) {
      keep(from, end)
      from = at
    }
    end = at + 1
  }
  keep(from, end)
  return pieces
}
