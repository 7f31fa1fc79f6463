// The state of an engine at rest, as the bytes of its memory, to be put back as often as needed.

/** What is used of a WebAssembly memory; the buffer is another one when it has grown. */
interface Memory {
  readonly buffer: ArrayBufferLike
}

export interface MemorySnapshot {
  /** Makes the memory what it was, to the last byte. */
  readonly restore: () => void
  /** The memory has grown: it cannot become what it was. */
  readonly isOutgrown: () => boolean
}

/** WebAssembly's types belong to the page and to Node; this part has neither. */
function isMemory(value: unknown): value is Memory {
  return typeof value === 'object' && value !== null && 'buffer' in value && value.buffer instanceof ArrayBuffer
}

/** Remembers a memory as it is. Nothing that uses it may be running, then or at a restore. */
export function takeSnapshot(memory: unknown): MemorySnapshot {
  if (!isMemory(memory)) throw new Error('the engine shows no memory')
  const size = memory.buffer.byteLength
  const used = new Uint8Array(memory.buffer).slice(0, usedBytes(memory))
  return {
    restore: () => {
      const bytes = new Uint8Array(memory.buffer)
      bytes.set(used)
      bytes.fill(0, used.length)
    },
    isOutgrown: () => memory.buffer.byteLength !== size,
  }
}

/** Bytes up to the last that is not 0. */
function usedBytes({ buffer }: Memory): number {
  const words = new Uint32Array(buffer)
  let last = words.length - 1
  while (last >= 0 && words[last] === 0) last -= 1
  return (last + 1) * 4
}
