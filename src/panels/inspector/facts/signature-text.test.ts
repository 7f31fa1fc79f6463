import { describe, expect, it } from 'vitest'
import type { DeviceSignature } from '../../../core/model/device.ts'
import { moduleType, typeVariable } from '../../../core/model/module-type.ts'
import { deviceSignature, functorSignature } from './signature-text.ts'

const BASE: Omit<DeviceSignature, 'arguments' | 'result'> = {
  id: 'thing',
  section: 'Things',
  constant: false,
  composite: false,
  summary: '',
  doc: '',
  link: '',
  keywords: [],
  example: '',
}

describe('signatures', () => {
  it('name every argument of a device in OCaml’s order, data and functions too', () => {
    const network = moduleType('network')
    const signature: DeviceSignature = {
      ...BASE,
      result: moduleType('ip', typeVariable('a')),
      arguments: [
        { name: 'group', labelled: true, optional: true, type: { kind: 'data', type: { kind: 'string' } }, doc: '' },
        { name: 'dhcp', labelled: true, optional: false, type: { kind: 'value', type: { kind: 'bool' } }, doc: '' },
        {
          name: 'arp',
          labelled: true,
          optional: true,
          type: { kind: 'function', from: network, to: network },
          doc: '',
        },
        { name: 'network', labelled: false, optional: false, type: { kind: 'impl', type: network }, doc: '' },
        { name: 'unit', labelled: false, optional: false, type: { kind: 'unit' }, doc: '' },
      ],
    }
    expect(deviceSignature(signature).join(' → ')).toBe(
      "?group:string → dhcp:bool value → ?arp:(network impl → network impl) → network impl → unit → 'a ip impl",
    )
  })

  it('leave the data dependencies of a module out of its functor type', () => {
    const port = { label: '', type: moduleType('console'), typeText: 'console', optional: false, default: null }
    const inputs = [
      { ...port, port: 'param0', kind: 'parameter' as const },
      { ...port, port: 'dep0', kind: 'dependency' as const },
    ]
    expect(functorSignature({ inputs, output: null, outputText: 'job' })).toEqual(['console', 'job'])
  })
})
