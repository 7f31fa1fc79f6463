import { describe, expect, it } from 'vitest'
import { callLambda } from '../../graph/term/evaluate-term.ts'
import { bool, list, string, variant } from '../../model/constant.ts'
import type { Term } from '../../model/term.ts'
import { lostArguments, readTemplate, renumber, withoutLost, writeTemplate } from './connect-template.ts'
import { type DeviceStep, readSteps, writeSteps } from './device-steps.ts'
import { type PackageRow, readPackages, writePackages } from './package-table.ts'

function connected(template: string, args: readonly string[]): string {
  const read = readTemplate(template, args.length)
  if ('error' in read) return read.error
  const result = callLambda(read.ok, [string('info'), string('Meter1'), list(args.map(string))], () => bool(false))
  return 'ok' in result && result.ok.kind === 'string' ? result.ok.value : JSON.stringify(result)
}

describe('templates of connect', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['{M}.connect {0} {1}', ['a', 'b'], 'Meter1.connect a b'],
    ['{M}.start ~on:true {*}', ['a', 'b'], 'Meter1.start ~on:true a b'],
    ['{1}', ['a', 'b'], 'b'],
    ['return {{ x = {0} }}', ['a'], 'return { x = a }'],
    ['', [], ''],
  ])('%s', (template, args, expected) => {
    expect(connected(template, args)).toBe(expected)
    const read = readTemplate(template, args.length)
    expect('ok' in read && writeTemplate(read.ok)).toBe(template)
  })

  it('refuse what stands for nothing, and say what may', () => {
    expect(readTemplate('{M} {2}', 2)).toEqual({ error: expect.stringContaining('{0}, {1}'), at: 4 })
    expect(readTemplate('let x = { in', 0)).toHaveProperty('error')
  })

  it.each<readonly [string, readonly (number | null)[], string]>([
    ['{M}.connect {0}', [0, null, null], '{M}.connect {0}'],
    ['{M}.connect {0} {1} {2}', [2, 0, 1], '{M}.connect {1} {2} {0}'],
    ['{M}.connect {0} {1} {2}', [0, 2], '{M}.connect {0} {2} {1}'],
    ['{{0}} {1} {0} {1}', [], '{{0}} {0} {1} {0}'],
    ['{M} {*}', [0], '{M} {*}'],
  ])('%s follows its arguments', (template, from, expected) => {
    const read = readTemplate(template, 3)
    const moved = 'ok' in read ? renumber(read.ok, from) : null
    expect(moved === null ? null : writeTemplate(moved)).toBe(expected)
  })

  it('take what they name as it is when the list is longer', () => {
    const read = readTemplate('{M}.connect {0}', 1)
    const more = 'ok' in read ? renumber(read.ok, [0, null, null]) : null
    expect(more?.body).toMatchObject({ kind: 'case', rows: [{ pattern: { items: { length: 3 } } }] })
  })

  it('know which arguments they lost', () => {
    expect(lostArguments('{M} {0} {2} {{3}} {2}', 2)).toEqual([2])
    expect(withoutLost('{M}.go {0} {2} {{3}}', 2)).toBe('{M}.go {0} {{3}}')
  })

  it('read what config.ml says with `String.concat` of named arguments', () => {
    const text = (value: string): Term<string> => ({ kind: 'constant', value: string(value) })
    const variable = (name: string): Term<string> => ({ kind: 'variable', name })
    const joined: Term<string> = {
      kind: 'call',
      primitive: 'String.concat',
      arguments: [text(' '), { kind: 'list', items: [variable('arg0'), variable('arg1')] }],
    }
    const body: Term<string> = {
      kind: 'case',
      subject: variable('args'),
      rows: [
        {
          pattern: {
            kind: 'list',
            items: [
              { kind: 'variable', name: 'arg0' },
              { kind: 'variable', name: 'arg1' },
            ],
          },
          body: {
            kind: 'call',
            primitive: '^',
            arguments: [variable('m'), { kind: 'call', primitive: '^', arguments: [text('.on '), joined] }],
          },
        },
      ],
    }
    expect(writeTemplate({ parameters: ['_', 'm', 'args'], body })).toBe('{M}.on {0} {1}')
    expect(writeTemplate({ parameters: ['info', 'm', 'args'], body: { kind: 'key', key: 'port' } })).toBeNull()
  })
})

describe('steps of a device', () => {
  const steps: readonly DeviceStep[] = [
    { kind: 'write', path: 'gen.ml', text: 'let x = 1\n' },
    { kind: 'run', words: ['ocaml-crunch', '-o', 'x.ml'] },
    { kind: 'remove', path: 'gen.ml' },
    { kind: 'refuse', message: 'no' },
  ]

  it('are written and read', () => {
    expect(readSteps(writeSteps(steps))).toEqual(steps)
    expect(readSteps(writeSteps(steps.slice(0, 1)))).toEqual(steps.slice(0, 1))
    expect(writeSteps([])).toBeNull()
  })

  it('are not what computes with keys', () => {
    expect(readSteps({ parameters: ['info'], body: { kind: 'key', key: 'a' } })).toBeNull()
    expect(readSteps({ parameters: ['info'], body: { kind: 'constant', value: variant('Odd') } })).toBeNull()
  })
})

describe('packages over targets', () => {
  it.each<readonly [string, readonly PackageRow[]]>([
    ['the same everywhere', [{ targets: null, packages: [{ opam: 'meter', min: '1.0' }] }]],
    [
      'by target',
      [
        { targets: ['Unix', 'MacOSX'], packages: [{ opam: 'meter-unix' }] },
        { targets: ['Xen'], packages: [] },
        { targets: null, packages: [{ opam: 'meter', sublibs: ['free'] }] },
      ],
    ],
  ])('%s', (_, rows) => {
    expect(readPackages(writePackages(rows, 'Key.target'), 'Key.target')).toEqual(rows)
  })
})
