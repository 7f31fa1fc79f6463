// Declarations of types and exceptions in the file.

import type {
  ConstructorDeclaration,
  FieldDeclaration,
  Location,
  TypeDeclaration as Syntax,
} from '../../ocaml/syntax.ts'
import { declareType, exceptionConstructor } from '../types/builtin-types.ts'
import type { Checker } from '../checker.ts'
import { convertType } from './convert-type.ts'
import { type ConstructorInfo, type Type, type TypeDeclaration, constructor, unknown } from '../types/type.ts'
import { generalize } from '../types/levels.ts'
import { findConstructor, findType } from '../names/lookup.ts'
import { failWith } from '../complaints/problem.ts'
import { bindConstructor, bindType } from '../names/scope.ts'
import { inferVariance } from '../types/variance.ts'

/** Declares types that may mention each other. */
export function typeDeclarations(checker: Checker, declarations: readonly Syntax[], isRecursive: boolean): void {
  const made = declarations
    .filter(({ isExtension }) => !isExtension)
    .map((syntax) => ({ syntax, declaration: empty(syntax) }))
  if (isRecursive) for (const { declaration } of made) bindType(checker.scope, declaration)
  for (const { syntax, declaration } of made) complete(checker, syntax, declaration)
  for (const { declaration } of made) bindType(checker.scope, declaration)
  for (const syntax of declarations) if (syntax.isExtension) extend(checker, syntax)
}

function empty({ name, parameters }: Syntax): TypeDeclaration {
  const text = name.path.at(-1) ?? ''
  return declareType(
    text,
    text,
    parameters.map(({ variance }) => variance.includes('+')),
    parameters.map((parameter) => parameter.name),
  )
}

function complete(checker: Checker, syntax: Syntax, declaration: TypeDeclaration): void {
  const { definition, manifest } = syntax
  const convert = (type: Parameters<typeof convertType>[1]): Type => declared(checker, syntax, declaration, type)
  declaration.isPrivate = syntax.isPrivate
  if (manifest !== null) {
    const type = convert(manifest)
    if (definition.kind === 'abstract' && !isItself(type, declaration)) declaration.manifest = type
  }
  if (definition.kind === 'variant') {
    for (const one of definition.constructors)
      declaration.constructors.push(makeConstructor(checker, one, declaration, convert))
  }
  if (definition.kind === 'record') {
    declaration.isRecord = true
    addFields(declaration, definition.fields, convert)
  }
  inferVariance(declaration)
}

function isItself({ content }: Type, declaration: TypeDeclaration): boolean {
  return content.kind === 'constructor' && content.declaration === declaration
}

function addFields(
  declaration: TypeDeclaration,
  fields: readonly FieldDeclaration[],
  convert: (type: FieldDeclaration['type']) => Type,
): void {
  const record = constructor(declaration, declaration.parameters)
  for (const { name, type, isMutable } of fields)
    declaration.fields.push({ name: name.text, declaration, isMutable, type: convert(type), record })
}

function makeConstructor(
  checker: Checker,
  syntax: ConstructorDeclaration,
  declaration: TypeDeclaration,
  convert: (type: FieldDeclaration['type']) => Type,
): ConstructorInfo {
  const name = syntax.name.text
  if (syntax.result !== null) return gadtConstructor(checker, syntax, declaration)
  const result = constructor(declaration, declaration.parameters)
  if (syntax.fields === null)
    return { name, declaration, arguments: syntax.arguments.map(convert), result, inlineRecord: null }
  const inline = declareType(name, `${declaration.path}.${name}`, declaration.covariant)
  const record: TypeDeclaration = { ...inline, parameters: declaration.parameters, isRecord: true }
  addFields(record, syntax.fields, convert)
  return { name, declaration, arguments: [constructor(record, record.parameters)], result, inlineRecord: record }
}

/** `C : a -> t`: its variables are its own. */
function gadtConstructor(
  checker: Checker,
  { name, arguments: args, result, fields }: ConstructorDeclaration,
  declaration: TypeDeclaration,
): ConstructorInfo {
  checker.namedVariables = new Map()
  checker.level += 1
  const types = fields === null ? args.map((type) => convertType(checker, type)) : [unknown()]
  const made = result === null ? unknown() : convertType(checker, result)
  checker.level -= 1
  for (const type of [...types, made]) generalize(type, checker.level)
  return { name: name.text, declaration, arguments: types, result: made, hasOwnResult: true, inlineRecord: null }
}

/** A type in a declaration: its variables are the parameters. */
function declared(
  checker: Checker,
  syntax: Syntax,
  declaration: TypeDeclaration,
  expression: Parameters<typeof convertType>[1],
): Type {
  const variables = new Map<string, Type>()
  for (const [index, { name }] of syntax.parameters.entries()) {
    const parameter = declaration.parameters[index]
    if (parameter !== undefined) variables.set(name, parameter)
  }
  checker.namedVariables = new Map(variables)
  checker.level += 1
  const type = convertType(checker, expression)
  checker.level -= 1
  generalize(type, checker.level)
  for (const name of checker.namedVariables.keys()) if (!variables.has(name)) unboundVariable(name, expression.location)
  return type
}

function unboundVariable(name: string, location: Location): never {
  return failWith(location, {
    code: 'MG-TYPE-UNBOUND',
    message: `The type variable '${name} is no parameter of the type that is declared here.`,
    hint: `Add it before the name of the type: type '${name} …`,
    toolText: `The type variable '${name} is unbound in this type declaration.`,
  })
}

/** `type t += A`. */
function extend(checker: Checker, syntax: Syntax): void {
  const declaration = findType(checker, syntax.name)
  if (declaration === null || syntax.definition.kind !== 'variant') return
  for (const one of syntax.definition.constructors)
    bindConstructor(
      checker.scope,
      makeConstructor(checker, one, declaration, (type) => declared(checker, syntax, declaration, type)),
    )
}

/** `exception E of t`, or `exception E = F`. */
export function typeException(
  checker: Checker,
  { name, arguments: args, rebinds, fields }: ConstructorDeclaration,
): void {
  const { scope, types } = checker
  if (rebinds !== null) {
    const known = findConstructor(checker, rebinds)
    bindConstructor(
      scope,
      known === null ? exceptionConstructor(name.text, [], types.exception) : { ...known, name: name.text },
    )
    return
  }
  const converted = fields === null ? args.map((type) => convertType(checker, type)) : [unknown()]
  bindConstructor(scope, exceptionConstructor(name.text, converted, types.exception))
}
