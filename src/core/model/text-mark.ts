// A short mark of a text, to tell later whether it is still the same. 53 bits are too few against somebody who wants two to agree.

/** Two multiplicative hashes of 32 bits side by side. */
export function textMark(text: string): string {
  let high = 0xde_ad_be_ef
  let low = 0x41_c6_ce_57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (low >>> 16), 2_246_822_507)
  low = Math.imul(low ^ (high >>> 13), 3_266_489_909)
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
}
