// Types as text, as OCaml prints them on one line.

import type { Label } from '../../ocaml/syntax.ts'
import { type ObjectRow, type Type, type TypeDeclaration, type VariantRow, resolve } from './type.ts'

export interface TypePrinter {
  readonly print: (type: Type) => string
}

/** How tightly a type must hold together where it stands. */
type Level = 'any' | 'parameter' | 'tuple-item' | 'argument'

/** A printer that names type variables in the order in which it meets them. */
export function createTypePrinter(nameOf: (declaration: TypeDeclaration) => string): TypePrinter {
  const variables = new Map<Type, string>()
  const open = new Set<Type>()
  const variableName = (type: Type): string => {
    const known = variables.get(type)
    if (known !== undefined) return known
    const wished = type.content.kind === 'variable' ? type.content.name : null
    const used = new Set(variables.values())
    let name = wished === null || used.has(`'${wished}`) ? null : `'${wished}`
    for (let index = 0; name === null; index += 1) {
      const next = `'${variableLetters(index)}`
      if (!used.has(next)) name = next
    }
    variables.set(type, name)
    return name
  }
  const print = (type: Type, level: Level): string => {
    const at = resolve(type)
    const { content } = at
    if (open.has(at)) return variableName(at)
    switch (content.kind) {
      case 'variable':
        return variableName(at)
      case 'constructor':
        return printConstructor(nameOf(content.declaration), content.arguments, print)
      case 'arrow': {
        const text = printArrow(at, print)
        return level === 'any' ? text : `(${text})`
      }
      case 'tuple': {
        const text = content.items.map((item) => print(item, 'tuple-item')).join(' * ')
        return level === 'any' || level === 'parameter' ? text : `(${text})`
      }
      case 'variant':
      case 'object': {
        open.add(at)
        const text = content.kind === 'variant' ? printVariant(content, print) : printObject(content, print)
        open.delete(at)
        return variables.has(at) ? `(${text} as ${variableName(at)})` : text
      }
      default:
        return '_'
    }
  }
  return { print: (type) => print(type, 'any') }
}

type Print = (type: Type, level: Level) => string

function variableLetters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`
}

function printConstructor(name: string, args: readonly Type[], print: Print): string {
  const [only] = args
  if (only === undefined) return name
  if (args.length === 1) return `${print(only, 'argument')} ${name}`
  return `(${args.map((argument) => print(argument, 'any')).join(', ')}) ${name}`
}

/** A chain of arrows; it may be long, so it is no recursion. */
function printArrow(type: Type, print: Print): string {
  const parts: string[] = []
  let at = resolve(type)
  while (at.content.kind === 'arrow') {
    const { label, from, to } = at.content
    parts.push(labelText(label) + print(label?.kind === 'optional' ? withoutOption(from) : from, 'parameter'))
    at = resolve(to)
  }
  return [...parts, print(at, 'parameter')].join(' -> ')
}

function labelText(label: Label | null): string {
  if (label === null) return ''
  return label.kind === 'optional' ? `?${label.name}:` : `${label.name}:`
}

/** The type in the option of an optional argument. */
function withoutOption(type: Type): Type {
  const { content } = resolve(type)
  const inner = content.kind === 'constructor' ? content.arguments[0] : undefined
  return inner ?? type
}

function printVariant(row: VariantRow, print: Print): string {
  const names = [...row.tags.keys()].sort()
  const tags = names.map((name) => {
    const argument = row.tags.get(name)?.argument ?? null
    return argument === null ? `\`${name}` : `\`${name} of ${print(argument, 'tuple-item')}`
  })
  const required = names.filter((name) => row.tags.get(name)?.isOptional === false).map((name) => `\`${name}`)
  if (!row.isClosed) return `[> ${tags.join(' | ')} ]`
  if (required.length === names.length) return `[ ${tags.join(' | ')} ]`
  return `[< ${tags.join(' | ')}${required.length === 0 ? '' : ` > ${required.join(' ')}`} ]`
}

function printObject(row: ObjectRow, print: Print): string {
  const methods = [...row.methods.keys()].sort().map((name) => {
    const type = row.methods.get(name)
    return `${name} : ${type === undefined ? '_' : print(type, 'any')}`
  })
  return `< ${[...methods, ...(row.isOpen ? ['..'] : [])].join('; ')} >`
}
