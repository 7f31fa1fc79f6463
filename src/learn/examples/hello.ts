// The smallest unikernel that does something: a job that says hello once a second.

import type { Example } from '../example.ts'

export const hello: Example = {
  id: 'hello',
  title: 'Hello',
  summary: 'A job that says hello once a second: one module of your own over one device.',
  look: 'Read main.ml from the bottom up: the last lines start what the wires say.',
  config: `open Mirage

let hello =
  let doc = Key.Arg.info ~doc:"What to say." [ "hello" ] in
  Key.(create "hello" Arg.(opt string "Hello World" doc))

let main = foreign ~keys:[ Key.abstract hello ] "Unikernel.Hello" (time @-> job)
let () = register "hello" [ main $ default_time ]
`,
}
