// Whether an address holds a design.

/** Whether the part of an address behind `#` (which it begins with) is a share link of any version. */
export function isLink(hash: string): boolean {
  return /^#m\d+\./.test(hash)
}
