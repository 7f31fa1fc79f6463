// Share links: the whole design in the part of an address behind `#`. Links of every version open for ever.

import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'

/** What a link of this version begins with, behind the `#`. */
const PREFIX = 'm1.'

/** Most bytes that a link may expand to; a longer one is refused before it fills memory. */
export const LINK_LIMIT = 5_000_000

/** The fragment (without `#`) that holds the text of a design file. */
export function encodeLink(text: string): string {
  return PREFIX + toBase64Url(deflateSync(strToU8(text), { level: 9 }))
}

export type LinkResult =
  | { readonly kind: 'text'; readonly text: string }
  /** `none`: no link of ours; `version`: made by a later Morgana; `broken`: cut off or changed; `too-large`: over the limit. */
  | { readonly kind: 'none' | 'version' | 'broken' | 'too-large' }

/** The text of the design file in a fragment, with or without `#`. */
export function decodeLink(fragment: string): LinkResult {
  const body = fragment.replace(/^#/, '')
  if (!body.startsWith(PREFIX)) return { kind: /^m\d+\./.test(body) ? 'version' : 'none' }
  const bytes = fromBase64Url(body.slice(PREFIX.length))
  return bytes === null ? { kind: 'broken' } : inflate(bytes)
}

function inflate(bytes: Uint8Array): LinkResult {
  const chunks: Uint8Array[] = []
  const state = { size: 0, isDone: false }
  const inflater = new Inflate((chunk, isLast) => {
    state.size += chunk.length
    if (state.size > LINK_LIMIT) throw new RangeError('expands too far')
    chunks.push(chunk)
    state.isDone = isLast
  })
  try {
    // Small pieces, so that the limit is seen before much has been expanded.
    for (let start = 0; start < bytes.length; start += PIECE) {
      inflater.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length)
    }
  } catch {
    return { kind: state.size > LINK_LIMIT ? 'too-large' : 'broken' }
  }
  if (!state.isDone) return { kind: 'broken' }
  const text = strFromU8(concat(chunks, state.size))
  return text === '' ? { kind: 'broken' } : { kind: 'text', text }
}

const PIECE = 4096

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array | null {
  if (text === '' || !/^[A-Za-z0-9_-]+$/.test(text)) return null
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (char) => char.charCodeAt(0))
  } catch {
    return null
  }
}
