// Implementations before they are a graph: what constructors return, immutable and shared by reference.
// Every function that creates one is cheap; sharing by the release's rule happens in build.

import type { NodeId } from '../model/ids.ts'
import type { Context, Key, Value } from '../model/key.ts'
import type { ModuleType } from '../model/module-type.ts'
import type { Package } from '../model/package.ts'
import type { TargetName } from '../model/ids.ts'
import type { ReleaseTables } from './release-tables.ts'

/** A device refuses to be configured or connected; becomes a ToolError of that kind for the target. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly error: 'configure' | 'exception'
  /** The measured text. For an exception the text that the OCaml runtime prints after `Fatal error: exception `. */
  readonly message: string
  /** What to do instead, in our words. */
  readonly hint?: string
}

/** Packages as a function of the context (functoria's `package list value`). */
export interface PackageList {
  readonly keys: readonly Key[]
  readonly evaluate: (context: Context) => readonly Package[]
}

/** What a device may know while a project is configured (functoria's Info, and the release's own tables). */
export interface ConfigureInfo {
  /** Application name as registered, made an identifier where the real tool does so. */
  readonly name: string
  readonly target: TargetName
  readonly context: Context
  /** Directory of the configuration, `{ROOT}` in facts, `.` in a zip; a release gives its devices the folder of what they make. */
  readonly root: string
  /** What the command line calls the result, where it names one. */
  readonly output: string | null
  /** Opam names and ocamlfind libraries of the whole application, merged. */
  readonly packages: readonly string[]
  readonly libraries: readonly string[]
  readonly keys: readonly Key[]
  /** Tables of the release for this run. */
  readonly state: ReleaseTables
}

/** What configuring a device does besides its connect code. */
export interface ConfigureEffect {
  readonly files?: readonly { readonly path: string; readonly text: string; readonly executable?: boolean }[]
  /** Top-level OCaml after the device in main.ml (tracing). */
  readonly main?: string
}

/** One step of `mirage build`: a command with its arguments, or a file that it makes. */
export interface BuildEffect {
  readonly commands: readonly string[]
  readonly files?: readonly string[]
  readonly cleaned?: readonly string[]
  /** Folders of the project whose files the commands read. */
  readonly reads?: readonly string[]
  readonly error?: string
}

/** A device implementation: functoria's `configurable` object. Equal ones are merged by the release's sharing rule. */
export interface Implementation {
  /** Base name, from which variable names are made. */
  readonly name: string
  /** Module or functor path, such as `Netif` or `Arp.Make`. */
  readonly module: string
  readonly type: ModuleType
  readonly keys: readonly Key[]
  readonly packages: PackageList | null
  /** The OCaml expression that connects the device; `args` are the variables of parameters, then data dependencies. */
  readonly connect: (info: ConfigureInfo, module: string, args: readonly string[]) => string | Refusal
  readonly configure?: (info: ConfigureInfo) => ConfigureEffect | Refusal
  readonly build?: (info: ConfigureInfo) => BuildEffect
}

/** What every implementation has. */
interface Made {
  /** Which design node it stands for. */
  readonly origin: Origin | null
  /** Its identity: every implementation that is made has another one. Only tables read it. */
  readonly number: number
}

/** A device with its data dependencies. */
export interface ImplDevice extends Made {
  readonly kind: 'impl'
  readonly implementation: Implementation
  readonly dependencies: readonly Impl[]
}

/** `f $ x`. */
export interface ImplApplication extends Made {
  readonly kind: 'app'
  readonly functor: Impl
  readonly argument: Impl
}

/** `if_impl`. */
export interface ImplChoice extends Made {
  readonly kind: 'if'
  readonly condition: Value
  readonly then: Impl
  readonly else: Impl
}

export type Impl = ImplDevice | ImplApplication | ImplChoice

/** The design node that an implementation stands for; `part` names a piece of a composite, such as `dhcp`. */
export interface Origin {
  readonly node: NodeId
  readonly part?: string
  /** For a choice made by match_impl: which case its `then` is. */
  readonly caseIndex?: number
}

let made = 0

/** Hashing objects costs more than all else that is done to them, so they are numbered; what is computed never depends on the number. */
function nextNumber(): number {
  made += 1
  return made
}

/** An implementation with its data dependencies. */
export function device(
  implementation: Implementation,
  dependencies: readonly Impl[] = [],
  origin: Origin | null = null,
): ImplDevice {
  return { kind: 'impl', implementation, dependencies, origin, number: nextNumber() }
}

/** `functor $ argument`. */
export function apply(functor: Impl, argument: Impl, origin: Origin | null = null): ImplApplication {
  return { kind: 'app', functor, argument, origin, number: nextNumber() }
}

/** `functor $ a $ b $ …`. */
export function applyAll(functor: Impl, args: readonly Impl[], origin: Origin | null = null): Impl {
  return args.reduce<Impl>((f, x) => apply(f, x, origin), functor)
}

/** `if_impl condition then otherwise`. */
export function choose(condition: Value, then: Impl, otherwise: Impl, origin: Origin | null = null): ImplChoice {
  return { kind: 'if', condition, then, else: otherwise, origin, number: nextNumber() }
}

/** The same as another implementation, for another node. */
export function withOrigin<T extends Impl>(impl: T, origin: Origin): T {
  return { ...impl, origin, number: nextNumber() }
}
