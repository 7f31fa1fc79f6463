// The lowest layers that every stack over a bare interface begins with.

import type { Impl } from '../../../core/graph/impl.ts'
import type { BuildContext, BuiltArgument } from '../../../core/graph/release.ts'
import { implArgument } from './arguments.ts'

type Layer = Extract<BuiltArgument, { kind: 'impl' }>

interface StackLayers {
  readonly network: Layer
  readonly ethernet: Layer
  readonly arp: Layer
}

/** Interface, Ethernet and ARP as arguments of the next layers; `arp` replaces the release's own. */
export function stackLayers(build: BuildContext, network: Impl, arp?: (ethernet: Impl) => Impl): StackLayers {
  const interfaceArgument = implArgument(network)
  const ethernet = build.device('etif', { network: interfaceArgument })
  const ethernetArgument = implArgument(ethernet)
  const neighbours = arp === undefined ? build.device('arp', { ethernet: ethernetArgument }) : arp(ethernet)
  return { network: interfaceArgument, ethernet: ethernetArgument, arp: implArgument(neighbours) }
}
