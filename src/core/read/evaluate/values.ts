// What expressions of a configuration evaluate to. First-order data, functions, and the language's own abstract things.
// A value that depends on keys is symbolic: a term.

import { type Constant, NONE, UNIT } from '../../model/constant.ts'
import type { KeyArgument, KeyInfo, Stage, Converter } from '../../model/key.ts'
import type { ModuleType } from '../../model/module-type.ts'
import type { Lambda, Term } from '../../model/term.ts'
import type { KeyDraft, NodeDraft, TypeDraft, ValueDraft } from '../../dsl/drafts.ts'
import type { Location } from '../ocaml/syntax.ts'

export type KeyTerm = Term<KeyDraft>

/** A computation of a value that may ask for others on the way: see coroutine.ts. */
export type Routine = Generator<Routine, Value, Value>

export type Value =
  /** A leaf: unit, bool, int, float, char, string, opaque or package. */
  | { readonly kind: 'data'; readonly value: Constant }
  | { readonly kind: 'nil' }
  | { readonly kind: 'cons'; readonly head: Value; readonly tail: Value }
  | { readonly kind: 'tuple'; readonly items: readonly Value[] }
  | { readonly kind: 'variant'; readonly tag: string; readonly argument: Value | null }
  | {
      readonly kind: 'construct'
      readonly name: string
      readonly argument: Value | null
      readonly type: UserConstructor | null
    }
  | RecordValue
  | { readonly kind: 'reference'; content: Value; readonly born: number }
  | ArrayValue
  /** A text that can be changed, one character a byte. */
  | { readonly kind: 'bytes'; text: string; readonly born: number }
  | FunctionValue
  /** Known only when keys are. */
  | { readonly kind: 'term'; readonly term: KeyTerm }
  | { readonly kind: 'impl'; readonly node: NodeDraft; readonly isAbstract: boolean }
  | { readonly kind: 'module-type'; readonly type: ModuleType; readonly user: TypeDraft | null }
  | { readonly kind: 'key'; readonly key: KeyDraft; readonly isAbstract: boolean }
  | KeyedValue
  | { readonly kind: 'key-info'; readonly info: KeyInfo }
  | { readonly kind: 'key-converter'; readonly converter: Converter<KeyDraft> }
  | {
      readonly kind: 'key-argument'
      readonly argument: KeyArgument<KeyDraft>
      readonly stage: Stage
      readonly info: KeyInfo
    }
  | { readonly kind: 'key-alias'; readonly setters: readonly KeySetter[]; readonly info: KeyInfo }
  | { readonly kind: 'key-set'; readonly keys: readonly KeyDraft[] }
  | ObjectValue
  | ClassValue
  /** What `Info.t` is inside methods, and the context taken from it. */
  | { readonly kind: 'info' }
  | { readonly kind: 'context' }
  /** Where `Fmt.pf ppf` writes. */
  | { readonly kind: 'formatter'; readonly written: Value[] }
  | { readonly kind: 'lazy'; readonly force: () => Routine; result: Value | null; isBeingForced?: boolean }
  /** A module made a value, `(module M)`. */
  | { readonly kind: 'module'; readonly names: Names }
  /** What an object's variable is called inside its methods. */
  | InstanceVariable

/** Fields can be changed where the type says so; `born` is how many undecided branches it was made in. */
export interface RecordValue {
  readonly kind: 'record'
  readonly fields: Record<string, Value>
  readonly born?: number
}

export interface ArrayValue {
  readonly kind: 'array'
  readonly items: Value[]
  readonly born: number
}

export interface InstanceVariable {
  readonly kind: 'instance-variable'
  content: Value
  readonly born: number
}

/** Names of a module, or of one frame of a scope. */
export interface Names {
  readonly values: Map<string, Value>
  readonly modules: Map<string, Names>
  readonly constructors: Map<string, UserConstructor>
  /** Of a functor: its body, with the argument bound; null stands for `()`. */
  readonly apply?: (argument: Names | null) => Generator<Routine, Names, Value>
}

/** The names that a module type shows. */
export interface ShownNames {
  readonly values: ReadonlySet<string>
  readonly modules: ReadonlySet<string>
  readonly constructors: ReadonlySet<string>
}

/** Where a constructor comes from: the type declared with it. */
export interface UserConstructor {
  readonly type: string
  /** Of an exception: its full name, as OCaml prints it. */
  readonly printed?: string
  /** Its place among the constructors of its type. */
  readonly rank?: number
  /** Of a module type: what it shows. */
  readonly shows?: ShownNames | null
  /** Of a record's field: all fields of the record, as declared. */
  readonly fields?: readonly string[]
}

export interface KeySetter {
  readonly key: KeyDraft
  readonly value: Lambda<KeyDraft>
}

/** `'a value`. Identity of the object is OCaml's physical identity. */
export interface KeyedValue {
  readonly kind: 'value'
  /** What it computes: data, a function, or symbolic. */
  readonly payload: Value
  readonly dependencies: readonly KeyDraft[]
  /** Set when a design needs it, or known from the start for a constant of the release. */
  draft: ValueDraft | null
  /** Where it was computed. */
  readonly location?: Location
}

export interface ParameterShape {
  readonly label: string | null
  readonly isOptional: boolean
}

/** An argument that a function has received; null is an omitted optional one. */
export interface Given {
  readonly value: Value | null
  readonly location: Location
}

export interface FunctionValue {
  readonly kind: 'function'
  /** Such as `Key.create`, for messages; null for a function of the configuration. */
  readonly name: string | null
  readonly parameters: readonly ParameterShape[]
  /** Arguments received so far, by position; undefined where one is missing. */
  readonly given: readonly (Given | undefined)[]
  readonly call: (args: readonly Given[], location: Location) => Routine
}

/** Methods of an object by name; shared by all classes that it inherits from. */
export type Methods = Map<string, () => Routine>

/** An object while its classes add what it has. */
export interface Instance {
  readonly methods: Methods
  readonly variables: Map<string, InstanceVariable>
  /** Run once everything is there. */
  readonly initializers: (() => Routine)[]
  /** Builds an instance of the same class, for copies; null until the instance is there. */
  rebuild: ((into: Instance) => Routine) | null
  /** Of a copy: what its variables start with, instead of what the class says. */
  readonly copied: ReadonlyMap<string, Value> | null
}

export interface ClassValue {
  readonly kind: 'class'
  readonly name: string
  readonly parameters: readonly ParameterShape[]
  /** Adds the methods of one instance. */
  readonly build: (args: readonly Given[], into: Instance, location: Location) => Routine
}

export interface ObjectValue {
  readonly kind: 'object'
  /** Each call evaluates the method again. */
  readonly methods: Methods
  /** As its own methods see it, which can copy it. */
  readonly instance?: Instance
}

export const UNIT_VALUE: Value = { kind: 'data', value: UNIT }
export const NIL: Value = { kind: 'nil' }
export const NONE_VALUE: Value = { kind: 'construct', name: 'None', argument: null, type: null }

/** OCaml's `Some`. */
export function someValue(argument: Value): Value {
  return { kind: 'construct', name: 'Some', argument, type: null }
}

/** A string. */
export function stringValue(text: string): Value {
  return { kind: 'data', value: { kind: 'string', value: text } }
}

/** An integer. */
export function intValue(value: number | bigint): Value {
  return { kind: 'data', value: { kind: 'int', value: String(value) } }
}

/** A boolean. */
export function boolValue(value: boolean): Value {
  return { kind: 'data', value: { kind: 'bool', value } }
}

/** A symbolic value; a constant term is data. */
export function termValue(term: KeyTerm): Value {
  return term.kind === 'constant' ? fromConstant(term.value) : { kind: 'term', term }
}

/** A list before `tail`. */
export function listValue(items: readonly Value[], tail: Value = NIL): Value {
  let list = tail
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const head = items[index]
    if (head !== undefined) list = { kind: 'cons', head, tail: list }
  }
  return list
}

export function constructValue(name: string, argument: Value | null = null): Value {
  return { kind: 'construct', name, argument, type: null }
}

/** Items of a list whose length is known; null for anything else. A list that is a part of itself has no end: RangeError. */
export function listItems(value: Value): readonly Value[] | null {
  const items: Value[] = []
  let rest = value
  let seen: Value = NIL
  while (rest.kind === 'cons') {
    if (rest === seen) throw new RangeError('a list without an end')
    items.push(rest.head)
    // Left behind at each power of two: whoever walks in a circle meets it again.
    if ((items.length & (items.length - 1)) === 0) seen = rest
    rest = rest.tail
  }
  if (rest.kind === 'nil') return items
  if (items.length === 0 && rest.kind === 'term' && rest.term.kind === 'list') return rest.term.items.map(termValue)
  return null
}

/** The value that a constant is. */
export function fromConstant(constant: Constant): Value {
  switch (constant.kind) {
    case 'list':
      return listValue(constant.items.map(fromConstant))
    case 'tuple':
      return { kind: 'tuple', items: constant.items.map(fromConstant) }
    case 'variant':
      return { kind: 'variant', tag: constant.tag, argument: optional(constant.argument) }
    case 'constructor':
      return { kind: 'construct', name: constant.name, argument: optional(constant.argument), type: null }
    case 'record':
      return {
        kind: 'record',
        fields: Object.fromEntries(Object.entries(constant.fields).map(([name, field]) => [name, fromConstant(field)])),
      }
    default:
      return { kind: 'data', value: constant }
  }
}

function optional(argument: Constant | undefined): Value | null {
  return argument === undefined ? null : fromConstant(argument)
}

/** The constant that a value is; null when it holds a function, something symbolic or abstract. */
export function toConstant(value: Value): Constant | null {
  switch (value.kind) {
    case 'data':
      return value.value
    case 'nil':
    case 'cons': {
      const items = allConstants(listItems(value) ?? [])
      return items === null || (value.kind === 'cons' && items.length === 0) ? null : { kind: 'list', items }
    }
    case 'tuple': {
      const items = allConstants(value.items)
      return items === null ? null : { kind: 'tuple', items }
    }
    case 'variant': {
      if (value.argument === null) return { kind: 'variant', tag: value.tag }
      const argument = toConstant(value.argument)
      return argument === null ? null : { kind: 'variant', tag: value.tag, argument }
    }
    case 'construct': {
      if (value.argument === null) return value.name === 'None' ? NONE : { kind: 'constructor', name: value.name }
      const argument = toConstant(value.argument)
      return argument === null ? null : { kind: 'constructor', name: value.name, argument }
    }
    case 'record': {
      const items = allConstants(Object.values(value.fields))
      return items === null ? null : { kind: 'record', fields: zip(Object.keys(value.fields), items) }
    }
    case 'term':
      return value.term.kind === 'constant' ? value.term.value : null
    default:
      return null
  }
}

function allConstants(values: readonly Value[]): readonly Constant[] | null {
  const constants: Constant[] = []
  for (const value of values) {
    const constant = toConstant(value)
    if (constant === null) return null
    constants.push(constant)
  }
  return constants
}

function zip<T>(names: readonly string[], items: readonly T[]): Record<string, T> {
  const result: Record<string, T> = {}
  names.forEach((name, index) => {
    const item = items[index]
    if (item !== undefined) result[name] = item
  })
  return result
}

/** The term that computes a value; null when it holds something that terms cannot, such as a function. */
export function toTerm(value: Value): KeyTerm | null {
  if (value.kind === 'term') return value.term
  if (value.kind === 'info') return { kind: 'variable', name: 'info' }
  const constant = toConstant(value)
  if (constant !== null) return { kind: 'constant', value: constant }
  switch (value.kind) {
    case 'cons':
      return listTerm(value)
    case 'tuple': {
      const items = allTerms(value.items)
      return items === null ? null : { kind: 'tuple', items }
    }
    case 'variant':
    case 'construct': {
      const argument = value.argument === null ? null : toTerm(value.argument)
      if (argument === null) return null
      return value.kind === 'variant'
        ? { kind: 'variant', tag: value.tag, argument }
        : { kind: 'constructor', name: value.name, argument }
    }
    case 'record': {
      const items = allTerms(Object.values(value.fields))
      return items === null ? null : { kind: 'record', fields: zip(Object.keys(value.fields), items) }
    }
    default:
      return null
  }
}

function listTerm(value: Value): KeyTerm | null {
  const heads: KeyTerm[] = []
  let rest = value
  while (rest.kind === 'cons') {
    const head = toTerm(rest.head)
    if (head === null) return null
    heads.push(head)
    rest = rest.tail
  }
  if (rest.kind === 'nil') return { kind: 'list', items: heads }
  const tail = toTerm(rest)
  if (tail === null) return null
  return heads.reduceRight<KeyTerm>((list, head) => ({ kind: 'call', primitive: '::', arguments: [head, list] }), tail)
}

function allTerms(values: readonly Value[]): readonly KeyTerm[] | null {
  const terms: KeyTerm[] = []
  for (const value of values) {
    const term = toTerm(value)
    if (term === null) return null
    terms.push(term)
  }
  return terms
}
