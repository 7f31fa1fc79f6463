// Type expressions of the syntax, as types: of annotations, declarations and interfaces.

import type { Located, LongName, TypeExpression } from '../../ocaml/syntax.ts'
import { type TypeContext, fresh } from '../checker.ts'
import { expandHead } from '../types/expand.ts'
import { findType } from '../names/lookup.ts'
import { failWith } from '../complaints/problem.ts'
import {
  type RowTag,
  type Type,
  arrow,
  constructor,
  objectRow,
  resolve,
  tuple,
  unknown,
  variantRow,
} from '../types/type.ts'
import { unify } from '../types/unify.ts'

/** The type that an expression of the syntax means; its named variables are those of the item. */
export function convertType(checker: TypeContext, expression: TypeExpression): Type {
  const { types } = checker
  const convert = (inner: TypeExpression): Type => convertType(checker, inner)
  switch (expression.kind) {
    case 'any':
      return fresh(checker)
    case 'variable':
      return namedVariable(checker, expression.name)
    case 'arrow': {
      const from = convert(expression.parameter)
      const parameter = expression.label?.kind === 'optional' ? types.option(from) : from
      return arrow(expression.label, parameter, convert(expression.result))
    }
    case 'tuple':
      return tuple(expression.items.map(convert))
    case 'constructor':
      return convertConstructor(checker, expression)
    case 'object': {
      if (expression.methods.some(({ name }) => name === null)) return unknown()
      const methods = new Map(expression.methods.map(({ name, type }) => [name ?? '', convert(type)]))
      return objectRow(methods, expression.isOpen, checker.level)
    }
    case 'class':
      return openClass(checker, expression.name, expression.arguments)
    case 'alias': {
      const type = convert(expression.type)
      unify(namedVariable(checker, expression.variable), type)
      return type
    }
    case 'variant':
      return convertVariant(checker, expression)
    case 'polymorphic':
    case 'local':
      // A variable that is quantified here may be anything in each use.
      return convertPolymorphic(checker, expression.variables, expression.body)
    default:
      return unknown()
  }
}

function convertPolymorphic(checker: TypeContext, variables: readonly string[], body: TypeExpression): Type {
  const hidden = checker.namedVariables
  checker.namedVariables = new Map([...hidden, ...variables.map((name) => [name, unknown()] as const)])
  const type = convertType(checker, body)
  checker.namedVariables = hidden
  return type
}

function namedVariable(checker: TypeContext, name: string): Type {
  const known = checker.namedVariables.get(name)
  if (known !== undefined) return known
  const made = fresh(checker)
  made.content = { kind: 'variable', name }
  checker.namedVariables.set(name, made)
  return made
}

function convertConstructor(
  checker: TypeContext,
  {
    name,
    arguments: args,
    location,
  }: Located & { readonly name: LongName; readonly arguments: readonly TypeExpression[] },
): Type {
  const declaration = findType(checker, name)
  if (declaration === null) {
    for (const argument of args) convertType(checker, argument)
    return unknown()
  }
  const { parameters } = declaration
  if (parameters.length !== args.length) {
    failWith(location, {
      code: 'MG-TYPE-ARITY',
      message: `The type ${name.path.join('.')} takes ${parameters.length} parameters, and gets ${args.length} here.`,
      hint: null,
      toolText: `The type constructor ${name.path.join('.')} expects ${parameters.length} argument(s),\n       but is here applied to ${args.length} argument(s)`,
    })
  }
  if (declaration.local !== undefined) return declaration.local
  return constructor(
    declaration,
    args.map((argument) => convertType(checker, argument)),
  )
}

/** `#c`: the type of an object that has at least the methods of the class. */
function openClass(checker: TypeContext, name: LongName, args: readonly TypeExpression[]): Type {
  const type = expandHead(convertConstructor(checker, { name, arguments: args, location: name.location }))
  if (type.content.kind !== 'object') return unknown()
  return objectRow(type.content.methods, true, checker.level)
}

function convertVariant(checker: TypeContext, expression: TypeExpression & { readonly kind: 'variant' }): Type {
  const { bound, required } = expression
  const tags = new Map<string, RowTag>()
  for (const inherited of expression.inherited) {
    const { content } = expandHead(convertType(checker, inherited))
    if (content.kind !== 'variant') return unknown()
    for (const [name, tag] of content.tags) tags.set(name, tag)
  }
  for (const { tag, types } of expression.tags) {
    const [argument] = types.map((type) => convertType(checker, type))
    const isOptional = bound === 'at-most' && !required.includes(tag)
    tags.set(tag, { isOptional, argument: argument === undefined ? null : resolve(argument) })
  }
  return variantRow(tags, bound !== 'at-least', checker.level)
}
