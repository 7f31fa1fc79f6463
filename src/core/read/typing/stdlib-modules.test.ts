// The tables of OCaml's standard library can be read, and have the names that programs use.

import { describe, expect, test } from 'vitest'
import { parseInterface } from './interface/parse-interface.ts'
import { STDLIB_INTERFACES } from './stdlib-modules.ts'

describe('interfaces of the standard library', () => {
  test.each([...STDLIB_INTERFACES])('%s is read', (_, { text, isPartial }) => {
    expect(parseInterface(text).length).toBeGreaterThan(2)
    expect(isPartial).toBe(false)
  })
})
