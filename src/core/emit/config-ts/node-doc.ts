// Nodes as TypeScript: calls of devices, user modules and their applications, choices.

import type { ArgumentValue, CustomNode, DeviceNode, ForeignNode } from '../../model/design.ts'
import type { NodeId } from '../../model/ids.ts'
import { unknownDevice } from '../../model/unfinished.ts'
import { type ModuleType, splitFunctorType } from '../../model/module-type.ts'
import { typeValueName } from '../config-ml/type-expression.ts'
import { sourceOf } from '../config-plan/parts.ts'
import { writtenType, writtenTypeOf } from '../config-plan/written-type.ts'
import { concat, label } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import { constantDoc, packageDoc } from './constant-doc.ts'
import { arrayDoc, arrowDoc, callDoc, objectDoc, textLiteral } from './syntax.ts'
import { methodFields, nameFields } from './custom-doc.ts'
import { knownType } from './known-type.ts'
import { keyUse, valueDoc, valueUse } from './value-doc.ts'
import { scriptName, type TsWriter } from './writer.ts'

/** A node where it is used: its name (applied, when it is a module applied there), or the expression. */
export function nodeUse(writer: TsWriter, id: NodeId): Doc {
  const parameter = writer.parameters.get(id)
  if (parameter !== undefined) return parameter
  const name = writer.plan.nameOf({ kind: 'node', id })
  if (name === null) return label(id, nodeDoc(writer, id, false))
  if (writer.unfinished.nodes.has(id)) writer.unfinished.places += 1
  return writer.plan.appliedAtUse.has(id) ? applyToInputs(writer, id, scriptName(name)) : scriptName(name)
}

/** The expression of a node; a device without arguments is called where its identity must be kept, as under a name. */
export function nodeDoc(writer: TsWriter, id: NodeId, isDefinition: boolean): Doc {
  const node = writer.design.logic.nodes[id]
  switch (node?.kind) {
    case undefined:
      return hole(writer, 'a device is missing')
    case 'device':
      return deviceDoc(writer, id, node, isDefinition)
    case 'foreign':
      return appliedHere(writer, id, foreignDoc(writer, id, node))
    case 'impl':
      return appliedHere(writer, id, customDoc(writer, id, node))
    case 'if_impl': {
      const condition =
        node.condition === null ? hole(writer, 'no condition is set') : valueUse(writer, node.condition, true)
      return callDoc(writer.use('if_impl'), [condition, input(writer, id, 'then'), input(writer, id, 'else')])
    }
    case 'match_impl': {
      const value = node.value === null ? hole(writer, 'no value is set') : valueUse(writer, node.value, false)
      const isTyped = node.value !== null && isReadType(writer, node.value)
      const rows = node.cases.map((when, index) =>
        arrayDoc([constantDoc(when, writer, isTyped), input(writer, id, `case${index}`)]),
      )
      return callDoc(writer.use('match_impl'), [
        value,
        arrayDoc(rows),
        objectDoc([['default', input(writer, id, 'default')]]),
      ])
    }
    case 'apply':
      return callDoc(concat([input(writer, id, 'functor'), '.$']), numberedInputs(writer, id, node.parameters))
    case 'parameter':
      return hole(writer, 'a parameter stands outside its function')
    case 'placeholder':
      return hole(writer, unknownDevice(node.device))
  }
}

/** Whether reading knows the type of a value: that of one key, or of the release. */
function isReadType(writer: TsWriter, ref: string): boolean {
  const definition = writer.design.logic.values[ref]
  const term = definition?.term ?? {
    kind: 'call',
    primitive: 'value',
    arguments: [{ kind: 'constant', value: { kind: 'string', value: ref } }],
  }
  return knownType(writer, term) !== null
}

/** A place that is still empty: reading takes it for what it is. */
export function hole(writer: TsWriter, message: string): Doc {
  writer.unfinished.places += 1
  return callDoc(writer.use('missing'), [textLiteral(message)])
}

function input(writer: TsWriter, id: NodeId, port: string): Doc {
  const source = sourceOf(writer.design, id, port)
  if (source !== null) return nodeUse(writer, source)
  return hole(writer, `nothing is wired to ${port}`)
}

function numberedInputs(writer: TsWriter, id: NodeId, count: number): readonly Doc[] {
  return Array.from({ length: count }, (_, index) => input(writer, id, `param${index}`))
}

function appliedHere(writer: TsWriter, id: NodeId, functor: Doc): Doc {
  return writer.plan.appliedAtUse.has(id) ? functor : applyToInputs(writer, id, functor)
}

function applyToInputs(writer: TsWriter, id: NodeId, functor: Doc): Doc {
  const count = writer.plan.appliedTo(id)
  return count === 0 ? functor : callDoc(concat([functor, '.$']), numberedInputs(writer, id, count))
}

function dependencies(writer: TsWriter, id: NodeId, count: number): Doc {
  return arrayDoc(Array.from({ length: count }, (_, index) => input(writer, id, `dep${index}`)))
}

function deviceDoc(writer: TsWriter, id: NodeId, node: DeviceNode, isDefinition: boolean): Doc {
  const signature = writer.catalog.devices.get(node.device)
  const name = writer.use(node.device)
  if (signature?.arguments.length === 0) return isDefinition ? `${name}()` : name
  const positional: Doc[] = []
  const options: (readonly [string, Doc])[] = []
  for (const { name: argument, labelled, optional, type } of signature?.arguments ?? []) {
    if (type.kind === 'unit') continue
    const given = type.kind === 'impl' ? null : (node.arguments[argument] ?? null)
    const isMissing = type.kind === 'impl' ? sourceOf(writer.design, id, argument) === null : given === null
    if (isMissing && optional) continue
    const from = type.kind === 'function' ? type.from : null
    const value =
      type.kind === 'impl'
        ? input(writer, id, argument)
        : given === null
          ? hole(writer, `${argument} is not set`)
          : argumentDoc(writer, given, from)
    if (labelled) options.push([argument, value])
    else positional.push(value)
  }
  return callDoc(name, [...positional, ...(options.length === 0 ? [] : [objectDoc(options)])])
}

function argumentDoc(writer: TsWriter, given: ArgumentValue, from: ModuleType | null): Doc {
  if (given.kind === 'constant') return constantDoc(given.value, writer, true)
  if (given.kind === 'value') return valueUse(writer, given.value, true)
  const base = from?.kind === 'constructor' ? from.name : 'x'
  let name = `${base}_`
  for (let number = 2; [...writer.parameters.values()].includes(name); number += 1) name = `${base}_${number}`
  writer.parameters.set(given.parameter, name)
  const body = nodeUse(writer, given.result)
  writer.parameters.delete(given.parameter)
  return arrowDoc(name, body, false)
}

function foreignDoc(writer: TsWriter, id: NodeId, node: ForeignNode): Doc {
  const options = moduleOptions(writer, id, node)
  const type = typeDoc(writer, writtenType(writer.inferredType, id, node.parameters, node.result))
  return callDoc(writer.use('foreign'), [
    textLiteral(node.module),
    type,
    ...(options.length === 0 ? [] : [objectDoc(options)]),
  ])
}

function moduleOptions(writer: TsWriter, id: NodeId, node: ForeignNode): readonly (readonly [string, Doc])[] {
  const options: (readonly [string, Doc])[] = []
  if (node.packages.length > 0)
    options.push(['packages', arrayDoc(node.packages.map((one) => packageDoc(one, writer)))])
  if (node.keys.length > 0) options.push(['keys', arrayDoc(node.keys.map((ref) => keyUse(writer, ref)))])
  if (node.dependencies > 0) options.push(['deps', dependencies(writer, id, node.dependencies)])
  return options
}

/** `arrow(network, job)`. */
function typeDoc(writer: TsWriter, type: ModuleType): Doc {
  if (type.kind !== 'functor') return atomicType(writer, type)
  const { parameters, result } = splitFunctorType(type)
  return callDoc(
    writer.use('arrow'),
    [...parameters, result].map((part) => typeDoc(writer, part)),
  )
}

function atomicType(writer: TsWriter, type: ModuleType): Doc {
  if (type.kind !== 'constructor') return hole(writer, 'a module type is open')
  const user = writer.design.logic.types[type.name]
  if (user === undefined) return writer.use(typeValueName(writer.catalog, type) ?? type.name)
  return user.binding === null ? userTypeDoc(writer, type.name) : scriptName(user.binding)
}

/** `typ('store', 'Store')`. */
export function userTypeDoc(writer: TsWriter, id: string): Doc {
  const user = writer.design.logic.types[id]
  return callDoc(writer.use('typ'), [textLiteral(user?.type ?? id), textLiteral(user?.constructor ?? id)])
}

function customDoc(writer: TsWriter, id: NodeId, node: CustomNode): Doc {
  const type = typeDoc(writer, writtenTypeOf(writer.inferredType, id, node.type))
  const fields: (readonly [string, Doc])[] = [...nameFields(writer, node), ['ty', type]]
  if (node.keys.length > 0) fields.push(['keys', arrayDoc(node.keys.map((ref) => keyUse(writer, ref)))])
  if (node.packages !== null) fields.push(['packages', valueDoc(writer, node.packages, false)])
  if (node.dependencies > 0) fields.push(['deps', dependencies(writer, id, node.dependencies)])
  return callDoc(writer.use('impl'), [objectDoc([...fields, ...methodFields(writer, node)])], true)
}
