import { expect, it } from 'vitest'
import type { KeyView } from '../../core/analyze/analysis.ts'
import { labelsOfKeys, readerOfKey } from './key-links.ts'

function key(ref: string, nodes: readonly string[]): KeyView {
  const rest = { ocamlName: ref, stage: 'both', options: [ref], value: '1', from: 'default' } as const
  return { ...rest, ref, name: ref, missing: false, builtin: true, nodes }
}

it('links keys with the nodes that read them', () => {
  const keys = [key('Key.dhcp', ['stack']), key('port', ['main', 'other']), key('Key.target', [])]
  expect(labelsOfKeys(keys, new Set(['stack', 'other']))).toEqual(['key:Key.dhcp', 'key:port'])
  expect(readerOfKey(keys, 'Key.dhcp')).toBe('stack')
  expect(readerOfKey(keys, 'Key.target')).toBeNull()
})
