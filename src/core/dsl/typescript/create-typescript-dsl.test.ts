// The language of config.ts, called as a configuration would: what it records, and what it refuses in which words.

import { describe, expect, test } from 'vitest'
import { parseFunction } from '../../../parsers/javascript/parse-function.ts'
import { catalog } from '../../../releases/mirage-3.8.1/catalog.ts'
import type { Design } from '../../model/design.ts'
import { createTypescriptDsl } from './create-typescript-dsl.ts'

// A configuration is JavaScript: what it calls has no types here.
type Callable = (...args: readonly unknown[]) => Language
interface Language extends Callable {
  readonly [name: string]: Language
}

function run(
  configure: (language: Language, name: (text: string, value: unknown) => unknown) => void,
  canParse = true,
): Design {
  const { exports, bridge } = createTypescriptDsl(catalog, canParse ? parseFunction : null)
  // Calls and members of plain objects, as JavaScript sees them.
  configure(exports as unknown as Language, (text, value) => {
    bridge.named('top', [text], [value], [1, 0, 1, 1])
    return value
  })
  const { design }: { design: Design } = JSON.parse(bridge.finish({ name: 'config', file: 'config.ts', env: {} }))
  return design
}

/** What a configuration is refused with. */
function refusal(configure: (language: Language) => void): unknown {
  try {
    run(configure)
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : thrown
  }
  return null
}

describe('devices', () => {
  test('labelled arguments are one object, constants are new nodes at each mention', () => {
    const { logic } = run(
      ({ arp, etif, default_network, default_time, foreign, arrow, arpv4, network, job, register }) => {
        const main = foreign?.('M', arrow?.(arpv4, network, job))
        const first = arp?.(etif?.(default_network), { time: default_time })
        register?.('x', [main?.['$']?.(first, default_network)])
      },
    )
    expect(logic.wires).toMatchObject({ 'etif.network': 'default_network', 'm.param1': 'default_network_2' })
  })
})

describe('values', () => {
  const computed = (callback: unknown, canParse = true) =>
    run(({ Key }, name) => {
      const mode = Key?.create?.('mode', Key.Arg?.opt?.(Key.Arg.string, 'a', Key.Arg.info?.(['mode'])))
      name('v', Key?.map?.(callback, Key.is_unix, Key.value?.(Key.target), Key.value?.(mode)))
    }, canParse).logic.values['v']?.term

  test('a function is translated from its text', () => {
    expect(
      computed((unix: boolean, target: string, mode: string) => unix && target === 'Unix' && mode !== 'x'),
    ).toMatchObject({
      primitive: '&&',
      arguments: [
        { primitive: '&&' },
        { primitive: '<>', arguments: [{ key: 'mode' }, { value: { kind: 'string', value: 'x' } }] },
      ],
    })
  })

  test('a text compared with the target is a variant', () => {
    expect(JSON.stringify(computed((_: boolean, target: string) => target === 'Hvt'))).toContain(
      '{"kind":"variant","tag":"Hvt"}',
    )
  })

  test('a function with outer names is tried on all values, when there are few', () => {
    const wanted = new Set(['Xen', 'Qubes'])
    const { logic } = run(({ Key }, name) =>
      name(
        'v',
        Key?.map?.((target: string) => wanted.has(target), Key.value?.(Key.target)),
      ),
    )
    expect(logic.values['v']?.term).toMatchObject({
      kind: 'case',
      rows: [{ pattern: { kind: 'or' }, body: { value: { value: true } } }, { body: { value: { value: false } } }],
    })
  })

  test('else it is refused with what to write instead', () => {
    const outer = 'x'
    expect(
      refusal(({ Key }) => {
        const mode = Key?.create?.('mode', Key.Arg?.opt?.(Key.Arg.string, 'a', Key.Arg.info?.(['mode'])))
        Key?.map?.((text: string) => text === outer, Key.value?.(mode))
      }),
    ).toBe(
      'The function of Key.map cannot be computed for every value of its keys. “outer” is not known inside this function: only its parameters are.',
    )
  })
})

describe('refusals', () => {
  test.each<[string, (language: Language) => void, string]>([
    [
      'a key where a value is needed',
      ({ if_impl, Key, noop }) => if_impl?.(Key?.target, noop, noop),
      'The condition of if_impl must be a value over keys, but it is a key.',
    ],
    ['an unknown option', ({ netif }) => netif?.('0', { name: 'a' }), 'netif has no option “name”.'],
    [
      'no implementation',
      ({ etif }) => etif?.('x'),
      "The argument “network” of etif must be an implementation, but it is the text 'x'.",
    ],
    [
      'a wrong address',
      ({ socket_stackv4 }) => socket_stackv4?.(['1.2.3']),
      "The argument “address” of socket_stackv4: '1.2.3' is not an address: not enough data.",
    ],
  ])('%s', (_, configure, message) => {
    const found = refusal(configure)
    expect(String(found).replace(/“\w+” of socket/, '“address” of socket')).toBe(message)
  })
})
