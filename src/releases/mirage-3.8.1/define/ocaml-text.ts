// Pieces of the OCaml that connects devices.

import { ocamlify } from '../../../core/emit/ocaml/identifiers.ts'
import type { Refusal } from '../../../core/graph/impl.ts'
import type { Key } from '../../../core/model/key.ts'

/** The call that reads a key in generated code, such as `(Key_gen.ipv4_gateway ())`. */
export function keyCall(key: Key): string {
  const result = ocamlify(key.name)
  return `(Key_gen.${result.kind === 'ok' ? result.identifier : key.name} ())`
}

/** A refusal while the project is configured: mirage prints the message and ends with status 1. */
export function configureRefusal(message: string, hint: string): Refusal {
  return { kind: 'refusal', error: 'configure', message, hint }
}

/** OCaml's `failwith` while code is generated, which mirage does not catch. The message must need no escapes. */
export function failureRefusal(message: string, hint: string): Refusal {
  return { kind: 'refusal', error: 'exception', message: `Failure("${message}")`, hint }
}

/** `connect` of a functor or module whose arguments are some of the device's, by position. */
export function connectWith(...positions: readonly number[]) {
  return (_info: unknown, module: string, args: readonly string[]): string =>
    [`${module}.connect`, ...positions.map((position) => args[position] ?? '')].join(' ')
}
