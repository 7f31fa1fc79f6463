// Bytes of a file as text, when they are one.

/** The text in UTF-8, without a byte order mark; null for bytes that are no text. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
