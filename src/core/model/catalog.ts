// The catalog: what a release offers, as data. Core works on it and never names an entry.

import type { DataType, DataTypeDeclaration } from './data-type.ts'
import type { ArgumentSignature, DeviceSignature } from './device.ts'
import type { DeviceId, KeyRef, TargetName, ValueRef } from './ids.ts'
import type { KeyInfo, Stage } from './key.ts'
import type { ModuleType } from './module-type.ts'
import type { TargetSignature } from './target.ts'

/** A module type that a configuration can name. */
export interface ModuleTypeSignature {
  /** Name of the `typ` value, such as `stackv4`; null for types without a public value. */
  readonly value: string | null
  readonly type: ModuleType
  readonly summary: string
  /** Family for hue and grouping: `network`, `storage`, `time`, `random`, `console`, `application`. */
  readonly family: string
  /** OCaml module type for functor parameters of skeletons, such as `Mirage_stack.V4`; null when unknown. */
  readonly moduleType: string | null
}

/** A built-in key: a constant such as `Key.target`, or a function such as `Key.dhcp ?group ()`. */
export interface BuiltinKeySignature {
  /** Name below `Key`, such as `target` or `V4.network`. */
  readonly id: string
  readonly name: string
  readonly stage: Stage
  readonly kind: 'opt' | 'flag' | 'required'
  readonly type: DataType
  readonly converter: string
  readonly info: KeyInfo
  readonly constant: boolean
  readonly grouped: boolean
  /**
   * For a function, its arguments in OCaml's order: names of `BuiltinKeyCall.arguments`. The group is `group`, the default `default`.
   * Empty for a constant.
   */
  readonly arguments: readonly ArgumentSignature[]
  readonly summary: string
}

/** A built-in value such as `Key.is_unix`. */
export interface BuiltinValueSignature {
  readonly ref: ValueRef
  readonly type: DataType
  readonly keys: readonly KeyRef[]
  readonly summary: string
}

/** A named converter of `Key.Arg`, such as `int` or `ipv4_address`. */
export interface ConverterSignature {
  readonly name: string
  readonly type: DataType
  readonly summary: string
}

/**
 * A function of the interface that makes a record of data, such as `syslog_config`: each argument becomes the field of its name,
 * an optional one a field that is an option.
 */
export interface RecordConstructorSignature {
  readonly name: string
  /** Name of the record's declaration in `dataTypes`. */
  readonly record: string
  readonly arguments: readonly ArgumentSignature[]
  readonly summary: string
}

/** A word of the language that is no device, such as `foreign`. */
export interface WordSignature {
  readonly signature: string
  /** Markdown, our own words. */
  readonly doc: string
  readonly link: string
}

export interface Catalog {
  readonly release: string
  /** Names of the sections in the order of MirageOS's documentation. */
  readonly sections: readonly string[]
  readonly devices: ReadonlyMap<DeviceId, DeviceSignature>
  /** Targets of devices that not every target can have. */
  readonly supportedTargets?: ReadonlyMap<DeviceId, readonly TargetName[]>
  readonly moduleTypes: readonly ModuleTypeSignature[]
  readonly dataTypes: ReadonlyMap<string, DataTypeDeclaration>
  readonly recordConstructors?: ReadonlyMap<string, RecordConstructorSignature>
  readonly keys: ReadonlyMap<string, BuiltinKeySignature>
  readonly values: ReadonlyMap<ValueRef, BuiltinValueSignature>
  readonly converters: ReadonlyMap<string, ConverterSignature>
  readonly targets: readonly TargetSignature[]
  readonly defaultTarget: TargetName
  /** Names that only other versions of the tool have, each with what to write for this one. */
  readonly otherReleases?: ReadonlyMap<string, string>
  /** Words of the language, by the names that the palette gives them. */
  readonly language?: ReadonlyMap<string, WordSignature>
  /** The key that holds the target. */
  readonly targetKey: KeyRef
  /** Types of the registration's inputs. */
  readonly registration: {
    readonly job: ModuleType
    readonly argv: ModuleType
    readonly reporter: ModuleType
    readonly tracing: ModuleType
  }
}
