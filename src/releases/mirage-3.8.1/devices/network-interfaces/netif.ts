// netif: a network interface by name.

import type { ConfigureInfo } from '../../../../core/graph/impl.ts'
import { keyValue } from '../../../../core/graph/term/key-value.ts'
import { string } from '../../../../core/model/constant.ts'
import type { Key } from '../../../../core/model/key.ts'
import type { Package } from '../../../../core/model/package.ts'
import { data, optionalData, TEXT } from '../../define/arguments.ts'
import { defineDevice } from '../../define/define-device.ts'
import { groupArgument } from '../../define/group-argument.ts'
import { instantiate } from '../../define/instantiate.ts'
import { NETWORK } from '../../catalog/module-types.ts'
import { keyCall } from '../../define/ocaml-text.ts'
import { packagesByTarget } from '../../define/packages.ts'
import { registerNetwork } from '../../tables/networks.ts'

const XEN: Package = { opam: 'mirage-net-xen', min: '1.13.0', max: '2.0.0' }
const SOLO5: Package = { opam: 'mirage-net-solo5', min: '0.6.1', max: '0.7.0' }

const BY_TAG: Readonly<Record<string, readonly Package[]>> = {
  Unix: [{ opam: 'mirage-net-unix', min: '2.7.0', max: '3.0.0' }],
  MacOSX: [{ opam: 'mirage-net-macosx', min: '1.8.0', max: '2.0.0' }],
  Xen: [XEN],
  Qubes: [XEN, { opam: 'mirage-qubes', min: '0.8.0', max: '0.9.0' }],
}

function record(info: ConfigureInfo, key: Key): Record<string, never> {
  const name = keyValue(info.context, key)
  if (name.kind === 'string') registerNetwork(info, name.value)
  return {}
}

export const netif = defineDevice({
  id: 'netif',
  section: 'Network interfaces',
  arguments: {
    group: optionalData(TEXT, 'the key is --interface', 'Name before the key: with "lan" it is --lan-interface.'),
    name: data(
      TEXT,
      'Interface to use unless the key says another: a tap device on Unix, a number under Xen, a name in the solo5 manifest.',
    ),
  },
  result: NETWORK,
  summary: 'A network interface with a name of its own.',
  doc: `Frames in and out of the unikernel. On Unix it is a tap device, which usually takes root rights to open; on macOS a vmnet interface;
under Xen the nth interface of the domain; under solo5 the interface that the tender is given as \`--net:NAME=TAP\`.

The name is the default of the key \`--interface\`. Two interfaces in one unikernel need a group each, such as
\`netif ~group:"lan" "1"\`: without groups both define the same option and the tool stops with "option name --interface defined twice".
For a single interface take \`default_network\`, which knows the usual name of each target.`,
  keywords: [
    'nic',
    'tap',
    'ethernet',
    'interface',
    'vif',
    'bridge',
    'network card',
    'second interface',
    'two interfaces',
    'router',
    'nat',
    'firewall',
    'lan',
  ],
  example: `open Mirage

let main = foreign "Unikernel.Main" (network @-> network @-> job)
let () = register "router" [ main $ netif ~group:"lan" "0" $ netif ~group:"wan" "1" ]
`,
  expand: (build, { group, name }) => {
    const key = build.makeKey('interface', { ...groupArgument(group), default: string(name) })
    return instantiate(build, {
      name: build.numberedName('net', 'net'),
      module: 'Netif',
      type: NETWORK,
      keys: [key],
      packages: packagesByTarget(build, (_family, tag) => BY_TAG[tag] ?? [SOLO5]),
      configure: (info) => record(info, key),
      connect: (_info, module) => `${module}.connect ${keyCall(key)}`,
    })
  },
})
