// A gateway between two networks: groups keep the keys of its two stacks apart.

import type { Example } from '../example.ts'

export const twoInterfaces: Example = {
  id: 'two-interfaces',
  title: 'Two networks',
  summary: 'A gateway with one stack to the outside and one to the inside, each with keys of its own.',
  look: 'Open Keys: every key stands there twice, with the name of its group before it.',
  config: `open Mirage

let outside = generic_stackv4 ~group:"outside" (netif ~group:"outside" "0")
let inside = generic_stackv4 ~group:"inside" (netif ~group:"inside" "1")
let main = foreign "Gateway.Main" (stackv4 @-> stackv4 @-> random @-> job)
let () = register "gateway" [ main $ outside $ inside $ default_random ]
`,
}
