// Arguments of devices: what a signature says about each, and how the constructor gets it, typed.

import type { Impl } from '../../../core/graph/impl.ts'
import type { BuildContext, BuiltArgument } from '../../../core/graph/release.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { DataType } from '../../../core/model/data-type.ts'
import type { ArgumentSignature, ArgumentType } from '../../../core/model/device.ts'
import type { DeviceId } from '../../../core/model/ids.ts'
import type { Value } from '../../../core/model/key.ts'
import type { ModuleType } from '../../../core/model/module-type.ts'

type Default = NonNullable<ArgumentSignature['default']>

/** One argument: its signature but for the name, and how a call's argument becomes what the constructor takes. */
export interface ArgumentSpec<T> {
  readonly labelled: boolean
  readonly optional: boolean
  readonly type: ArgumentType
  readonly default?: Default
  readonly doc: string
  /** Fails only when the core calls a constructor with arguments that its signature does not allow. */
  readonly read: (argument: BuiltArgument | undefined, build: BuildContext) => T
}

/** How data of a type is taken from a constant. */
export interface DataCodec<T> {
  readonly type: DataType
  readonly read: (constant: Constant) => T
}

function illegal(what: string): never {
  throw new Error(`a device was built without ${what}`)
}

function readImpl(argument: BuiltArgument | undefined): Impl {
  return argument?.kind === 'impl' ? argument.impl : illegal('an implementation that it needs')
}

/** An implementation as an argument for another device. */
export function implArgument(impl: Impl): Extract<BuiltArgument, { kind: 'impl' }> {
  return { kind: 'impl', impl }
}

/** Text as an argument for another device. */
export function textArgument(value: string): BuiltArgument {
  return { kind: 'data', value: { kind: 'string', value } }
}

/** OCaml text. */
export const TEXT: DataCodec<string> = {
  type: { kind: 'string' },
  read: (constant) => (constant.kind === 'string' ? constant.value : illegal('a string')),
}

/** An OCaml integer, as decimal text. */
export const INTEGER: DataCodec<string> = {
  type: { kind: 'int' },
  read: (constant) => (constant.kind === 'int' ? constant.value : illegal('an integer')),
}

export const BOOLEAN: DataCodec<boolean> = {
  type: { kind: 'bool' },
  read: (constant) => (constant.kind === 'bool' ? constant.value : illegal('a boolean')),
}

/** Data that the constructor only hands on, such as an address. */
export function constantOf(type: DataType): DataCodec<Constant> {
  return { type, read: (constant) => constant }
}

/** A record of the interface, by fields. */
export function recordOf(name: string): DataCodec<Readonly<Record<string, Constant>>> {
  return {
    type: { kind: 'named', name },
    read: (constant) => (constant.kind === 'record' ? constant.fields : illegal(`a record ${name}`)),
  }
}

/** Positional implementation: an input that must be wired. */
export function input(type: ModuleType, doc: string): ArgumentSpec<Impl> {
  return { labelled: false, optional: false, type: { kind: 'impl', type }, doc, read: readImpl }
}

/** `?name`, an implementation that defaults to a device of the release. */
export function optionalInput(type: ModuleType, device: DeviceId, doc: string): ArgumentSpec<Impl> {
  return {
    labelled: true,
    optional: true,
    type: { kind: 'impl', type },
    default: { kind: 'device', device },
    doc,
    read: (argument, build) => (argument === undefined ? build.device(device) : readImpl(argument)),
  }
}

/** Positional data. */
export function data<T>(codec: DataCodec<T>, doc: string): ArgumentSpec<T> {
  return {
    labelled: false,
    optional: false,
    type: { kind: 'data', type: codec.type },
    doc,
    read: (argument) => (argument?.kind === 'data' ? codec.read(argument.value) : illegal('data that it needs')),
  }
}

/** `~name`, data that must be given with its label. */
export function labelledData<T>(codec: DataCodec<T>, doc: string): ArgumentSpec<T> {
  return { ...data(codec, doc), labelled: true }
}

/** `?name`, data; `absent` says in words what happens without it. */
export function optionalData<T>(codec: DataCodec<T>, absent: string, doc: string): ArgumentSpec<T | undefined> {
  return {
    labelled: true,
    optional: true,
    type: { kind: 'data', type: codec.type },
    default: { kind: 'text', text: absent },
    doc,
    read: (argument) => (argument?.kind === 'data' ? codec.read(argument.value) : undefined),
  }
}

/** `?(name = constant)`. */
export function defaultedData<T>(codec: DataCodec<T>, constant: Constant, doc: string): ArgumentSpec<T> {
  return {
    labelled: true,
    optional: true,
    type: { kind: 'data', type: codec.type },
    default: { kind: 'constant', value: constant },
    doc,
    read: (argument) => codec.read(argument?.kind === 'data' ? argument.value : constant),
  }
}

/** `?name`, a computation over keys. */
export function optionalValue(type: DataType, absent: string, doc: string): ArgumentSpec<Value | undefined> {
  return {
    labelled: true,
    optional: true,
    type: { kind: 'value', type },
    default: { kind: 'text', text: absent },
    doc,
    read: (argument) => (argument?.kind === 'value' ? argument.value : undefined),
  }
}

/** `?name`, a function between implementations. */
export function optionalFunction(
  from: ModuleType,
  to: ModuleType,
  absent: string,
  doc: string,
): ArgumentSpec<((argument: Impl) => Impl) | undefined> {
  return {
    labelled: true,
    optional: true,
    type: { kind: 'function', from, to },
    default: { kind: 'text', text: absent },
    doc,
    read: (argument) => (argument?.kind === 'function' ? argument.call : undefined),
  }
}

/** The closing `()`. */
export function unit(): ArgumentSpec<undefined> {
  return {
    labelled: false,
    optional: false,
    type: { kind: 'unit' },
    doc: 'Ends the list of optional arguments.',
    read: () => undefined,
  }
}
