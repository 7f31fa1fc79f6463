// generic_stackv4: the IPv4 stack that suits the target and the keys.

import { type Constant, list, NONE, some, variant } from '../../../../core/model/constant.ts'
import type { Key, Value } from '../../../../core/model/key.ts'
import type { Term } from '../../../../core/model/term.ts'
import { implArgument, input, optionalData, optionalValue, recordOf, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument, groupOption } from '../../define/group-argument.ts'
import { NETWORK, STACKV4 } from '../../catalog/module-types.ts'
import { recordOption } from '../../define/record-option.ts'
import { firstThat, valueOf } from '../../define/values.ts'

function call(primitive: string, ...operands: readonly Term<Key>[]): Term<Key> {
  return { kind: 'call', primitive, arguments: operands }
}

function constant(value: Constant): Term<Key> {
  return { kind: 'constant', value }
}

interface Inputs {
  readonly target: Value
  readonly net: Value
  readonly dhcp: Value
}

/**
 * What each alternative but the static one takes. The real tool computes one choice from all three inputs and compares it with
 * the alternatives' names; these are the same functions, written so that they can be read as sentences. All three inputs stay
 * declared, whatever a term reads.
 */
function conditions({ target, net, dhcp }: Inputs): Readonly<Record<'dhcp' | 'socket' | 'qubes', Value>> {
  const keys = [...new Set([...target.keys, ...net.keys, ...dhcp.keys])]
  const value = (term: Term<Key>): Value => ({ term, keys, ref: null })
  const isTarget = (tag: string): Term<Key> => call('=', target.term, constant(variant(tag)))
  const isQubes = isTarget('Qubes')
  const isSocket = call('=', net.term, constant(some(variant('Socket'))))
  const isUndecided = call('&&', call('=', net.term, constant(NONE)), call('not', dhcp.term))
  const isUnix = call('||', isTarget('Unix'), isTarget('MacOSX'))
  return {
    qubes: value(isQubes),
    dhcp: value(call('&&', call('&&', call('not', isQubes), call('not', isSocket)), dhcp.term)),
    socket: value(call('&&', call('not', isQubes), call('||', isSocket, call('&&', isUndecided, isUnix)))),
  }
}

const ANYWHERE: Constant = list([{ kind: 'opaque', type: 'Ipaddr.V4.t', text: '0.0.0.0' }])

export const generic_stackv4 = defineDevice({
  id: 'generic_stackv4',
  section: 'Network stacks',
  arguments: {
    group: optionalData(
      TEXT,
      'the keys are --net, --dhcp, --ipv4 and so on',
      'Name before all its keys: with "lan" they begin with --lan-.',
    ),
    config: optionalData(
      recordOf('ipv4_config'),
      'address 10.0.0.2/24, gateway 10.0.0.1',
      'Address and gateway of a static stack.',
    ),
    dhcp_key: optionalValue({ kind: 'bool' }, 'the key --dhcp', 'Whether to ask the network for an address.'),
    net_key: optionalValue(
      { kind: 'option', of: { kind: 'variants', tags: ['Direct', 'Socket'] } },
      'the key --net',
      'Sockets of the host or a stack in OCaml; None lets the target decide.',
    ),
    network: input(NETWORK, 'Interface at the bottom; a socket stack does without it.'),
  },
  result: STACKV4,
  composite: true,
  summary: 'The IPv4 network stack that suits the target and the keys --net and --dhcp.',
  doc: `The stack to take when nothing speaks against it. What it becomes is decided when the project is configured:

- on qubes always \`qubes_ipv4_stack\`;
- with \`--net=socket\` \`socket_stackv4\`, which only Unix and macOS can build;
- with \`--dhcp=true\` \`dhcp_ipv4_stack\`;
- on Unix and macOS, when nothing else is asked for, \`socket_stackv4\`; with \`--net=direct\` a stack over a tap device;
- otherwise \`static_ipv4_stack\` with the address of \`--ipv4\`.

Two of them in one unikernel need a group each, and so do their interfaces. Two without groups can be configured as long as no key is on
the command line; with one the tool stops with "duplicate key".`,
  keywords: [
    'tcp/ip',
    'network stack',
    'server',
    'internet',
    'dhcp',
    'socket',
    'tcp',
    'udp',
    'ip address',
    'ping',
    'icmp',
    'router',
  ],
  example: `open Mirage

let stack = generic_stackv4 default_network
let main = foreign "Unikernel.Main" (stackv4 @-> job)
let () = register "server" [ main $ stack ]
`,
  expand: (build, { group, config, dhcp_key, net_key, network }) => {
    const taken = conditions({
      target: valueOf(build.key('Key.target')),
      net: net_key ?? valueOf(build.makeKey('net', groupArgument(group))),
      dhcp: dhcp_key ?? valueOf(build.makeKey('dhcp', groupArgument(group))),
    })
    const over = { ...groupOption(group), network: implArgument(network) }
    const addresses = { kind: 'data', value: ANYWHERE } as const
    const alternatives = [
      { condition: taken.dhcp, impl: build.device('dhcp_ipv4_stack', over) },
      { condition: taken.socket, impl: build.device('socket_stackv4', { ...groupOption(group), addresses }) },
      { condition: taken.qubes, impl: build.device('qubes_ipv4_stack', over) },
    ]
    const fallback = build.device('static_ipv4_stack', { ...recordOption('config', config), ...over })
    return firstThat(alternatives, fallback, build.node)
  },
})
