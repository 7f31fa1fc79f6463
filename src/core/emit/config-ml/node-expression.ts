// Nodes as OCaml: calls of devices, user modules and their applications, choices.

import type { ArgumentValue, DeviceNode, ForeignNode, IfNode, MatchNode } from '../../model/design.ts'
import type { ArgumentSignature } from '../../model/device.ts'
import type { ModuleType } from '../../model/module-type.ts'
import type { NodeId } from '../../model/ids.ts'
import { unknownDevice } from '../../model/unfinished.ts'
import { sourceOf } from '../config-plan/parts.ts'
import { writtenType } from '../config-plan/written-type.ts'
import type { Argument, Expression } from '../ocaml/expression.ts'
import { constantExpression, packageExpression, textLiteral } from './constant-expression.ts'
import { hole } from './hole.ts'
import { objectExpression } from './object-expression.ts'
import { apply, atom, call, closed, fun, infix, labelled, list, mark, positional, tuple } from './syntax.ts'
import { typeExpression } from './type-expression.ts'
import { keyUse, valueUse } from './value-expression.ts'
import type { Writer } from './writer.ts'

/** A node where it is used: its name (applied, when it is a module applied there), or the expression. */
export function nodeUse(writer: Writer, id: NodeId): Expression {
  const parameter = writer.parameters.get(id)
  if (parameter !== undefined) return atom(parameter)
  const name = writer.plan.nameOf({ kind: 'node', id })
  if (name === null) return mark(id, nodeExpression(writer, id))
  if (writer.unfinished.nodes.has(id)) writer.unfinished.places += 1
  return writer.plan.appliedAtUse.has(id) ? applyToInputs(writer, id, atom(name)) : atom(name)
}

/** The expression of a node. */
export function nodeExpression(writer: Writer, id: NodeId): Expression {
  const node = writer.design.logic.nodes[id]
  if (node === undefined) return hole(writer, 'a device is missing')
  switch (node.kind) {
    case 'device':
      return deviceExpression(writer, id, node)
    case 'foreign':
      return appliedHere(writer, id, foreignExpression(writer, id, node))
    case 'impl':
      return appliedHere(writer, id, objectExpression(writer, id, node, dependencies(writer, id, node.dependencies)))
    case 'if_impl':
      return ifExpression(writer, id, node)
    case 'match_impl':
      return matchExpression(writer, id, node)
    case 'apply':
      return infix('$', [closed(input(writer, id, 'functor')), ...numberedInputs(writer, id, node.parameters)])
    case 'parameter':
      return hole(writer, 'a parameter stands outside its function')
    case 'placeholder':
      return hole(writer, unknownDevice(node.device))
  }
}

function input(writer: Writer, id: NodeId, port: string): Expression {
  const source = sourceOf(writer.design, id, port)
  return source === null ? hole(writer, `nothing is wired to ${port}`) : nodeUse(writer, source)
}

function numberedInputs(writer: Writer, id: NodeId, count: number): readonly Expression[] {
  return Array.from({ length: count }, (_, index) => input(writer, id, `param${index}`))
}

function appliedHere(writer: Writer, id: NodeId, functor: Expression): Expression {
  return writer.plan.appliedAtUse.has(id) ? functor : applyToInputs(writer, id, functor)
}

/** `main $ a $ b`; a parameter that is missing is a hole. */
function applyToInputs(writer: Writer, id: NodeId, functor: Expression): Expression {
  const count = writer.plan.appliedTo(id)
  return count === 0 ? functor : infix('$', [functor, ...numberedInputs(writer, id, count)])
}

function dependencies(writer: Writer, id: NodeId, count: number): readonly Expression[] {
  return Array.from({ length: count }, (_, index) =>
    call(writer.language('abstract'), input(writer, id, `dep${index}`)),
  )
}

function deviceExpression(writer: Writer, id: NodeId, node: DeviceNode): Expression {
  const signature = writer.catalog.devices.get(node.device)
  const args = (signature?.arguments ?? []).flatMap((argument) => deviceArgument(writer, id, node, argument))
  return apply(writer.language(node.device), args)
}

function deviceArgument(
  writer: Writer,
  id: NodeId,
  node: DeviceNode,
  signature: ArgumentSignature,
): readonly Argument[] {
  const { name, type, optional } = signature
  const wrap = (value: Expression): readonly Argument[] => [
    signature.labelled ? labelled(name, value) : positional(value),
  ]
  if (type.kind === 'unit') return [positional(atom('()'))]
  if (type.kind === 'impl') {
    const source = sourceOf(writer.design, id, name)
    return source === null && optional ? [] : wrap(input(writer, id, name))
  }
  const given = node.arguments[name]
  if (given === undefined) return optional ? [] : wrap(hole(writer, `${name} is not set`))
  return wrap(argumentExpression(writer, given, type.kind === 'function' ? type.from : null))
}

function argumentExpression(writer: Writer, given: ArgumentValue, from: ModuleType | null): Expression {
  if (given.kind === 'constant') return constantExpression(given.value, writer)
  if (given.kind === 'value') return valueUse(writer, given.value)
  const base = from?.kind === 'constructor' ? from.name.charAt(0) : 'x'
  let name = base
  for (let number = 2; writer.names.has(name) || [...writer.parameters.values()].includes(name); number += 1)
    name = `${base}${number}`
  writer.parameters.set(given.parameter, name)
  const body = nodeUse(writer, given.result)
  writer.parameters.delete(given.parameter)
  return fun(name, body)
}

function foreignExpression(writer: Writer, id: NodeId, node: ForeignNode): Expression {
  const args: Argument[] = []
  if (node.packages.length > 0)
    args.push(labelled('packages', list(node.packages.map((one) => packageExpression(one, writer)))))
  if (node.keys.length > 0)
    args.push(labelled('keys', list(node.keys.map((ref) => call('Key.abstract', keyUse(writer, ref))))))
  if (node.dependencies > 0) args.push(labelled('deps', list(dependencies(writer, id, node.dependencies))))
  const type = typeExpression(writer, writtenType(writer.inferredType, id, node.parameters, node.result))
  return apply(writer.language('foreign'), [...args, positional(atom(textLiteral(node.module))), positional(type)])
}

function ifExpression(writer: Writer, id: NodeId, node: IfNode): Expression {
  const condition = node.condition === null ? hole(writer, 'no condition is set') : valueUse(writer, node.condition)
  return call(writer.language('if_impl'), condition, input(writer, id, 'then'), input(writer, id, 'else'))
}

function matchExpression(writer: Writer, id: NodeId, node: MatchNode): Expression {
  const value = node.value === null ? hole(writer, 'no value is set') : valueUse(writer, node.value)
  const rows = node.cases.map((when, index) =>
    tuple([constantExpression(when, writer), input(writer, id, `case${index}`)]),
  )
  return apply(writer.language('match_impl'), [
    positional(value),
    labelled('default', input(writer, id, 'default')),
    positional(list(rows)),
  ])
}
