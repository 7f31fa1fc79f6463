// Signature of a device: everything about it that is data. What it expands to is the release's (core/graph/release.ts).

import type { Constant } from './constant.ts'
import type { DataType } from './data-type.ts'
import type { DeviceId } from './ids.ts'
import type { ModuleType } from './module-type.ts'

export type ArgumentType =
  /** An implementation: an input port of the node. */
  | { readonly kind: 'impl'; readonly type: ModuleType }
  | { readonly kind: 'data'; readonly type: DataType }
  /** `'a value`: a computation over keys. */
  | { readonly kind: 'value'; readonly type: DataType }
  /** A function between implementations, such as `?arp`. */
  | { readonly kind: 'function'; readonly from: ModuleType; readonly to: ModuleType }
  /** OCaml's `()`, which closes a list of optional arguments; has no place on screen. */
  | { readonly kind: 'unit' }

export interface ArgumentSignature {
  /** OCaml label; for a positional argument the name that we give it. Names the port and the field. */
  readonly name: string
  readonly labelled: boolean
  readonly optional: boolean
  readonly type: ArgumentType
  /** For an optional argument: the device it defaults to, a constant, or OCaml text that says what happens. */
  readonly default?:
    | { readonly kind: 'device'; readonly device: DeviceId }
    | { readonly kind: 'constant'; readonly value: Constant }
    | { readonly kind: 'text'; readonly text: string }
  /** One sentence in our words. */
  readonly doc: string
}

export interface DeviceSignature {
  readonly id: DeviceId
  /** Section of MirageOS's documentation, such as `Network stack`; sections are ordered by the catalog. */
  readonly section: string
  /** In OCaml's order, positional and labelled mixed as in the interface. */
  readonly arguments: readonly ArgumentSignature[]
  readonly result: ModuleType
  /** True when the interface has a value, not a function: all its uses are one implementation. */
  readonly constant: boolean
  /** It stands for several implementations, or chooses among some. */
  readonly composite: boolean
  /** What to do instead, in a sentence. */
  readonly deprecated?: string
  /** What a deprecated device is another name of; null when it can simply go. */
  readonly replacement?: DeviceId | null
  /** One sentence for the palette; then paragraphs for the inspector. Markdown, our own words. */
  readonly summary: string
  readonly doc: string
  /** Where MirageOS documents it. */
  readonly link: string
  /** Words that a search should find it by, beyond its id, type and summary. */
  readonly keywords: readonly string[]
  /** A whole small `config.ml` that uses it; a test builds it for every target that supports it. */
  readonly example: string
}
