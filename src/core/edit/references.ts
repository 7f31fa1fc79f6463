// References between the parts of a design: which keys, values and nodes a node or value mentions, and renaming them.

import type { ArgumentValue, Node } from '../model/design.ts'
import type { KeyRef, NodeId, ValueRef } from '../model/ids.ts'
import type { ValueDefinition } from '../model/key.ts'
import type { CaseRow, Lambda, Term } from '../model/term.ts'

export interface Renaming {
  readonly node: (id: NodeId) => NodeId
  readonly key: (ref: KeyRef) => KeyRef
  readonly value: (ref: ValueRef) => ValueRef
}

/** Nodes that a node's function arguments mention. */
export function nodesOfNode(node: Node): readonly NodeId[] {
  if (node.kind !== 'device') return []
  return Object.values(node.arguments).flatMap((argument) =>
    argument.kind === 'function' ? [argument.parameter, argument.result] : [],
  )
}

/** Values that a node decides by or is given as arguments. */
export function valuesOfNode(node: Node): readonly ValueRef[] {
  switch (node.kind) {
    case 'device':
      return Object.values(node.arguments).flatMap((argument) => (argument.kind === 'value' ? [argument.value] : []))
    case 'if_impl':
      return node.condition === null ? [] : [node.condition]
    case 'match_impl':
      return node.value === null ? [] : [node.value]
    default:
      return []
  }
}

/** Keys that a node declares or computes with. */
export function keysOfNode(node: Node): readonly KeyRef[] {
  if (node.kind === 'foreign') return node.keys
  if (node.kind !== 'impl') return []
  const lambdas = [node.connect, node.configure, node.build, node.clean].filter((lambda) => lambda !== null)
  return [
    ...node.keys,
    ...(node.packages === null ? [] : keysOfValue(node.packages)),
    ...[node.name, node.module, ...lambdas.map((lambda) => lambda.body)].flatMap(keysOfTerm),
  ]
}

export function keysOfValue(value: ValueDefinition): readonly KeyRef[] {
  return [...keysOfTerm(value.term), ...(value.extraKeys ?? [])]
}

/** Keys that a term reads, in the order of reading; a key read twice stands twice. */
export function keysOfTerm(term: Term<KeyRef>): readonly KeyRef[] {
  const found: KeyRef[] = []
  mapTermKeys(term, (ref) => {
    found.push(ref)
    return ref
  })
  return found
}

/** The node with every reference renamed. */
export function mapNodeReferences(node: Node, rename: Renaming): Node {
  switch (node.kind) {
    case 'device':
      return { ...node, arguments: mapRecord(node.arguments, (argument) => mapArgument(argument, rename)) }
    case 'foreign':
      return { ...node, keys: node.keys.map(rename.key) }
    case 'if_impl':
      return { ...node, condition: node.condition === null ? null : rename.value(node.condition) }
    case 'match_impl':
      return { ...node, value: node.value === null ? null : rename.value(node.value) }
    case 'impl': {
      const lambda = (entry: Lambda<KeyRef> | null) =>
        entry === null ? null : { ...entry, body: mapTermKeys(entry.body, rename.key) }
      return {
        ...node,
        name: mapTermKeys(node.name, rename.key),
        module: mapTermKeys(node.module, rename.key),
        keys: node.keys.map(rename.key),
        packages: node.packages === null ? null : mapValueKeys(node.packages, rename.key),
        connect: lambda(node.connect),
        configure: lambda(node.configure),
        build: lambda(node.build),
        clean: lambda(node.clean),
      }
    }
    default:
      return node
  }
}

function mapArgument(argument: ArgumentValue, rename: Renaming): ArgumentValue {
  if (argument.kind === 'value') return { ...argument, value: rename.value(argument.value) }
  if (argument.kind === 'function') {
    return { ...argument, parameter: rename.node(argument.parameter), result: rename.node(argument.result) }
  }
  return argument
}

/** The value with every key renamed. */
export function mapValueKeys(value: ValueDefinition, rename: (ref: KeyRef) => KeyRef): ValueDefinition {
  const mapped = { ...value, term: mapTermKeys(value.term, rename) }
  return value.extraKeys === undefined ? mapped : { ...mapped, extraKeys: value.extraKeys.map(rename) }
}

/** The term with every key renamed. Terms are written by people, so their depth is theirs: recursion is safe here. */
export function mapTermKeys(term: Term<KeyRef>, rename: (ref: KeyRef) => KeyRef): Term<KeyRef> {
  const walk = (part: Term<KeyRef>) => mapTermKeys(part, rename)
  switch (term.kind) {
    case 'constant':
    case 'variable':
      return term
    case 'key':
      return { ...term, key: rename(term.key) }
    case 'tuple':
    case 'list':
      return { ...term, items: term.items.map(walk) }
    case 'variant':
    case 'constructor':
      return { ...term, argument: walk(term.argument) }
    case 'record':
      return { ...term, fields: mapRecord(term.fields, walk) }
    case 'call':
      return { ...term, arguments: term.arguments.map(walk) }
    case 'if':
      return { ...term, condition: walk(term.condition), then: walk(term.then), else: walk(term.else) }
    case 'case':
      return { ...term, subject: walk(term.subject), rows: term.rows.map((row) => mapRow(row, walk)) }
  }
}

function mapRow(row: CaseRow<KeyRef>, walk: (term: Term<KeyRef>) => Term<KeyRef>): CaseRow<KeyRef> {
  const mapped = { ...row, body: walk(row.body) }
  return row.guard === undefined ? mapped : { ...mapped, guard: walk(row.guard) }
}

function mapRecord<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]))
}
