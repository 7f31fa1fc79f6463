// Declarations of types and exceptions in the file.

import type {
  ConstructorDeclaration,
  FieldDeclaration,
  Located,
  Location,
  TypeDeclaration as Syntax,
  TypeExpression,
} from '../../ocaml/syntax.ts'
import { declareType, exceptionConstructor } from '../types/builtin-types.ts'
import type { Checker } from '../checker.ts'
import { convertType } from './convert-type.ts'
import {
  type ConstructorInfo,
  type Type,
  type TypeDeclaration,
  constructor,
  partsOf,
  resolve,
  unknown,
} from '../types/type.ts'
import { generalize } from '../types/levels.ts'
import { findConstructor, findType } from '../names/lookup.ts'
import { failWith } from '../complaints/problem.ts'
import { bindConstructor, bindType } from '../names/scope.ts'
import { inferVariance } from '../types/variance.ts'

/** Declares types that may mention each other. */
export function typeDeclarations(
  checker: Checker,
  declarations: readonly Syntax[],
  { isRecursive, location }: Located & { readonly isRecursive: boolean },
): void {
  const made = declarations
    .filter(({ isExtension }) => !isExtension)
    .map((syntax, index) => ({
      // To OCaml, the keyword is a part of the first.
      syntax: index > 0 ? syntax : { ...syntax, location: { ...syntax.location, start: location.start } },
      declaration: empty(syntax),
    }))
  if (isRecursive) for (const { declaration } of made) bindType(checker.scope, declaration)
  for (const { syntax, declaration } of made) complete(checker, syntax, declaration)
  if (isRecursive) for (const { syntax, declaration } of made) refuseCycle(syntax, declaration)
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
    if (definition.kind === 'abstract') {
      if (isItself(type, declaration)) refuseCyclic(syntax)
      declaration.manifest = type
    }
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

/** An abbreviation may mention itself only inside objects and variants. */
function refuseCycle(syntax: Syntax, declaration: TypeDeclaration): void {
  if (declaration.manifest === null) return
  const pending: Type[] = [declaration.manifest]
  const seen = new Set<Type>()
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (seen.has(at)) continue
    seen.add(at)
    const { content } = at
    if (content.kind === 'variant' || content.kind === 'object') continue
    if (content.kind === 'constructor') {
      if (content.declaration === declaration) refuseCyclic(syntax)
      if (content.declaration.manifest !== null) pending.push(content.declaration.manifest)
    }
    pending.push(...partsOf(at))
  }
}

function refuseCyclic({ name, location }: Syntax): never {
  const text = name.path.join('.')
  return failWith(location, {
    code: 'MG-TYPE-CYCLE',
    message: `The type ${text} stands for itself.`,
    hint: `Give it a constructor, as in type ${text} = ${text.charAt(0).toUpperCase()}${text.slice(1)} of …, or write type nonrec when an earlier ${text} is meant.`,
    toolText: `The type abbreviation ${text} is cyclic`,
  })
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
  const hasOwnResult = fields !== null || !isPlainResult(types, made)
  return { name: name.text, declaration, arguments: types, result: made, hasOwnResult, inlineRecord: null }
}

/** Whether a constructor could be written without its result: that has a variable for each parameter, and no other is in the arguments. */
function isPlainResult(args: readonly Type[], { content }: Type): boolean {
  if (content.kind !== 'constructor') return false
  const own = content.arguments.map(resolve)
  if (own.some((type) => type.content.kind !== 'variable') || new Set(own).size < own.length) return false
  const pending = [...args]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const at = resolve(next)
    if (at.content.kind === 'variable' && !own.includes(at)) return false
    pending.push(...partsOf(at))
  }
  return true
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
  for (const name of checker.namedVariables.keys())
    if (!variables.has(name)) unboundVariable(name, variableLocation(expression, name) ?? expression.location)
  return type
}

/** Where a type expression first mentions a variable. */
function variableLocation(expression: TypeExpression, name: string): Location | null {
  switch (expression.kind) {
    case 'variable':
      return expression.name === name ? expression.location : null
    case 'arrow':
      return variableLocation(expression.parameter, name) ?? variableLocation(expression.result, name)
    case 'tuple':
      return firstLocation(expression.items, name)
    case 'constructor':
    case 'class':
      return firstLocation(expression.arguments, name)
    case 'object':
      return firstLocation(
        expression.methods.map(({ type }) => type),
        name,
      )
    case 'variant':
      return firstLocation([...expression.inherited, ...expression.tags.flatMap(({ types }) => types)], name)
    case 'alias':
      return variableLocation(expression.type, name)
    default:
      return null
  }
}

function firstLocation(parts: readonly TypeExpression[], name: string): Location | null {
  for (const part of parts) {
    const found = variableLocation(part, name)
    if (found !== null) return found
  }
  return null
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
