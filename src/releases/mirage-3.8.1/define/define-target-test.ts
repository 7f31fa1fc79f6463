// Built-in values that ask which target it is.

import type { BuiltinValueSignature } from '../../../core/model/catalog.ts'
import { bool } from '../../../core/model/constant.ts'
import type { ValueRef } from '../../../core/model/ids.ts'
import type { Key } from '../../../core/model/key.ts'
import type { Pattern, Term } from '../../../core/model/term.ts'

export interface TargetTest {
  readonly signature: BuiltinValueSignature
  /** The value's term over the key that holds the target. */
  readonly term: (target: Key) => Term<Key>
}

/** A value that is true for the targets with these tags. */
export function defineTargetTest(ref: ValueRef, tags: readonly string[], summary: string): TargetTest {
  const patterns = tags.map((tag): Pattern => ({ kind: 'variant', tag }))
  return {
    signature: { ref, type: { kind: 'bool' }, keys: ['Key.target'], summary },
    term: (target) => ({
      kind: 'case',
      subject: { kind: 'key', key: target },
      rows: [
        { pattern: { kind: 'or', patterns }, body: { kind: 'constant', value: bool(true) } },
        { pattern: { kind: 'any' }, body: { kind: 'constant', value: bool(false) } },
      ],
    }),
  }
}
