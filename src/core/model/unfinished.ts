// How texts say that something of the design is not finished: a marked call where a place is empty, and a marked comment around a
// definition that cannot run yet and that nothing needs. Both are read back as what they stand for; see docs/adr/0013-texts-keep-what-they-hold.md.

/** Begins the message of every empty place, `failwith "morgana: …"` or `missing('…')`. */
export const HOLE_MARK = 'morgana: '

/** Begins a comment that holds definitions; they are read as if they stood there. */
export const UNFINISHED_MARK = 'morgana: unfinished'

const UNKNOWN_DEVICE = 'this release has no device '

/** What an empty place says about a device that the release does not know. */
export function unknownDevice(device: string): string {
  return `${UNKNOWN_DEVICE}${device}`
}

/** The device of `unknownDevice`; null for any other empty place. */
export function readUnknownDevice(message: string): string | null {
  return message.startsWith(UNKNOWN_DEVICE) ? message.slice(UNKNOWN_DEVICE.length) : null
}

/** The same text with blanks in place of some of it, lines kept, so that every place in it stays what it was. */
export function blankOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
}
