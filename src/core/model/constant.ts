// Constants: OCaml values as plain data, used for arguments, key defaults, key values and terms.

import type { Package } from './package.ts'

/** An OCaml value that can be written down, compared and serialised. */
export type Constant =
  | { readonly kind: 'unit' }
  | { readonly kind: 'bool'; readonly value: boolean }
  /** Decimal text of a 63-bit integer: JavaScript numbers would lose digits. */
  | { readonly kind: 'int'; readonly value: string }
  | { readonly kind: 'float'; readonly value: string }
  | { readonly kind: 'char'; readonly value: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly Constant[] }
  | { readonly kind: 'tuple'; readonly items: readonly Constant[] }
  /** Polymorphic variant; `tag` without the backquote. */
  | { readonly kind: 'variant'; readonly tag: string; readonly argument?: Constant }
  /** Ordinary constructor such as `None`, `Some`, `Debug` (of Logs.level), without module path. */
  | { readonly kind: 'constructor'; readonly name: string; readonly argument?: Constant }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Constant>> }
  /** A value of an abstract type in its canonical text: type `Ipaddr.V4.t`, text `10.0.0.1`. */
  | { readonly kind: 'opaque'; readonly type: string; readonly text: string }
  | { readonly kind: 'package'; readonly package: Package }

export const UNIT: Constant = { kind: 'unit' }
export const NONE: Constant = { kind: 'constructor', name: 'None' }

/** OCaml's `Some x`. */
export function some(argument: Constant): Constant {
  return { kind: 'constructor', name: 'Some', argument }
}

export function bool(value: boolean): Constant {
  return { kind: 'bool', value }
}

/** An OCaml integer; the number must be a safe integer. */
export function int(value: number): Constant {
  return { kind: 'int', value: String(value) }
}

export function string(value: string): Constant {
  return { kind: 'string', value }
}

export function list(items: readonly Constant[]): Constant {
  return { kind: 'list', items }
}

/** Polymorphic variant without argument, such as `` `Hvt `` from `variant('Hvt')`. */
export function variant(tag: string): Constant {
  return { kind: 'variant', tag }
}
