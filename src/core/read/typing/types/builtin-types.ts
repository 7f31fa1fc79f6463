// The types that OCaml knows without any module: int, string, list, option and the rest, with their constructors.

import { type ConstructorInfo, GENERIC, type Type, type TypeDeclaration, constructor, variable } from './type.ts'
import { type Scope, bindConstructor, bindType } from '../names/scope.ts'

export interface BuiltinTypes {
  readonly int: Type
  readonly string: Type
  readonly char: Type
  readonly float: Type
  readonly bool: Type
  readonly unit: Type
  readonly exception: Type
  readonly int32: Type
  readonly int64: Type
  readonly nativeInt: Type
  readonly list: (item: Type) => Type
  readonly option: (item: Type) => Type
  readonly array: (item: Type) => Type
  readonly lazy: (item: Type) => Type
  readonly format: TypeDeclaration
  readonly optionDeclaration: TypeDeclaration
}

/** An abstract type with `arity` parameters. */
export function declareType(
  name: string,
  path: string,
  covariant: readonly boolean[] = [],
  names: readonly string[] = [],
): TypeDeclaration {
  return {
    name,
    path,
    parameters: covariant.map((_, index) => variable(GENERIC, names[index] ?? null)),
    covariant,
    manifest: null,
    constructors: [],
    fields: [],
    isRecord: false,
    isPrivate: false,
  }
}

/** Adds a constructor to a declaration. */
export function declareConstructor(
  declaration: TypeDeclaration,
  name: string,
  args: readonly Type[],
  result = constructor(declaration, declaration.parameters),
): void {
  const { content } = result
  const isPlain =
    content.kind === 'constructor' && content.arguments.every((one, at) => one === declaration.parameters[at])
  declaration.constructors.push({
    name,
    declaration,
    arguments: args,
    result,
    hasOwnResult: !isPlain,
    inlineRecord: null,
  })
}

/** Binds the types that need no module. */
export function bindBuiltinTypes(scope: Scope): BuiltinTypes {
  const declare = (name: string, covariant: readonly boolean[] = []): TypeDeclaration =>
    declareType(name, name, covariant)
  const simple = ['int', 'string', 'char', 'float', 'exn', 'int32', 'int64', 'nativeint', 'bytes', 'floatarray']
  const declarations = new Map(simple.map((name) => [name, declare(name)]))
  const bool = declare('bool')
  for (const name of ['false', 'true']) declareConstructor(bool, name, [])
  const unit = declare('unit')
  declareConstructor(unit, '()', [])
  const option = declare('option', [true])
  declareConstructor(option, 'None', [])
  declareConstructor(option, 'Some', option.parameters)
  const list = declare('list', [true])
  declareConstructor(list, '[]', [])
  declareConstructor(list, '::', [...list.parameters, constructor(list, list.parameters)])
  const array = declare('array', [false])
  const lazy = declareType('t', 'Lazy.t', [true])
  const format = declareType(
    'format6',
    'format6',
    Array.from({ length: 6 }, () => false),
  )
  for (const one of [...declarations.values(), bool, unit, option, list, array, format]) bindType(scope, one)
  bindType(scope, lazy, 'lazy_t')
  const named = (name: string): Type => {
    const found = declarations.get(name)
    if (found === undefined) throw new Error(`no built-in type ${name}`)
    return constructor(found)
  }
  const exception = named('exn')
  bindExceptions(scope, exception, { string: named('string'), int: named('int') })
  return {
    int: named('int'),
    string: named('string'),
    char: named('char'),
    float: named('float'),
    int32: named('int32'),
    int64: named('int64'),
    nativeInt: named('nativeint'),
    exception,
    bool: constructor(bool),
    unit: constructor(unit),
    list: (item) => constructor(list, [item]),
    option: (item) => constructor(option, [item]),
    array: (item) => constructor(array, [item]),
    lazy: (item) => constructor(lazy, [item]),
    format,
    optionDeclaration: option,
  }
}

function bindExceptions(scope: Scope, exception: Type, types: { readonly string: Type; readonly int: Type }): void {
  const triple = [types.string, types.int, types.int]
  const exceptions: Readonly<Record<string, readonly Type[]>> = {
    Not_found: [],
    End_of_file: [],
    Division_by_zero: [],
    Stack_overflow: [],
    Out_of_memory: [],
    Sys_blocked_io: [],
    Failure: [types.string],
    Invalid_argument: [types.string],
    Sys_error: [types.string],
    Match_failure: triple,
    Assert_failure: triple,
    Undefined_recursive_module: triple,
  }
  for (const [name, args] of Object.entries(exceptions))
    bindConstructor(scope, exceptionConstructor(name, args, exception))
}

/** A constructor of the type of exceptions. */
export function exceptionConstructor(name: string, args: readonly Type[], exception: Type): ConstructorInfo {
  return { name, declaration: null, arguments: args, result: exception, inlineRecord: null }
}
