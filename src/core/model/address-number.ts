// IP addresses as numbers, from the canonical texts in which a design holds them.

/** The number of an IPv4 address such as `10.0.0.1`. */
export function numberOfV4(text: string): bigint {
  return text.split('.').reduce((number, octet) => number * 256n + BigInt(octet), 0n)
}

/** The number of an IPv6 address such as `fe80::1`. */
export function numberOfV6(text: string): bigint {
  // The last groups may be written as an IPv4 address.
  const hex = text.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)].map((group) => group.toString(16)).join(':'),
  )
  const [head = '', tail] = hex.split('::')
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'))
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].reduce((number, group) => number * 65_536n + BigInt(`0x${group}`), 0n)
}

/**
 * What an address or a prefix is made of in OCaml's memory: signed 32-bit words, and the size of a prefix. OCaml's `compare`
 * and `Hashtbl.hash` see these; null for a value of another type.
 */
export function addressWords(
  type: string,
  text: string,
): { readonly words: readonly number[]; readonly size: number | null } | null {
  const [, version, prefix] = /^Ipaddr\.V([46])(\.Prefix)?\.t$/.exec(type) ?? []
  if (version === undefined) return null
  const [address = '', size = ''] = text.split('/')
  const words =
    version === '4'
      ? [Number(BigInt.asIntN(32, numberOfV4(address)))]
      : [96n, 64n, 32n, 0n].map((shift) => Number(BigInt.asIntN(32, numberOfV6(address) >> shift)))
  return { words, size: prefix === undefined ? null : Number(size) }
}
