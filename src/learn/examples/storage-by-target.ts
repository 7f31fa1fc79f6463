// One store, three ways to keep it: a match on the target.

import type { Example } from '../example.ts'

export const storageByTarget: Example = {
  id: 'storage-by-target',
  title: 'A store for each target',
  summary: 'Files straight from the folder on unix, baked into the image on xen, a disk image elsewhere.',
  look: 'The rows of the choice show which targets take which store; Problems tells why muen, which has no disks, needs a row of its own.',
  config: `open Mirage

(* Where the files live depends on what the unikernel runs on. *)
let files =
  match_impl
    (Key.value Key.target)
    [
      (\`Unix, direct_kv_ro "site");
      (\`MacOSX, direct_kv_ro "site");
      (\`Xen, crunch "site");
      (\`Qubes, crunch "site");
    ]
    ~default:(archive_of_files ~dir:"site" ())

let main = foreign "Unikernel.Reader" (kv_ro @-> job)
let () = register "reader" [ main $ files ]
`,
}
