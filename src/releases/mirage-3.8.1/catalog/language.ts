// The words of a configuration that are no devices: what each does, for those who meet it first. Own sentences; facts as measured.

import type { WordSignature } from '../../../core/model/catalog.ts'
import { documentationOf, documentationOfModule } from './documentation.ts'

const WORDS: readonly (readonly [string, Omit<WordSignature, 'link'>])[] = [
  [
    'foreign',
    {
      signature: '?packages → ?keys → ?deps → string → typ → impl',
      doc: `A module that you write. \`Unikernel.Main\` is the functor \`Main\` of \`unikernel.ml\`: MirageOS makes the devices that are wired to
it, applies the functor to them in this order, and calls its \`start\` with what they became.

Each parameter has a module type, stated here or taken from its wire. A data dependency is started before the module and passed
to \`start\` as well, but is no parameter of the functor.

Packages are added to every target that has the module. A key that is listed here can be read in the module as a function of \`Key_gen\`.`,
    },
  ],
  [
    'impl',
    {
      signature: 'configurable → impl',
      doc: `A device that you write: an object over \`base_configurable\`. Its module is a file or a library of yours; \`connect\` is the OCaml that
starts it and gives a promise of its state.

Packages may depend on the target. The steps \`configure\`, \`build\` and \`clean\` run when the tool does the thing of that name, for
example to write a file that the module needs.

The tool takes two such devices for one when name, keys and dependencies are the same: give each a name of its own.`,
    },
  ],
  [
    'if_impl',
    {
      signature: "bool value → 'a impl → 'a impl → 'a impl",
      doc: `One of two implementations of the same module type. The condition is a test of MirageOS such as \`Key.is_unix\`, a key, or a comparison
written here. It is decided when the project is configured, so the branch that is not taken leaves nothing behind: no module, no
package, no key.

With more than two, \`match_impl\` reads better.`,
    },
  ],
  [
    'match_impl',
    {
      signature: "'b value → default:'a impl → ('b * 'a impl) list → 'a impl",
      doc: `One implementation of several, by the value of a key or of a computation over keys. Cases are tried from above; the first that is equal
is taken, else the default.

A case for a value that an earlier one has already taken is never reached, and a default is never reached when all values have
cases. Both are told beside the case.`,
    },
  ],
  [
    'register',
    {
      signature: '?argv → ?tracing → ?reporter → ?keys → ?packages → string → job impl list → unit',
      doc: `The unikernel itself: its name, and the jobs that it runs. They are started in this order and run side by side; the unikernel ends
when all have ended.

MirageOS adds what every unikernel has: the command line (\`argv\`), a reporter of log messages, and keys such as \`--logs\`. Wire
something else to replace one of them.`,
    },
  ],
]

const KEY: WordSignature = {
  signature: 'Key.create string → arg → key',
  doc: `A value that is given from outside. Whoever configures the project gives it to \`mirage configure\`, whoever starts the unikernel gives
it on its command line; the stage says which of the two, or both.

A module reads it in \`Key_gen\`. A condition decides by the value that it has when the project is configured; another value at the start
changes no choice.`,
  link: documentationOfModule('Key'),
}

/** The words with their documentation, by the name that the palette gives them. */
export const language: ReadonlyMap<string, WordSignature> = new Map([
  ...WORDS.map(([word, signature]) => [word, { ...signature, link: documentationOf(word) }] as const),
  ['key', KEY],
])
