// What a configuration or an interface declares: types, constructors, fields, classes, values. Types only.
// A declaration is compared by identity: two names of one type share it.

import type { Type } from './type.ts'

export interface TypeDeclaration {
  readonly name: string
  /** Where it was declared, `Functoria.impl`; the bare name for those of the file itself. */
  readonly path: string
  readonly parameters: readonly Type[]
  /** Per parameter, whether a variable there may be generalised in an expression that is no value. */
  readonly covariant: readonly boolean[]
  /** What it abbreviates. */
  manifest: Type | null
  readonly constructors: ConstructorInfo[]
  readonly fields: FieldInfo[]
  isRecord: boolean
  isPrivate: boolean
}

export interface ConstructorInfo {
  readonly name: string
  readonly declaration: TypeDeclaration | null
  readonly arguments: readonly Type[]
  /** Arguments and result share generic variables. */
  readonly result: Type
  /** Fields of an inline record, or null. */
  readonly inlineRecord: TypeDeclaration | null
}

export interface FieldInfo {
  readonly name: string
  readonly declaration: TypeDeclaration
  readonly isMutable: boolean
  readonly type: Type
  readonly record: Type
}

export interface ValueInfo {
  readonly type: Type
  /** A variable of an object: it can be assigned. */
  readonly isInstanceVariable: boolean
  readonly isMutable: boolean
  /** `@@` and `|>` are typed as the application that they stand for. */
  readonly primitive: 'apply' | 'reverse-apply' | null
}

export interface ClassInfo {
  readonly name: string
  /** Generic parameters of the class. */
  readonly parameters: readonly Type[]
  readonly methods: ReadonlyMap<string, Type>
  readonly variables: ReadonlyMap<string, { readonly type: Type; readonly isMutable: boolean }>
  readonly isVirtual: boolean
  readonly virtualMethods: ReadonlySet<string>
  /** It inherits something of which nothing is known. */
  readonly isUnknown: boolean
  /** From the arguments of `new` to the object. */
  readonly constructorType: Type
  readonly objectType: Type
}
