// default_network: the usual network interface of each target.

import type { Impl } from '../../../../core/graph/impl.ts'
import type { BuildContext } from '../../../../core/graph/release.ts'
import { textArgument } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { NETWORK } from '../../catalog/module-types.ts'
import { matchTarget } from '../../define/values.ts'

function interfaceNamed(build: BuildContext, name: string): Impl {
  return build.device('netif', { name: textArgument(name) })
}

export const default_network = defineDevice({
  id: 'default_network',
  section: 'Network interfaces',
  arguments: {},
  result: NETWORK,
  composite: true,
  summary: 'The network interface that a target usually has.',
  doc: `\`tap0\` on Unix and macOS, interface \`0\` under Xen and QubesOS, and \`service\` under solo5, where the tender is started with
\`--net:service=tap100\` or the like. The key \`--interface\` names another one.

It is one device however often it is written, so several stacks over it share the interface. For a second interface use \`netif\` with a
group. A socket stack does not use its interface at all: on Unix \`generic_stackv4 default_network\` opens no tap device.`,
  keywords: [
    'nic',
    'tap0',
    'service',
    'interface',
    'ethernet',
    'vif',
    'network card',
    'network',
    'wifi',
    'wlan',
    'lan',
    'internet',
  ],
  example: `open Mirage

let main = foreign "Unikernel.Main" (network @-> job)
let () = register "sniffer" [ main $ default_network ]
`,
  expand: (build) => {
    const tap = interfaceNamed(build, 'tap0')
    const service = interfaceNamed(build, 'service')
    const cases = [
      { tag: 'Unix', impl: tap },
      { tag: 'MacOSX', impl: tap },
      ...['Hvt', 'Spt', 'Virtio', 'Muen', 'Genode'].map((tag) => ({ tag, impl: service })),
    ]
    return matchTarget(build, cases, interfaceNamed(build, '0'))
  },
})
