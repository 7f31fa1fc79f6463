// What a converter makes of a text: as the real tool reads it, prints it and writes it in key_gen.ml.

import { createBuiltKeys } from '../graph/build/build-keys.ts'
import type { Constant } from '../model/constant.ts'
import type { Design } from '../model/design.ts'
import type { Converter } from '../model/key.ts'
import type { Release } from '../release.ts'

export type Converted =
  | {
      readonly ok: Constant
      /** As `--help` and messages print it. */
      readonly printed: string
      /** OCaml of it in key_gen.ml. */
      readonly ocaml: string
    }
  /** The tool's own words, without the name of the option. */
  | { readonly error: string }

/** The text read by a converter of the design's; keys that its functions read have their defaults. */
export function convertText(converter: Converter, text: string, design: Design, release: Release): Converted {
  const ref = 'converted text'
  const keys = {
    ...design.logic.keys,
    [ref]: {
      kind: 'created',
      binding: null,
      name: 'text',
      stage: 'configure',
      argument: { kind: 'required', converter },
      info: { names: [] },
    } as const,
  }
  const { argument } = createBuiltKeys({ ...design, logic: { ...design.logic, keys } }, release.semantics, []).key(
    ref,
    null,
  )
  if (argument.kind === 'flag') return { error: 'No such converter.' }
  const behaviour = release.commandLine.converter(argument.converter)
  const parsed = behaviour.parse(text)
  if ('error' in parsed) return parsed
  return { ok: parsed.ok, printed: behaviour.print(parsed.ok), ocaml: behaviour.ocaml(parsed.ok) }
}
