// The objects that a config.ts handles: implementations, module types, keys, values and what keys are made of.
// They are plain objects with a hidden content; nothing of them reaches the design except through the recorder.

import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { Converter, KeyArgument, KeyInfo, Stage } from '../../model/key.ts'
import type { ModuleType } from '../../model/module-type.ts'
import type { Package } from '../../model/package.ts'
import type { Lambda } from '../../model/term.ts'
import type { KeyDraft, NodeDraft, TypeDraft, ValueDraft } from '../drafts.ts'
import type { Static } from './translate/static-value.ts'
import type { TypedTerm } from './typed-term.ts'

export type Content =
  | { readonly kind: 'impl'; readonly node: NodeDraft }
  /** A device without arguments: every mention is a node of its own. */
  | {
      readonly kind: 'constant-device'
      readonly make: () => NodeDraft
      /** The device as it is mentioned once: its nodes are told to `note`. */
      readonly mentioned: (note: (node: NodeDraft) => void) => object
    }
  | { readonly kind: 'module-type'; readonly type: ModuleType; readonly user: TypeDraft | null }
  | { readonly kind: 'key'; readonly key: KeyDraft; readonly type: DataType | null }
  | ValueContent
  | { readonly kind: 'converter'; readonly converter: Converter<KeyDraft>; readonly type: DataType | null }
  | {
      readonly kind: 'key-argument'
      readonly argument: KeyArgument<KeyDraft>
      readonly stage: Stage
      readonly info: KeyInfo
      readonly type: DataType | null
    }
  | { readonly kind: 'key-info'; readonly info: KeyInfo }
  | {
      readonly kind: 'alias'
      readonly setters: readonly { readonly key: KeyDraft; readonly value: Lambda<KeyDraft> }[]
      readonly info: KeyInfo
    }
  | { readonly kind: 'package'; readonly package: Package }
  /** A constant that JavaScript has no form for: a tuple, or a variant where no type asks for one. */
  | { readonly kind: 'constant'; readonly constant: Constant }
  /** A function as data, for what JavaScript cannot say. */
  | { readonly kind: 'lambda'; readonly lambda: Lambda<never> }
  /** An object of a class that describes a device. */
  | { readonly kind: 'device-class'; readonly base: DeviceBase }
  | { readonly kind: 'key-set'; readonly keys: readonly KeyDraft[] }
  /** Cmdliner's term for a context: nothing can be read from it here. */
  | { readonly kind: 'command-line-term' }
  /** Values of keys; null inside methods, where they are those of the configuration to come. */
  | { readonly kind: 'context'; readonly values: ReadonlyMap<KeyDraft, Constant> | null }

/** What a class of the user inherits from; `foreign` with what its constructor was given. */
export type DeviceBase =
  | { readonly kind: 'configurable' | 'base_configurable' }
  | { readonly kind: 'foreign'; readonly module: string; readonly options: Readonly<Record<string, unknown>> }

export interface ValueContent {
  readonly kind: 'value'
  readonly computed: TypedTerm
  readonly dependencies: readonly KeyDraft[]
  draft: ValueDraft | null
  /** A value that is a function, for `Key.$`; then there is no term. */
  readonly callable?: Static
}

const contents = new WeakMap<object, Content>()

/** Gives an object its content. */
export function hold<T extends object>(object: T, content: Content): T {
  contents.set(object, content)
  return object
}

/** What all objects of the language inherit: they are no texts and no numbers, which JavaScript would make of them. */
const LANGUAGE_OBJECT = Object.freeze({
  [Symbol.toPrimitive](this: unknown) {
    const what = describe(this)
    return fail('MG-TS-TYPE', `Here a text or a number is needed, but it is ${what}.`, DECIDE_HINT)
  },
})

const DECIDE_HINT = 'Compute with it inside Key.map((x) => …, value), or choose with if_impl and match_impl.'

/** A new object with a content. */
export function wrap(content: Content): object {
  return hold(Object.create(LANGUAGE_OBJECT) as object, content)
}

/** Gives the value back, unless it is a key or a value over keys, by which JavaScript cannot decide. */
export function decides(value: unknown): unknown {
  const kind = contentOf(value)?.kind
  if (kind !== 'value' && kind !== 'key') return value
  return fail(
    'MG-TS-DECIDES',
    `${WORDS[kind]} has no content while the configuration is read: nothing can be decided by it.`.replace(/^a/, 'A'),
    DECIDE_HINT,
  )
}

/** The content of a value of the configuration; null for plain JavaScript data. */
export function contentOf(value: unknown): Content | null {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return null
  return contents.get(value) ?? null
}

/** Whether a value stands for a place that is still empty. */
export function isHole(value: unknown): boolean {
  const content = contentOf(value)
  return content?.kind === 'impl' && content.node.content.kind === 'hole'
}

/** A mistake in a configuration: evaluators turn it into a diagnostic at the line that is running. */
export function fail(code: string, message: string, hint?: string): never {
  throw Object.assign(new Error(message), { details: { code, ...(hint === undefined ? {} : { hint }) } })
}

/** What the real tool says when it stops with OCaml's `Invalid_argument`. */
export function failOcaml(message: string): never {
  const tool = {
    kind: 'exception',
    message: `Fatal error: exception Invalid_argument("${message}")`,
    exit: 1,
    config_exit: 2,
  }
  throw Object.assign(new Error(message), { details: { code: 'MG-READ-EXCEPTION', tool } })
}

const WORDS: Readonly<Record<Content['kind'], string>> = {
  impl: 'an implementation',
  'constant-device': 'an implementation',
  'module-type': 'a module type',
  key: 'a key',
  value: 'a value over keys',
  converter: 'a converter',
  'key-argument': 'the argument of a key',
  'key-info': 'the description of a key',
  alias: 'an alias',
  package: 'a package',
  constant: 'a constant',
  lambda: 'a function',
  'device-class': 'a description of a device',
  'key-set': 'a set of keys',
  context: 'a context',
  'command-line-term': 'a term that reads a command line',
}

/** What a value is, in words. */
function describe(value: unknown): string {
  const content = contentOf(value)
  if (content !== null) return WORDS[content.kind]
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `the text '${value}'`
  if (typeof value === 'number' || typeof value === 'boolean')
    return `${typeof value === 'number' ? 'the number' : ''} ${String(value)}`.trim()
  return typeof value === 'function' ? 'a function' : 'an object'
}

/** Stops: something else was expected. */
export function expected(what: string, found: unknown, where: string): never {
  return fail('MG-TS-TYPE', `${where} must be ${what}, but it is ${describe(found)}.`)
}
