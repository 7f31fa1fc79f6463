// A key that chooses between two implementations: the host's sockets or a stack of one's own.

import type { Example } from '../example.ts'

export const socketOrOwn: Example = {
  id: 'socket-or-own',
  title: 'A key that chooses',
  summary: 'The sockets of the host while you develop, a TCP/IP stack in the unikernel when it is deployed.',
  look: 'Set --sockets in Keys and follow the choice, then look at targets that have no sockets.',
  config: `open Mirage

let sockets =
  let doc = Key.Arg.info ~doc:"Use the sockets of the host." [ "sockets" ] in
  Key.(create "sockets" Arg.(flag ~stage:\`Configure doc))

let stack =
  if_impl (Key.value sockets)
    (socket_stackv4 [ Ipaddr.V4.any ])
    (dhcp_ipv4_stack default_network)

let main = foreign "Unikernel.Echo" (stackv4 @-> job)
let () = register "echo" [ main $ stack ]
`,
}
