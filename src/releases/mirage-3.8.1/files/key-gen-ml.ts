// key_gen.ml: the values of configure-time keys, the command-line terms of the others.

import { printDoc } from '../../../core/emit/doc/print.ts'
import { printKeyGenMl, type KeyGenKey } from '../../../core/emit/key-gen-ml.ts'
import { ocamlWidth } from '../../../core/emit/ocaml/layout-parts.ts'
import type { FileKind } from '../emit/define-file.ts'
import { headerLines } from '../emit/header.ts'
import { keyDocumentation } from '../emit/key-documentation.ts'
import type { KeyEntry } from '../emit/key-facts.ts'

function keyGenKey({ key, fact }: KeyEntry): KeyGenKey {
  const { ocaml_name, name } = fact
  const label = `key:${key.ref}`
  if (fact.stage === 'configure') return { stage: 'configure', ocaml_name, name, value: fact.value ?? '', label }
  return {
    stage: 'runtime',
    ocaml_name,
    name,
    kind: fact.kind ?? 'opt',
    ...(fact.conv === undefined ? {} : { conv: fact.conv }),
    ...(fact.default === undefined ? {} : { default: fact.default }),
    docs: fact.docs ?? '',
    docv: fact.docv ?? null,
    doc: keyDocumentation(key),
    env: fact.env ?? null,
    names: fact.names ?? [],
    label,
  }
}

export const keyGenMl: FileKind = {
  path: () => 'key_gen.ml',
  print: ({ command, keys }) => {
    const doc = printKeyGenMl({ header: headerLines(command), keys: keys.map(keyGenKey) })
    return printDoc(doc, { width: ocamlWidth })
  },
}
