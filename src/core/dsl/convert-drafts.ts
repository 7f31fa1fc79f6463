// Drafts become the records of a design; every reference becomes an identifier.

import type { ArgumentValue, Logic, Node, Registration, TextItem, UserType } from '../model/design.ts'
import { mapTermKeys } from '../graph/term/walk-term.ts'
import { type KeyRef, type NodeId, type PortRef, portRef, REGISTER, type ValueRef } from '../model/ids.ts'
import type { KeyDefinition, ValueDefinition } from '../model/key.ts'
import { splitFunctorType } from '../model/module-type.ts'
import { nameVariables, statedType } from '../model/open-type.ts'
import type { Lambda } from '../model/term.ts'
import type { CustomContent, DeviceContent, DraftItem, KeyDraft, NodeDraft, ValueDraft } from './drafts.ts'
import type { View } from './view.ts'
import { mapArgumentKeys, mapLambdaKeys } from './map-term.ts'
import type { Naming } from './name-parts.ts'
import { type NamedKeyDraft, partObject, type TermValueDraft } from './references.ts'
import type { Recording } from './recording.ts'

interface Conversion {
  readonly view: View
  readonly naming: Naming
  readonly nodes: Record<NodeId, Node>
  readonly wires: Record<PortRef, NodeId>
  readonly key: (key: KeyDraft) => KeyRef
  /** Null for a condition that is still to be chosen. */
  readonly value: (value: ValueDraft) => ValueRef | null
  readonly node: (node: NodeDraft) => NodeId
}

/** The logic of a design from named drafts. */
export function convertRecording(recording: Recording, view: View, items: readonly DraftItem[], naming: Naming): Logic {
  const idOf = (object: object): string => {
    const id = naming.ids.get(object)
    if (id === undefined) throw new Error('a draft was reached that nothing reaches')
    return id
  }
  const conversion: Conversion = {
    view,
    naming,
    nodes: {},
    wires: {},
    key: (key) => (key.kind === 'constant' ? key.ref : idOf(key)),
    value: (value) => (value.kind === 'hole' ? null : value.kind === 'constant' ? value.ref : idOf(value)),
    node: (node) => idOf(view.represent(node)),
  }
  const keys: Record<KeyRef, KeyDefinition> = {}
  const values: Record<ValueRef, ValueDefinition> = {}
  for (const part of naming.parts) {
    if (part.kind === 'node') addNode(part.node, conversion)
    else if (part.kind === 'key') keys[idOf(part.key)] = keyDefinition(part.key, conversion)
    else values[idOf(part.value)] = valueDefinition(part.value, conversion)
  }
  const types: Record<string, UserType> = {}
  for (const { id, type, constructor, binding } of recording.types) types[id] = { type, constructor, binding }
  return {
    types,
    keys,
    values,
    nodes: conversion.nodes,
    registration: addRegistration(recording, conversion),
    wires: conversion.wires,
    text: items.map((item) => textItem(item, idOf)),
  }
}

function textItem(item: DraftItem, idOf: (object: object) => string): TextItem {
  switch (item.kind) {
    case 'node':
    case 'key':
    case 'value':
      return { kind: item.kind, id: idOf(partObject(item)) }
    case 'type':
      return { kind: 'type', id: item.type.id }
    case 'register':
    case 'comment':
    case 'opaque':
    case 'helper':
      return item
  }
}

function bindingOf(object: object, { naming }: Conversion): string | null {
  return naming.bindings.get(object) ?? null
}

function keyDefinition(key: NamedKeyDraft, conversion: Conversion): KeyDefinition {
  const binding = bindingOf(key, conversion)
  if (key.kind === 'builtin') return { kind: 'builtin', binding, builtin: key.builtin, arguments: key.arguments }
  const setters = key.setters?.map((setter) => ({
    key: conversion.key(setter.key),
    value: mapLambdaKeys(setter.value, conversion.key),
  }))
  return {
    kind: 'created',
    binding,
    name: key.keyName,
    stage: key.stage,
    argument: mapArgumentKeys(key.argument, conversion.key),
    info: key.info,
    ...(setters === undefined ? {} : { setters }),
  }
}

function valueDefinition(value: TermValueDraft, conversion: Conversion): ValueDefinition {
  const definition = { binding: bindingOf(value, conversion), term: mapTermKeys(value.term, conversion.key) }
  return value.extraKeys.length === 0
    ? definition
    : { ...definition, extraKeys: value.extraKeys.map(conversion.key).sort() }
}

function addNode(draft: NodeDraft, conversion: Conversion): void {
  const id = conversion.node(draft)
  const chain = conversion.view.chain(draft)
  const wire = (port: string, source: NodeDraft): void => {
    if (source.content.kind !== 'hole') conversion.wires[portRef(id, port)] = conversion.node(source)
  }
  const binding = bindingOf(draft, conversion)
  conversion.nodes[id] = nodeOf(draft, binding, conversion, wire)
  if (chain !== null && draft.content.kind === 'apply') wire('functor', chain.root)
  chain?.arguments.forEach((argument, index) => wire(`param${index}`, argument))
}

type Wire = (port: string, source: NodeDraft) => void

function nodeOf(draft: NodeDraft, binding: string | null, conversion: Conversion, wire: Wire): Node {
  const { content } = draft
  switch (content.kind) {
    case 'device':
      for (const [port, source] of Object.entries(content.inputs)) wire(port, source)
      return { kind: 'device', binding, device: content.device, arguments: deviceArguments(content, conversion) }
    case 'foreign': {
      const { parameters, result } = splitFunctorType(nameVariables(content.type))
      content.dependencies.forEach((source, index) => wire(`dep${index}`, source))
      return {
        kind: 'foreign',
        binding,
        module: content.module,
        // A bare variable is a type that the text leaves open.
        parameters: parameters.map(statedType),
        result: statedType(result),
        packages: content.packages,
        keys: content.keys.map(conversion.key),
        dependencies: content.dependencies.length,
      }
    }
    case 'impl':
      content.dependencies.forEach((source, index) => wire(`dep${index}`, source))
      return customNode(content, binding, conversion)
    case 'if_impl':
      wire('then', content.then)
      wire('else', content.else)
      return { kind: 'if_impl', binding, condition: conversion.value(content.condition) }
    case 'match_impl':
      content.cases.forEach((row, index) => wire(`case${index}`, row.impl))
      wire('default', content.default)
      return {
        kind: 'match_impl',
        binding,
        value: conversion.value(content.value),
        cases: content.cases.map((row) => row.when),
      }
    case 'apply':
      return { kind: 'apply', binding, parameters: conversion.view.chain(draft)?.arguments.length ?? 1 }
    case 'parameter':
      return { kind: 'parameter', binding: null, type: content.type }
    case 'placeholder':
      return { kind: 'placeholder', binding, device: content.device, data: null, ports: [] }
    case 'hole':
      throw new Error('an empty place became a node')
  }
}

function deviceArguments(content: DeviceContent, conversion: Conversion): Readonly<Record<string, ArgumentValue>> {
  return Object.fromEntries(
    Object.entries(content.arguments).flatMap(([name, argument]): readonly (readonly [string, ArgumentValue])[] => {
      if (argument.kind === 'constant') return [[name, argument]]
      if (argument.kind === 'value') {
        const value = conversion.value(argument.value)
        return value === null ? [] : [[name, { kind: 'value', value }]]
      }
      const parameter = conversion.node(argument.parameter)
      return [[name, { kind: 'function', parameter, result: conversion.node(argument.result) }]]
    }),
  )
}

function customNode(content: CustomContent, binding: string | null, conversion: Conversion): Node {
  const lambda = (part: Lambda<KeyDraft> | null): Lambda<KeyRef> | null =>
    part === null ? null : mapLambdaKeys(part, conversion.key)
  const { packages } = content
  return {
    kind: 'impl',
    binding,
    name: mapTermKeys(content.name, conversion.key),
    module: mapTermKeys(content.module, conversion.key),
    type: nameVariables(content.type),
    keys: content.keys.map(conversion.key),
    packages: packages === null ? null : packagesDefinition(packages, conversion),
    dependencies: content.dependencies.length,
    connect: lambda(content.connect),
    configure: lambda(content.configure),
    build: lambda(content.build),
    clean: lambda(content.clean),
  }
}

function packagesDefinition(packages: ValueDraft, conversion: Conversion): ValueDefinition | null {
  if (packages.kind === 'hole') return null
  if (packages.kind === 'term') return { ...valueDefinition(packages, conversion), binding: null }
  const reference = { kind: 'constant', value: { kind: 'string', value: packages.ref } } as const
  return { binding: null, term: { kind: 'call', primitive: 'value', arguments: [reference] } }
}

function addRegistration(recording: Recording, conversion: Conversion): Registration | null {
  const { registration } = recording
  if (registration === null) return null
  const wire = (port: string, source: NodeDraft | null): void => {
    if (source !== null && source.content.kind !== 'hole')
      conversion.wires[portRef(REGISTER, port)] = conversion.node(source)
  }
  registration.jobs.forEach((job, index) => wire(`job${index}`, job))
  wire('argv', registration.argv)
  wire('reporter', registration.reporter)
  wire('tracing', registration.tracing)
  return {
    name: registration.name,
    jobs: registration.jobs.length,
    keys: registration.keys.map(conversion.key),
    packages: registration.packages,
  }
}
