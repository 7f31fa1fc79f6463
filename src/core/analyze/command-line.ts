// How a release reads `mirage configure` arguments into values of keys; implemented by releases.

import type { TargetName } from '../model/ids.ts'
import type { Constant } from '../model/constant.ts'
import type { ToolError } from '../model/diagnostic.ts'
import type { Context, Converter, Key } from '../model/key.ts'

/** Values of keys, with where each came from. */
export interface ParsedArguments {
  readonly context: Context
  /** Keys that an argument, an environment variable or an alias set; all others have their defaults. */
  readonly from: ReadonlyMap<Key, 'argument' | 'environment' | 'alias'>
}

export interface ArgumentsInput {
  readonly target: TargetName
  /** What stands after `mirage configure -t TARGET`. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The whole command line after `mirage`, when it is not `configure -t TARGET` and `args`. */
  readonly command?: readonly string[]
}

/** Text of a converter's value read, printed, and written as OCaml (conformance/keys.json, `converters`). */
export interface ConverterBehaviour {
  readonly parse: (text: string) => { readonly ok: Constant } | { readonly error: string }
  readonly print: (value: Constant) => string
  /** OCaml expression, as key_gen.ml holds it. */
  readonly ocaml: (value: Constant) => string
  /** OCaml expression of the run-time converter, such as `Cmdliner.Arg.int`. */
  readonly runtime: string
}

export interface CommandLine {
  readonly converter: (converter: Converter<Key>) => ConverterBehaviour
  /**
   * First pass: only the keys that choose branches are read, unknown options are passed over. Second pass (`all`):
   * every key of the resolved application is known and anything else is refused, as the real tool does.
   */
  readonly parse: (
    keys: readonly Key[],
    input: ArgumentsInput,
    pass: 'choices' | 'all',
  ) => { readonly parsed: ParsedArguments } | { readonly error: ToolError }
}
