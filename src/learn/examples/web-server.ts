// A web server with pages of its own and a port to choose.

import type { Example } from '../example.ts'

export const webServer: Example = {
  id: 'web-server',
  title: 'Web server',
  summary: 'HTTP over the network stack that suits the target, pages from a store, a port to choose.',
  look: 'Switch between unix, hvt and qubes and watch what the stack and the store become.',
  config: `open Mirage

let port =
  let doc = Key.Arg.info ~doc:"Port to listen on." [ "port" ] in
  Key.(create "port" Arg.(opt int 8080 doc))

let stack = generic_stackv4 default_network
let pages = generic_kv_ro "www"
let server = cohttp_server (conduit_direct stack)

let main =
  foreign
    ~keys:[ Key.abstract port ]
    ~packages:[ package "magic-mime" ]
    "Unikernel.Main" (kv_ro @-> http @-> job)

let () = register "shop" [ main $ pages $ server ]
`,
}
