// The fixed part of the types of config.ts: what implementations, module types, keys and values are, and the functions
// that every release has. Wiring that OCaml would refuse does not compile, and the message is a sentence.

/** TypeScript declarations; those of devices, module types and keys follow them. */
export const PRELUDE = `// Types of the language of config.ts. Wiring that OCaml would refuse is an error here too.

declare const brand: unique symbol

/** A module type with its parameters, such as \`Module<'ip', [v4]>\`. */
export interface Module<Name extends string, Parameters extends readonly unknown[] = []> {
  readonly [brand]: (value: readonly [Name, Parameters]) => readonly [Name, Parameters]
}

/** The type of a functor. */
export interface Functor<From, To> {
  readonly [brand]: (value: { from: From; to: To }) => { from: From; to: To }
}

/** What is wrong, as a sentence. */
export interface Mistake<Sentence extends string> {
  readonly mistake: Sentence
}

type NameOf<T> = T extends Module<infer N, infer P> ? (P extends readonly [Module<infer V>] ? \`\${V} \${N}\` : N) : T extends Functor<infer _From, infer _To> ? 'a functor' : 'something'

type Given<A> = A extends Impl<infer T> ? T : never

/** An argument of \`$\`: itself, or a sentence that says why it does not fit. */
type Fitting<Functors, A> = Functors extends Functor<infer From, infer _To>
  ? A extends Impl<From>
    ? A
    : Mistake<\`This input takes \${NameOf<From>}, but this is an implementation of \${NameOf<Given<A>>}.\`>
  : Mistake<\`There is one input too many: \${NameOf<Functors>} takes none.\`>

type Arguments<T, A extends readonly unknown[]> = A extends readonly [infer First, ...infer Rest]
  ? readonly [Fitting<T, First>, ...Arguments<T extends Functor<infer _From, infer To> ? To : never, Rest>]
  : readonly []

type Applied<T, A extends readonly unknown[]> = A extends readonly [unknown, ...infer Rest] ? Applied<T extends Functor<infer _From, infer To> ? To : never, Rest> : T

/** An implementation of a module type. \`main.$(stack, store)\` applies a functor. */
export interface Impl<T> {
  readonly [brand]: (value: T) => T
  readonly $: <const A extends readonly unknown[]>(...args: A & Arguments<T, A>) => Impl<Applied<T, A>>
}

/** A module type, as a value. */
export interface Typ<T> {
  readonly [brand]: (value: T) => T
  readonly typ: true
}

type Arrow<Types extends readonly unknown[]> = Types extends readonly [Typ<infer Only>]
  ? Only
  : Types extends readonly [Typ<infer First>, ...infer Rest]
    ? Functor<First, Arrow<Rest>>
    : never

/** The type of a functor: its parameters, then its result. */
export declare function arrow<const Types extends readonly Typ<any>[]>(...types: Types): Typ<Arrow<Types>>
/** A module type of your own: \`typ('store')\` is OCaml's \`type store = Store\` and \`typ Store\`. */
export declare function typ<const Name extends string>(name: Name, constructor?: string): Typ<Module<Name>>

export interface Package {
  readonly [brand]: 'package'
}
export declare function package_(
  name: string,
  options?: { build?: boolean; sublibs?: readonly string[]; ocamlfind?: readonly string[]; min?: string; max?: string; pin?: string },
): Package

/** A key, whose value is a T. */
export interface Key<T> {
  readonly [brand]: (value: T) => T
  readonly key: true
}
/** A computation over keys that gives a T. */
export interface Value<T> {
  readonly [brand]: () => T
  readonly value: true
}
/** How the text of a key is read and printed. */
export interface Converter<T> {
  readonly [brand]: (value: T) => T
  readonly converter: true
}
export interface KeyInfo {
  readonly [brand]: 'info'
}
export interface KeyArgument<T> {
  readonly [brand]: (value: T) => T
  readonly argument: true
}
export interface Alias {
  readonly [brand]: 'alias'
}
export type Stage = 'Configure' | 'Run' | 'Both'

type Computed<Values extends readonly Value<any>[]> = { [I in keyof Values]: Values[I] extends Value<infer T> ? T : never }

export interface KeyFunctions {
  readonly create: <T>(name: string, argument: KeyArgument<T>) => Key<T>
  readonly alias: (name: string, alias: Alias) => Key<boolean>
  readonly value: <T>(key: Key<T>) => Value<T>
  readonly abstract: <T>(key: Key<T>) => Key<T>
  readonly pure: <const T>(constant: T) => Value<T>
  readonly map: <const Values extends readonly Value<any>[], R>(compute: (...values: Computed<Values>) => R, ...values: Values) => Value<R>
  readonly match_: <T, R>(value: Value<T>, compute: (value: T) => R) => Value<R>
  readonly if_: <T>(condition: Value<boolean>, then: T, otherwise: T) => Value<T>
  readonly Alias: {
    readonly flag: (info: KeyInfo) => Alias
    readonly add: <T>(key: Key<T>, setter: (flag: boolean) => T | null, alias: Alias) => Alias
  }
}

export interface ArgFunctions {
  readonly info: (names: readonly string[], options?: { docs?: string; docv?: string; doc?: string; env?: string }) => KeyInfo
  readonly opt: <T>(converter: Converter<T>, fallback: NoInfer<T>, info: KeyInfo, options?: { stage?: Stage }) => KeyArgument<T>
  readonly required: <T>(converter: Converter<T>, info: KeyInfo, options?: { stage?: Stage }) => KeyArgument<T | null>
  readonly flag: (info: KeyInfo, options?: { stage?: Stage }) => KeyArgument<boolean>
  readonly list: <T>(converter: Converter<T>) => Converter<readonly T[]>
  readonly some: <T>(converter: Converter<T>) => Converter<T | null>
  readonly conv: (options: {
    runtime_conv: string
    parse?: (value: string) => unknown
    print?: (value: any) => string
    serialize?: (value: any) => string
  }) => Converter<any>
}

export interface ModuleOptions {
  packages?: readonly Package[]
  keys?: readonly Key<any>[]
  deps?: readonly Impl<any>[]
}
/** A module of your own. */
export declare function foreign<T>(module: string, type: Typ<T>, options?: ModuleOptions): Impl<T>

/** What a method of a device knows of the project. */
export interface Info {
  readonly name: string
  readonly root: string
  readonly target: string
  readonly packages: readonly string[]
  readonly libraries: readonly string[]
}
export type Action = null | { error: string } | { run: readonly string[] } | { write: readonly [string, string] } | { remove: string } | readonly Action[]

/** A device of your own, as functoria's \`impl @@ object … end\`. */
export declare function impl<T, const V extends Readonly<Record<string, Value<any>>> = {}>(device: {
  name?: string
  inherit?: 'foreign'
  module_name: string
  ty: Typ<T>
  keys?: readonly Key<any>[]
  packages?: Value<readonly Package[]>
  deps?: readonly Impl<any>[]
  values?: V
  connect?: (info: Info, modname: string, args: readonly string[], values: { [N in keyof V]: V[N] extends Value<infer R> ? R : never }) => string
  configure?: (info: Info, values: { [N in keyof V]: V[N] extends Value<infer R> ? R : never }) => Action
  build?: (info: Info, values: { [N in keyof V]: V[N] extends Value<infer R> ? R : never }) => Action
  clean?: (info: Info, values: { [N in keyof V]: V[N] extends Value<infer R> ? R : never }) => Action
}): Impl<T>

export declare function abstract<T>(impl: Impl<T>): Impl<T>
/** The first implementation where the condition holds, the second elsewhere. */
export declare function if_impl<T>(condition: Value<boolean>, then: Impl<T>, otherwise: Impl<NoInfer<T>>): Impl<T>
/** The implementation of the first case that equals the value, or the default. */
export declare function match_impl<V, T>(
  value: Value<V>,
  cases: readonly (readonly [NoInfer<V>, Impl<NoInfer<T>>])[],
  options: { default: Impl<T> },
): Impl<T>
export declare function tuple<const T extends readonly unknown[]>(...items: T): T
export declare function variant<const Tag extends string>(tag: Tag, argument?: unknown): Tag
/** OCaml's \`Some x\`, where no type says that an option is expected. */
export declare function some<const T>(value: T): T
/** A function as data, for what JavaScript cannot say. */
export declare function computed(lambda: { parameters: readonly string[]; body: unknown }): any
/** Marks a place that is still empty. */
export declare function missing(what: string): never
/** A text as an OCaml string literal, inside functions. */
export declare function quote(text: string): string
`
