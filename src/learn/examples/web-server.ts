// A web server with pages of its own and a port to choose.

import type { Example } from '../example.ts'

export const webServer: Example = {
  id: 'web-server',
  title: 'Web server',
  summary: 'Pages from a store, sent over the network stack that suits the target, on a port to choose.',
  look: 'Switch between unix, hvt and qubes and watch what the stack and the store become.',
  config: `open Mirage

let port =
  let doc = Key.Arg.info ~doc:"Port to listen on." [ "port" ] in
  Key.(create "port" Arg.(opt int 8080 doc))

let stack = generic_stackv4 default_network
let pages = generic_kv_ro "www"

let main =
  foreign
    ~keys:[ Key.abstract port ]
    ~packages:[ package "magic-mime" ]
    "Unikernel.Main"
    (stackv4 @-> kv_ro @-> job)

let () = register "shop" [ main $ stack $ pages ]
`,
}
