// What is text in UTF-8 and what is not.

import { expect, test } from 'vitest'
import { utf8Text } from './utf8-text.ts'

test.each([
  [new TextEncoder().encode('let é = 1\n'), 'let é = 1\n'],
  [new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'a'],
  [new Uint8Array([0x89, 0x50, 0xff]), null],
  [new Uint8Array([0x61, 0x00]), null],
])('%o', (bytes, text) => {
  expect(utf8Text(bytes)).toBe(text)
})
