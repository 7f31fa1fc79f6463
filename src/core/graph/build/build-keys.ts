// Keys and values of a design as the objects of one evaluation. Each is made once: the graph tells them apart by identity.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import type { KeyRef, NodeId, ValueRef } from '../../model/ids.ts'
import type {
  BuiltinKeyCall,
  Converter,
  CreatedKey,
  Key,
  KeyArgument,
  KeyDefinition,
  Value,
  ValueDefinition,
} from '../../model/key.ts'
import type { Lambda, Term } from '../../model/term.ts'
import type { ReleaseSemantics } from '../release.ts'
import { MAX_TERM_DEPTH } from '../term/evaluate-outcome.ts'
import { keysOfTerm, mapTermKeys, termDepth } from '../term/walk-term.ts'
import { fitsType, typeOfConverter } from './data-fits.ts'
import { expandCalls } from './expand-calls.ts'
import type { BuildProblem } from './problems.ts'

export interface BuiltKeys {
  /** The key of a reference; an unknown one is a problem and a flag that nothing sets. */
  readonly key: (ref: KeyRef, node: NodeId | null) => Key
  readonly value: (ref: ValueRef, node: NodeId | null) => Value | null
  /** A definition that has no place in the design's table, such as the packages of a device. */
  readonly define: (definition: ValueDefinition, ref: ValueRef | null) => Value
  readonly lambda: (lambda: Lambda<KeyRef>) => Lambda<Key>
  /** All that was made so far, by reference. */
  readonly keys: ReadonlyMap<KeyRef, Key>
  readonly values: ReadonlyMap<ValueRef, Value>
}

/** Tables of keys and values for one evaluation; what a reference does not find is added to `problems`. */
export function createBuiltKeys(design: Design, semantics: ReleaseSemantics, problems: BuildProblem[]): BuiltKeys {
  const { logic } = design
  const keys = new Map<KeyRef, Key>()
  const values = new Map<ValueRef, Value>()

  function key(ref: KeyRef, node: NodeId | null = null): Key {
    const known = keys.get(ref)
    if (known !== undefined) return known
    // Until it is made the key is a flag, so that an alias of itself ends.
    keys.set(ref, unknownKey(ref))
    const made = makeKey(ref, node)
    if (made === null) problems.push({ kind: 'unknown-key', node, key: ref })
    else keys.set(ref, made)
    return keys.get(ref) ?? unknownKey(ref)
  }

  function makeKey(ref: KeyRef, node: NodeId | null): Key | null {
    const definition = logic.keys[ref]
    if (definition === undefined) return isConstantKey(ref, semantics) ? semantics.constantKey(ref) : null
    if (!isWellTyped(definition, semantics.catalog)) {
      problems.push({ kind: 'ill-typed-key', node, key: ref })
      return unknownKey(ref)
    }
    if (definition.kind === 'created') return createdKey(ref, definition, (one) => key(one))
    return builtinKey(ref, definition, semantics)
  }

  function expanded(term: Term<Key>): Term<Key> {
    const constant = (ref: ValueRef): Term<Key> | null =>
      semantics.catalog.values.has(ref) ? semantics.constantValue(ref).term : null
    return expandCalls(term, { value: constant, numberedName: (name, prefix) => `${prefix}${name}` })
  }

  function value(ref: ValueRef, node: NodeId | null = null): Value | null {
    const known = values.get(ref)
    if (known !== undefined) return known
    const definition = logic.values[ref]
    const made =
      definition !== undefined
        ? define(definition, ref)
        : semantics.catalog.values.has(ref)
          ? semantics.constantValue(ref)
          : null
    if (made === null) problems.push({ kind: 'unknown-value', node, value: ref })
    else values.set(ref, made)
    return made
  }

  function define(definition: ValueDefinition, ref: ValueRef | null): Value {
    const term = shallow(definition.term) ? expanded(mapTermKeys(definition.term, (one) => key(one))) : TOO_DEEP
    const extra = (definition.extraKeys ?? []).map((one) => key(one))
    return { term, keys: [...new Set([...keysOfTerm(term), ...extra])], ref }
  }

  function lambda(one: Lambda<KeyRef>): Lambda<Key> {
    const body = shallow(one.body) ? expanded(mapTermKeys(one.body, (ref) => key(ref))) : TOO_DEEP
    return { parameters: one.parameters, body }
  }

  return { key, value, define, lambda, keys, values }
}

const TOO_DEEP = { kind: 'variable', name: 'term too deep' } as const

function shallow(term: Parameters<typeof termDepth>[0]): boolean {
  return termDepth(term) <= MAX_TERM_DEPTH
}

function unknownKey(ref: KeyRef): Key {
  return {
    name: ref,
    stage: 'configure',
    argument: { kind: 'flag' },
    info: { names: [] },
    setters: [],
    ref,
    builtin: false,
  }
}

function createdKey(ref: KeyRef, definition: CreatedKey, key: (ref: KeyRef) => Key): Key {
  const { name, stage, info } = definition
  const setters = (definition.setters ?? []).map((setter) => ({
    key: key(setter.key),
    value: mapLambda(setter.value, key),
  }))
  return { name, stage, argument: mapArgument(definition.argument, key), info, setters, ref, builtin: false }
}

function builtinKey(ref: KeyRef, definition: BuiltinKeyCall, semantics: ReleaseSemantics): Key | null {
  if (!semantics.catalog.keys.has(definition.builtin)) return null
  return { ...semantics.makeKey(definition.builtin, definition.arguments), ref }
}

/** Whether the constants of a definition are of the types that its converter, or the release's function, asks for. */
function isWellTyped(definition: KeyDefinition, catalog: Catalog): boolean {
  if (definition.kind === 'created') {
    const { argument } = definition
    if (argument.kind === 'flag') return true
    const type = typeOfConverter(argument.converter, catalog)
    if (type === undefined) return false
    return type === null || argument.kind === 'required' || fitsType(argument.default, type, catalog)
  }
  const signature = catalog.keys.get(definition.builtin)
  return (signature?.arguments ?? []).every(({ name, optional, type }) => {
    const given = definition.arguments[name]
    if (given === undefined || type.kind !== 'data') return optional || type.kind !== 'data'
    return fitsType(given, type.type, catalog)
  })
}

/** `Key.target` is a constant of the release; a function such as `Key.dhcp` is none. */
function isConstantKey(ref: KeyRef, semantics: ReleaseSemantics): boolean {
  return ref.startsWith('Key.') && semantics.catalog.keys.get(ref.slice(4))?.constant === true
}

function mapArgument(argument: KeyArgument, key: (ref: KeyRef) => Key): KeyArgument<Key> {
  if (argument.kind === 'flag') return argument
  return { ...argument, converter: mapConverter(argument.converter, key) }
}

function mapConverter(converter: Converter, key: (ref: KeyRef) => Key): Converter<Key> {
  switch (converter.kind) {
    case 'named':
      return converter
    case 'list':
    case 'some':
      return { kind: converter.kind, of: mapConverter(converter.of, key) }
    case 'custom':
      return {
        kind: 'custom',
        runtime: converter.runtime,
        parse: converter.parse === null ? null : mapLambda(converter.parse, key),
        print: converter.print === null ? null : mapLambda(converter.print, key),
        serialize: converter.serialize === null ? null : mapLambda(converter.serialize, key),
      }
  }
}

function mapLambda(lambda: Lambda<KeyRef>, key: (ref: KeyRef) => Key): Lambda<Key> {
  const body = shallow(lambda.body) ? mapTermKeys(lambda.body, key) : TOO_DEEP
  return { parameters: lambda.parameters, body }
}
