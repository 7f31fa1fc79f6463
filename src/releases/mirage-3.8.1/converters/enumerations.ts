// The converters of the enumerations that only one built-in key uses.

import { enumeration } from './enumeration.ts'

export const kvRo = enumeration(
  'kv_ro',
  [
    ['fat', 'Fat'],
    ['archive', 'Archive'],
    ['crunch', 'Crunch'],
    ['direct', 'Direct'],
  ],
  'kv_ro',
)

export const block = enumeration(
  'block',
  [
    ['xenstore', 'XenstoreId'],
    ['file', 'BlockFile'],
    ['ramdisk', 'Ramdisk'],
  ],
  'block',
)

export const prng = enumeration(
  'prng',
  [
    ['stdlib', 'Stdlib'],
    ['nocrypto', 'Nocrypto'],
    ['fortuna', 'Nocrypto'],
  ],
  'prng',
)

export const net = enumeration(
  'net',
  [
    ['socket', 'Socket'],
    ['direct', 'Direct'],
  ],
  'net',
)

export const allocationPolicy = enumeration(
  'allocation_policy',
  [
    ['next-fit', 'Next_fit'],
    ['first-fit', 'First_fit'],
    ['best-fit', 'Best_fit'],
  ],
  'Mirage_runtime.Arg.allocation_policy',
)
