// A web server that speaks https: libraries of HTTP and TLS between the stack and the job.

import type { Example } from '../example.ts'

export const httpsServer: Example = {
  id: 'https-server',
  title: 'Web server with TLS',
  summary: 'Pages and certificates from two stores, connections with TLS, HTTP by a library.',
  look: 'Both stores are read-only key/value stores: swap their wires, and nothing but the names warns you.',
  config: `open Mirage

let stack = generic_stackv4 default_network
let pages = generic_kv_ro ~group:"pages" "www"
let certificates = generic_kv_ro ~group:"tls" "tls"
let server = cohttp_server (conduit_direct ~tls:true stack)
let main = foreign "Dispatch.Main" (pclock @-> kv_ro @-> kv_ro @-> http @-> job)

let () =
  register "https" [ main $ default_posix_clock $ pages $ certificates $ server ]
`,
}
