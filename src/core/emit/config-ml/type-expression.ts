// Module types as `typ` expressions.

import type { Catalog } from '../../model/catalog.ts'
import type { ModuleType } from '../../model/module-type.ts'
import type { Expression } from '../ocaml/expression.ts'
import { hole } from './hole.ts'
import { atom, call, infix } from './syntax.ts'
import type { Writer } from './writer.ts'

/** `network @-> stackv4 @-> job`; a bare variable is a type that is still to be chosen. */
export function typeExpression(writer: Writer, type: ModuleType): Expression {
  const operands: Expression[] = []
  let rest = type
  while (rest.kind === 'functor') {
    operands.push(typeExpression(writer, rest.from))
    rest = rest.to
  }
  const last = atomicType(writer, rest)
  return operands.length === 0 ? last : infix('@->', [...operands, last])
}

function atomicType(writer: Writer, type: ModuleType): Expression {
  if (type.kind !== 'constructor') return hole(writer, 'a module type is open')
  const user = writer.design.logic.types[type.name]
  if (user !== undefined)
    return user.binding === null ? call(writer.language('typ'), atom(user.constructor)) : atom(user.binding)
  return atom(writer.language(typeValueName(writer.catalog, type) ?? type.name))
}

/** Name of the `typ` value of a module type; null when the interface has none. */
export function typeValueName(catalog: Catalog, type: ModuleType): string | null {
  if (sameType(catalog.registration.job, type)) return 'job'
  const exact = catalog.moduleTypes.find((signature) => signature.value !== null && sameType(signature.type, type))
  if (exact !== undefined) return exact.value
  const general = catalog.moduleTypes.find((signature) => signature.value !== null && fits(signature.type, type))
  return general?.value ?? null
}

function sameType(left: ModuleType, right: ModuleType): boolean {
  return left.kind !== 'variable' && matchTypes(left, right, (a, b) => a.kind === 'variable' && b.kind === 'variable')
}

/** Whether a polymorphic type of the interface can be this one. */
function fits(general: ModuleType, type: ModuleType): boolean {
  return matchTypes(general, type, (a) => a.kind === 'variable')
}

function matchTypes(
  left: ModuleType,
  right: ModuleType,
  accept: (left: ModuleType, right: ModuleType) => boolean,
): boolean {
  if (left.kind === 'variable' || right.kind === 'variable') return accept(left, right)
  if (left.kind === 'functor') {
    return (
      right.kind === 'functor' && matchTypes(left.from, right.from, accept) && matchTypes(left.to, right.to, accept)
    )
  }
  return (
    right.kind === 'constructor' &&
    left.name === right.name &&
    left.parameters.length === right.parameters.length &&
    left.parameters.every((parameter, index) => {
      const other = right.parameters[index]
      return other !== undefined && matchTypes(parameter, other, accept)
    })
  )
}
