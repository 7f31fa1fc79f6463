// Constants as OCaml: literals, addresses, records, packages.

import { LETTER_ESCAPES } from '../../graph/term/ocaml-text.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Constant } from '../../model/constant.ts'
import type { Package } from '../../model/package.ts'
import type { Argument, Expression } from '../ocaml/expression.ts'
import { apply, atom, call, labelled, list, positional, tuple } from './syntax.ts'

/** What constants need to know: constructors of the release's types stand behind a module. */
export interface ConstantContext {
  readonly catalog: Catalog
  /** A name of the language, qualified when the configuration binds the same name. */
  readonly language: (name: string) => string
}

/** A constant as an OCaml expression that reads back as the same constant. */
export function constantExpression(constant: Constant, context: ConstantContext): Expression {
  switch (constant.kind) {
    case 'unit':
      return atom('()')
    case 'bool':
      return atom(String(constant.value))
    case 'int':
      return atom(constant.value)
    case 'float':
      return atom(constant.value)
    case 'char':
      return atom(charLiteral(constant.value))
    case 'string':
      return atom(textLiteral(constant.value))
    case 'list':
      return list(constant.items.map((item) => constantExpression(item, context)))
    case 'tuple':
      return tuple(constant.items.map((item) => constantExpression(item, context)))
    case 'variant':
      return tagged(`\`${constant.tag}`, constant.argument, context)
    case 'constructor':
      if (constant.argument !== undefined) return tagged(constant.name, constant.argument, context)
      return atom(constructorPath(constant.name, context.catalog))
    case 'record':
      return {
        kind: 'record',
        open: '{',
        base: null,
        fields: Object.entries(constant.fields).map(([name, field]) => ({
          name,
          value: constantExpression(field, context),
        })),
        hasFinalSeparator: false,
      }
    case 'opaque':
      return call(`${constant.type.replace(/\.t$/, '')}.of_string_exn`, atom(textLiteral(constant.text)))
    case 'package':
      return packageExpression(constant.package, context)
  }
}

function tagged(name: string, argument: Constant | undefined, context: ConstantContext): Expression {
  return argument === undefined ? atom(name) : call(name, constantExpression(argument, context))
}

/** A constructor of a type such as `Logs.level` stands in that type's module. */
function constructorPath(name: string, catalog: Catalog): string {
  for (const declaration of catalog.dataTypes.values()) {
    if (declaration.kind !== 'constructors' || !declaration.names.includes(name)) continue
    const dot = declaration.name.lastIndexOf('.')
    return dot < 0 ? name : `${declaration.name.slice(0, dot)}.${name}`
  }
  return name
}

/** `package ~min:"1.0" "x"`. */
export function packageExpression(one: Package, context: ConstantContext): Expression {
  const texts = (items: readonly string[]): Expression => list(items.map((item) => atom(textLiteral(item))))
  const args: Argument[] = []
  if (one.build !== undefined) args.push(labelled('build', atom(String(one.build))))
  if (one.sublibs !== undefined) args.push(labelled('sublibs', texts(one.sublibs)))
  if (one.ocamlfind !== undefined) args.push(labelled('ocamlfind', texts(one.ocamlfind)))
  if (one.min !== undefined) args.push(labelled('min', atom(textLiteral(one.min))))
  if (one.max !== undefined) args.push(labelled('max', atom(textLiteral(one.max))))
  if (one.pin !== undefined) args.push(labelled('pin', atom(textLiteral(one.pin))))
  return apply(context.language('package'), [...args, positional(atom(textLiteral(one.opam)))])
}

/** A string as people write it: letters of all languages stand as they are. */
export function textLiteral(value: string): string {
  let text = ''
  for (const character of value) text += LETTER_ESCAPES[character] ?? escapeControl(character)
  return `"${text}"`
}

function escapeControl(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 32 || code === 127 ? `\\${String(code).padStart(3, '0')}` : character
}

function charLiteral(character: string): string {
  if (character === "'") return "'\\''"
  if (character === '"') return "'\"'"
  const code = character.codePointAt(0) ?? 0
  if (code > 126) return `'\\${String(code).padStart(3, '0')}'`
  return `'${LETTER_ESCAPES[character] ?? escapeControl(character)}'`
}
