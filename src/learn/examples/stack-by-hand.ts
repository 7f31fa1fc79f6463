// What a network stack is made of: every layer a device of its own.

import type { Example } from '../example.ts'

export const stackByHand: Example = {
  id: 'stack-by-hand',
  title: 'A stack, layer by layer',
  summary: 'Interface, ethernet, ARP, IP, UDP and TCP wired by hand into one stack.',
  look: 'Follow the wires from the interface to the right: each layer stands on the one before it.',
  config: `open Mirage

let net = default_network
let ethernet = etif net
let addresses = arp ethernet
let config =
  {
    network = Ipaddr.V4.Prefix.of_string_exn "192.168.1.2/24";
    gateway = Some (Ipaddr.V4.of_string_exn "192.168.1.1");
  }
let ip = create_ipv4 ~config ethernet addresses
let datagrams = direct_udp ip
let streams = direct_tcp ip
let stack = direct_stackv4 net ethernet addresses ip
let main = foreign "Unikernel.Main" (udpv4 @-> tcpv4 @-> stackv4 @-> job)
let () = register "layers" [ main $ datagrams $ streams $ stack ]
`,
}
