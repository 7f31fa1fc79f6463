// Identifiers that no other window makes.

/** Twenty random characters; also where the page has no secure origin. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
