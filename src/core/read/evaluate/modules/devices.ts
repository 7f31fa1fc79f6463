// The devices of a release as functions of the language: everything comes from their signatures.

import type { DeviceSignature, ArgumentSignature } from '../../../model/device.ts'
import type { RecordConstructorSignature } from '../../../model/catalog.ts'
import type { ModuleType } from '../../../model/module-type.ts'
import type { DraftArgument, NodeDraft } from '../../../dsl/drafts.ts'
import { applyTo } from '../apply-function.ts'
import { builtin, rejectMismatch, routine } from '../builtin.ts'
import { dataConstant } from '../data-argument.ts'
import type { Machine } from '../machine.ts'
import { valueDraft } from '../name-value.ts'
import { isHole } from '../holes.ts'
import { refuse } from '../signals.ts'
import { fromConstant, type Given, NONE_VALUE, someValue, type Value, type Routine } from '../values.ts'

/** A device as a configuration names it. A constant is a new node each time it is mentioned. */
export function deviceFunction(machine: Machine, signature: DeviceSignature): Value {
  return routine(signature.id, signature.arguments.map(parameterText), function* (args, location): Routine {
    const inputs: Record<string, NodeDraft> = {}
    const data: Record<string, DraftArgument> = {}
    for (const [index, described] of signature.arguments.entries()) {
      const given = args[index]
      if (given === undefined || given.value === null || described.type.kind === 'unit') continue
      if (isHole(given.value)) continue
      if (described.type.kind === 'impl')
        inputs[described.name] = implementation(given.value, given, described.type.type)
      else if (described.type.kind === 'function') {
        const made = yield* functionArgument(machine, given, described.type)
        if (made !== null) data[described.name] = made
      } else data[described.name] = dataArgument(machine, described, given)
    }
    const node = machine.recorder.device(signature.id, data, inputs)
    machine.locate(node, location)
    return { kind: 'impl', node, isAbstract: false }
  })
}

function parameterText({ name, labelled, optional }: ArgumentSignature): string {
  return labelled ? `${optional ? '?' : '~'}${name}` : name
}

/** The node of an implementation, or an error that names the expected module type. */
export function implementation(value: Value, given: Given, type: ModuleType | null): NodeDraft {
  if (value.kind === 'impl' && !value.isAbstract) return value.node
  const expected = type?.kind === 'constructor' ? `an implementation of ${type.name}` : 'an implementation'
  return rejectMismatch(expected, value, given.location)
}

function dataArgument(machine: Machine, { type, name }: ArgumentSignature, given: Given): DraftArgument {
  const value = given.value ?? NONE_VALUE
  if (type.kind === 'value') {
    if (value.kind !== 'value') {
      const hint = value.kind === 'key' ? 'Key.value makes a value of a key.' : null
      return rejectMismatch('a value over keys', value, given.location, hint)
    }
    const draft = valueDraft(machine, value)
    if (draft === null)
      return refuse('MG-READ-SYMBOLIC', `The value of “${name}” computes a function.`, null, given.location)
    machine.locate(draft, given.location)
    return { kind: 'value', value: draft }
  }
  if (type.kind !== 'data') throw new Error('only data and values are left here')
  return { kind: 'constant', value: dataConstant(machine.recorder.catalog, type.type, value, given.location) }
}

/** A function between implementations, applied once to a parameter: what it makes of that is the function; null while that is empty. */
function* functionArgument(
  machine: Machine,
  given: Given,
  type: { readonly from: ModuleType },
): Generator<Routine, DraftArgument | null, Value> {
  const callee = given.value ?? NONE_VALUE
  if (callee.kind !== 'function') return rejectMismatch('a function between implementations', callee, given.location)
  const parameter = machine.recorder.parameter(type.from)
  const result = yield applyTo(callee, [{ kind: 'impl', node: parameter, isAbstract: false }], given.location)
  return isHole(result) ? null : { kind: 'function', parameter, result: implementation(result, given, null) }
}

/** A function that makes a record of data, such as `syslog_config`. */
export function recordFunction(machine: Machine, signature: RecordConstructorSignature): Value {
  return builtin(signature.name, signature.arguments.map(parameterText), (args) => {
    const fields: Record<string, Value> = {}
    for (const [index, { name, type, optional }] of signature.arguments.entries()) {
      const given = args[index]
      if (type.kind !== 'data' || given === undefined) continue
      if (given.value === null) fields[name] = NONE_VALUE
      else {
        const value = fromConstant(dataConstant(machine.recorder.catalog, type.type, given.value, given.location))
        fields[name] = optional ? someValue(value) : value
      }
    }
    return { kind: 'record', fields }
  })
}
