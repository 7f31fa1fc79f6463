// The fixed part of the types of config.ts: what implementations, module types, keys and values are, and the functions
// that every release has. Wiring that OCaml would refuse does not compile, and the message is a sentence.

/** TypeScript declarations; those of devices, module types and keys follow them. */
export const PRELUDE = `// Types of the language of config.ts. Wiring that OCaml would refuse is an error here too.

declare const brand: unique symbol
declare const what: unique symbol

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

/** What an implementation is, in words. */
type Made<T> = T extends Functor<infer From, infer _To> ? \`a module that still takes \${NameOf<From>}: apply it with .$(…)\` : \`an implementation of \${NameOf<T>}\`

/** What something is, in words. */
type Described<A> = A extends Impl<infer T>
  ? Made<T>
  : A extends Key<any>
    ? 'a key: Key.value(key) is its value'
    : A extends Value<any>
      ? 'a value over keys: Key.eval or Key.map use it'
      : A extends Typ<any>
      ? 'a module type: a device or foreign makes an implementation of it'
      : A extends (...args: never) => unknown
        ? 'a function: call it with its arguments'
        : A extends string
          ? 'a text'
          : 'something else'

/** An argument of \`$\`: itself, or a sentence that says why it does not fit. */
type Fitting<Functors, A> = 0 extends 1 & Functors
  ? A
  : Functors extends Functor<infer From, infer _To>
  ? A extends Impl<From>
    ? A
    : Mistake<\`This input takes \${NameOf<From>}, but this is \${Described<A>}.\`>
  : Mistake<\`There is one input too many: \${NameOf<Functors>} takes none.\`>

type Arguments<T, A extends readonly unknown[]> = A extends readonly [infer First, ...infer Rest]
  ? readonly [Fitting<T, First>, ...Arguments<T extends Functor<infer _From, infer To> ? To : never, Rest>]
  : readonly []

type Applied<T, A extends readonly unknown[]> = 0 extends 1 & T ? T : A extends readonly [unknown, ...infer Rest] ? Applied<T extends Functor<infer _From, infer To> ? To : never, Rest> : T

/** An implementation of a module type. \`main.$(stack, store)\` applies a functor. */
export interface Impl<T> {
  /** First, so that TypeScript tells this difference and not those of the brands. */
  readonly [what]: Made<T>
  readonly [brand]: (value: T) => T
  readonly $: <const A extends readonly unknown[]>(...args: A extends Arguments<T, A> ? A : Arguments<T, A>) => Impl<Applied<T, A>>
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

type Branch<T, A, Which extends string> = A extends Impl<T> ? A : Mistake<\`\${Which} is \${Described<A>}, but the other one is an implementation of \${NameOf<T>}.\`>
type Condition<C> = C extends Value<infer V>
  ? [V] extends [boolean]
    ? C
    : Mistake<'A condition must be true or false: compare this value with Key.map.'>
  : Mistake<\`A condition must be a value that is true or false, but this is \${Described<C>}.\`>
type Row<V, T, R> = R extends readonly [infer When, infer A]
  ? readonly [
      When extends V ? When : Mistake<'The value is never this: look at the words that it can be.'>,
      A extends Impl<T> ? A : Mistake<\`This case is \${Described<A>}, but the default is an implementation of \${NameOf<T>}.\`>,
    ]
  : Mistake<'A case is a pair: [value, implementation].'>
type Rows<V, T, C extends readonly unknown[]> = { readonly [I in keyof C]: Row<V, T, C[I]> }
type Dependencies<D extends readonly unknown[]> = { readonly [I in keyof D]: D[I] extends Impl<any> ? D[I] : Mistake<\`A dependency must be an implementation, but this is \${Described<D[I]>}.\`> }
type Keys<K extends readonly unknown[]> = { readonly [I in keyof K]: K[I] extends Key<any> ? K[I] : Mistake<\`Only keys are listed here, but this is \${Described<K[I]>}.\`> }

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

/** Keys of any type. */
export interface KeySet {
  readonly [brand]: 'key set'
}
/** Values of keys: inside the methods of a device \`Info.context(info)\`, those of the configuration to come. */
export interface Context {
  readonly [brand]: 'context'
}

/** What the tool reads a command line with: Cmdliner's term. It has no other use in a configuration. */
export interface CommandLineTerm<T> {
  readonly [brand]: (value: T) => T
  readonly term: true
}

export interface KeySetFunctions {
  readonly empty: KeySet
  readonly is_empty: (set: KeySet) => boolean
  readonly mem: (key: Key<any>, set: KeySet) => boolean
  readonly add: (key: Key<any>, set: KeySet) => KeySet
  readonly singleton: (key: Key<any>) => KeySet
  readonly remove: (key: Key<any>, set: KeySet) => KeySet
  readonly union: (left: KeySet, right: KeySet) => KeySet
  readonly inter: (left: KeySet, right: KeySet) => KeySet
  readonly diff: (left: KeySet, right: KeySet) => KeySet
  readonly cardinal: (set: KeySet) => number
  readonly elements: (set: KeySet) => readonly Key<any>[]
  readonly of_list: (keys: readonly Key<any>[]) => KeySet
  readonly pp: (set: KeySet) => string
  readonly equal: (left: KeySet, right: KeySet) => boolean
  readonly subset: (left: KeySet, right: KeySet) => boolean
  readonly compare: (left: KeySet, right: KeySet) => number
  readonly min_elt: (set: KeySet) => Key<any>
  readonly max_elt: (set: KeySet) => Key<any>
  readonly choose: (set: KeySet) => Key<any>
  readonly iter: (visit: (key: Key<any>) => void, set: KeySet) => void
  readonly map: (change: (key: Key<any>) => Key<any>, set: KeySet) => KeySet
  readonly fold: <R>(step: (key: Key<any>, result: R) => R, set: KeySet, start: R) => R
  readonly for_all: (test: (key: Key<any>) => boolean, set: KeySet) => boolean
  readonly exists: (test: (key: Key<any>) => boolean, set: KeySet) => boolean
  readonly filter: (test: (key: Key<any>) => boolean, set: KeySet) => KeySet
  readonly partition: (test: (key: Key<any>) => boolean, set: KeySet) => readonly [KeySet, KeySet]
}

export interface KeyFunctions {
  readonly create: <T>(name: string, argument: KeyArgument<T>) => Key<T>
  readonly alias: (name: string, alias: Alias) => Key<boolean>
  readonly value: <T>(key: Key<T>) => Value<T>
  readonly abstract: <T>(key: Key<T>) => Key<T>
  readonly pure: <const T>(constant: T) => Value<T>
  readonly map: <const Values extends readonly Value<any>[], R>(compute: (...values: Computed<Values>) => R, ...values: Values) => Value<R>
  readonly match_: <T, R>(value: Value<T>, compute: (value: T) => R) => Value<R>
  readonly if_: <T>(condition: Value<boolean>, then: T, otherwise: T) => Value<T>
  /** A function among values, applied: \`Key.$(Key.pure((x) => …), value)\`. */
  readonly $: <T, R>(compute: Value<(value: T) => R>, value: Value<T>) => Value<R>
  /** What a value is when no key is given. */
  readonly default: <T>(value: Value<T>) => T
  readonly eval: <T>(context: Context, value: Value<T>) => T
  readonly get: <T>(context: Context, key: Key<T>) => T
  readonly mem: (context: Context, value: Value<any>) => boolean
  readonly peek: <T>(context: Context, value: Value<T>) => T | null
  /** The term that reads the keys of a set from a command line. */
  readonly context: (set: KeySet, options: { with_required: boolean; stage?: Stage }) => CommandLineTerm<Context>
  readonly empty_context: Context
  readonly add_to_context: <T>(key: Key<T>, value: T, context: Context) => Context
  readonly merge_context: (context: Context, options: { default: Context }) => Context
  readonly deps: (value: Value<any>) => KeySet
  readonly of_deps: (set: KeySet) => Value<undefined>
  readonly pp_deps: (value: Value<any>) => string
  readonly aliases: (key: Key<any>) => KeySet
  readonly filter_stage: (stage: Stage, set: KeySet) => KeySet
  readonly is_runtime: (key: Key<any>) => boolean
  readonly is_configure: (key: Key<any>) => boolean
  readonly name: (key: Key<any>) => string
  readonly pp: (key: Key<any>) => string
  readonly pp_target: (target: string) => string
  /** The key's name in generated OCaml. */
  readonly ocaml_name: (key: Key<any>) => string
  /** OCaml that reads the key while the unikernel runs, such as \`(Key_gen.port ())\`. */
  readonly serialize_call: (key: Key<any>) => string
  readonly module_name: string
  readonly equal: (left: Key<any>, right: Key<any>) => boolean
  readonly compare: (left: Key<any>, right: Key<any>) => number
  readonly hash: (key: Key<any>) => number
  readonly Set: KeySetFunctions
  readonly Alias: {
    readonly flag: (info: KeyInfo) => Alias
    readonly add: <T>(key: Key<T>, setter: (flag: boolean) => T | null, alias: Alias) => Alias
  }
}

/** What a type is called in a sentence. */
type WordFor<T> = [T] extends [boolean] ? 'true or false' : [T] extends [number] ? 'a number' : [T] extends [string] ? (string extends T ? 'a text' : 'one of its words') : [T] extends [readonly unknown[]] ? 'a list' : null extends T ? 'null or what is between the brackets of Key.Arg.some' : 'of its type'
/** The default of a key: of the type that its converter reads. */
type Default<T, F> = [F] extends [T] ? F : Mistake<\`The default must be \${WordFor<T>}, as the converter of the key says.\`>

export interface ArgFunctions {
  readonly info: (names: readonly string[], options?: { docs?: string; docv?: string; doc?: string; env?: string }) => KeyInfo
  readonly opt: <T, const F>(converter: Converter<T>, fallback: Default<T, F>, info: KeyInfo, options?: { stage?: Stage }) => KeyArgument<T>
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

export interface ModuleOptions<K extends readonly unknown[], D extends readonly unknown[]> {
  packages?: readonly Package[]
  keys?: Keys<K>
  deps?: Dependencies<D>
}
/** Stands for the type of a class that does not say it. */
interface Unsaid {
  readonly [brand]: 'unsaid'
}
/** What a class that inherits from \`foreign\` has already. */
export interface ForeignDevice<T> {
  readonly [brand]: 'device'
  name: Member<string>
  module_name: Member<string>
  ty: Member<Typ<T>>
}
export interface ForeignFunction {
  <T, const K extends readonly unknown[] = readonly [], const D extends readonly unknown[] = readonly []>(
    module: string,
    type: Typ<T>,
    options?: ModuleOptions<K, D>,
  ): Impl<T>
  new <T extends Typ<any> | Unsaid = Unsaid>(
    module: string,
    type: T extends Typ<any> ? T : Mistake<'A class must say its module type: give the type a name, const type = arrow(…), and write: class Main extends foreign<typeof type>.'>,
    options?: { packages?: readonly Package[]; keys?: readonly Key<any>[]; deps?: readonly Impl<any>[] },
  ): ForeignDevice<T extends Typ<infer Says> ? Says : never>
}
/** A module of your own. As a class to inherit from, a device that starts as such a module does. */
export declare const foreign: ForeignFunction

/** A member of a device: a field, a getter, or a method without parameters. */
export type Member<T> = T | (() => T)

/** A class to inherit from: a device with its own ty, name and module_name, and what else it needs. */
export declare abstract class base_configurable {
  protected readonly device: true
}
/** A class to inherit from: a device that says everything itself. */
export declare abstract class configurable {
  protected readonly device: true
}

/** What a method of a device knows of the project. */
export interface Info {
  readonly name: string
  readonly root: string
  /** What the command line calls the result with \`--output\`; null when it does not. */
  readonly output: string | null
  readonly target: string
  readonly packages: readonly string[]
  readonly libraries: readonly string[]
}
/** What a method can ask about the project that it was given. */
export declare const Info: {
  readonly name: (info: Info) => string
  readonly build_dir: (info: Info) => string
  readonly output: (info: Info) => string | null
  readonly with_output: (info: Info, output: string) => Info
  readonly libraries: (info: Info) => readonly string[]
  readonly package_names: (info: Info) => readonly string[]
  readonly context: (info: Info) => Context
}
export type Action = null | { error: string } | { run: readonly string[] } | { write: readonly [string, string] } | { remove: string } | readonly Action[]

type Contents<V> = { [N in keyof V]: V[N] extends Value<infer R> ? R : never }

/** A device of your own, as functoria's \`impl @@ object … end\`: an object, or an object of a class that inherits. */
export declare function impl<T, const V extends Readonly<Record<string, Value<any>>> = {}>(device: {
  name?: Member<string>
  inherit?: 'foreign'
  module_name: Member<string>
  ty: Member<Typ<T>>
  keys?: Member<readonly Key<any>[]>
  packages?: Member<Value<readonly Package[]> | readonly Package[]>
  deps?: Member<readonly Impl<any>[]>
  values?: V
  connect?(info: Info, modname: string, args: readonly string[], values: Contents<V>): string
  configure?(info: Info, values: Contents<V>): Action
  build?(info: Info, values: Contents<V>): Action
  clean?(info: Info, values: Contents<V>): Action
}): Impl<T>

export declare function abstract<T>(impl: Impl<T>): Impl<T>
/** The same number for implementations that are equal. */
export declare function hash(impl: Impl<any>): number
/** Whether two implementations are made of the same. */
export declare function equal(left: Impl<any>, right: Impl<any>): boolean
/** A table by implementations, as OCaml's Hashtbl. */
export interface ImplTbl<V> {
  readonly [brand]: (value: V) => V
  readonly table: true
}
export declare const ImplTbl: {
  readonly create: <V>(size?: number) => ImplTbl<V>
  readonly clear: (table: ImplTbl<any>) => void
  readonly copy: <V>(table: ImplTbl<V>) => ImplTbl<V>
  readonly add: <V>(table: ImplTbl<V>, key: Impl<any>, value: V) => void
  readonly replace: <V>(table: ImplTbl<V>, key: Impl<any>, value: V) => void
  readonly remove: (table: ImplTbl<any>, key: Impl<any>) => void
  readonly find: <V>(table: ImplTbl<V>, key: Impl<any>) => V
  readonly find_opt: <V>(table: ImplTbl<V>, key: Impl<any>) => V | null
  readonly find_all: <V>(table: ImplTbl<V>, key: Impl<any>) => readonly V[]
  readonly mem: (table: ImplTbl<any>, key: Impl<any>) => boolean
  readonly length: (table: ImplTbl<any>) => number
  readonly iter: <V>(visit: (key: Impl<any>, value: V) => void, table: ImplTbl<V>) => void
  readonly fold: <V, R>(step: (key: Impl<any>, value: V, result: R) => R, table: ImplTbl<V>, start: R) => R
}
/** Names as the tool makes them. */
export declare const Name: {
  readonly ocamlify: (name: string) => string
  readonly create: (key: string, options: { prefix: string }) => any
}
/** A variable that was given with \`--env\` or is stored in the design; the process is never asked. */
export declare function getenv(name: string): string
/** The same, or null when it is not given. */
export declare function getenv_opt(name: string): string | null

/** The first implementation where the condition holds, the second elsewhere. */
export declare function if_impl<const C, T, const A>(condition: Condition<C>, then: Impl<T>, otherwise: Branch<T, A, 'The second branch'>): Impl<T>
/** The implementation of the first case that equals the value, or the default. */
export declare function match_impl<V, T, const C extends readonly unknown[]>(
  value: Value<V>,
  cases: C & Rows<V, T, C>,
  options: { default: Impl<T> },
): Impl<T>
export declare function tuple<const T extends readonly unknown[]>(...items: T): T
export declare function variant<const Tag extends string>(tag: Tag, argument?: unknown): Tag
/** OCaml's \`Some x\`, where no type says that an option is expected. */
export declare function some<const T>(value: T): T
/** An ordinary constructor of OCaml, where no type says that a text is one. */
export declare function constr<const Name extends string>(name: Name, argument?: unknown): Name
/** A value of an abstract type, such as an address, where no type says that a text is one. */
export declare function opaque(type: string, text: string): any
/** A function as data, for what JavaScript cannot say. */
export declare function computed(lambda: { parameters: readonly string[]; body: unknown }): any
/** Marks a place that is still empty: the design has a hole there. */
export declare function missing(what: string): any
/** A text as an OCaml string literal, inside functions. */
export declare function quote(text: string): string
`
