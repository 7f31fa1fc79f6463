import { expect, it } from 'vitest'
import { string } from '../../core/model/constant.ts'
import type { BuiltinKeyCall, KeyDefinition } from '../../core/model/key.ts'
import { makeDesign } from '../../core/testing/designs.ts'
import { keyTitle } from './key-title.ts'

const call = (group: string | null, binding: string | null = null): BuiltinKeyCall => ({
  kind: 'builtin',
  binding,
  builtin: 'kv_ro',
  arguments: group === null ? {} : { group: string(group) },
})

function titleOf(key: KeyDefinition): string {
  const design = makeDesign({}, {}, {})
  return keyTitle('k', { ...design, logic: { ...design.logic, keys: { k: key } } })
}

it('keys of two groups of one function have titles of their own', () => {
  expect(titleOf(call('pages'))).toBe('Key.kv_ro "pages"')
  expect(titleOf(call('tls'))).toBe('Key.kv_ro "tls"')
  expect(titleOf(call(null))).toBe('Key.kv_ro')
  expect(titleOf(call('tls', 'certs'))).toBe('certs')
})
