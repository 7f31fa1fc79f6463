// Calls of devices as the measured samples write them, such as `arp ~time:$time $ethernet`.

import { device, type Impl } from '../../../core/graph/impl.ts'
import type { BuildContext, BuiltArgument } from '../../../core/graph/release.ts'
import { bool, type Constant, int, list, NONE, string } from '../../../core/model/constant.ts'
import { catalog } from '../catalog.ts'

const EMPTY_CONFIG: Constant = {
  kind: 'record',
  fields: { addresses: list([]), netmasks: list([]), gateways: list([]) },
}

const ANY: Constant = { kind: 'opaque', type: 'Ipaddr.V4.t', text: '0.0.0.0' }

const LITERALS: Readonly<Record<string, Constant>> = {
  None: NONE,
  true: bool(true),
  config: EMPTY_CONFIG,
  '[any]': list([ANY]),
  'Logs.Debug': { kind: 'constructor', name: 'Debug' },
}

/** A stand-in for an argument: an implementation with the argument's name. */
function placeholder(name: string): Impl {
  const implementation = {
    name,
    module: 'Placeholder',
    type: { kind: 'variable', name: 'a' } as const,
    keys: [],
    packages: null,
    connect: () => 'return ()',
  }
  return device(implementation)
}

function argumentOf(text: string): BuiltArgument {
  if (text.startsWith('$')) return { kind: 'impl', impl: placeholder(text) }
  if (text.startsWith('(fun')) return { kind: 'function', call: () => placeholder(text.slice(10, -1)) }
  if (text.startsWith('"')) return { kind: 'data', value: string(text.slice(1, -1)) }
  if (/^\d+$/.test(text)) return { kind: 'data', value: int(Number(text)) }
  const value = LITERALS[text]
  if (value === undefined) throw new Error(`the test cannot read ${text}`)
  return { kind: 'data', value }
}

/** What a sample's call makes. */
export function buildSample(build: BuildContext, expression: string): Impl {
  const [id = '', ...texts] = expression.match(/~\w+:|\(fun[^)]*\)|\(\)|\[any\]|"[^"]*"|[\w.$*]+/g) ?? []
  const positional = (catalog.devices.get(id)?.arguments ?? []).filter((argument) => !argument.labelled)
  const args: Record<string, BuiltArgument> = {}
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? ''
    if (text === '()') continue
    if (text.startsWith('~')) {
      index += 1
      args[text.slice(1, -1)] = argumentOf(texts[index] ?? '')
    } else {
      args[positional.shift()?.name ?? '?'] = argumentOf(text)
    }
  }
  return build.device(id, args)
}
