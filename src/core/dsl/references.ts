// What a draft refers to, in the order in which it is written.

import { keysOfTerm } from '../graph/term/walk-term.ts'
import type { Term } from '../model/term.ts'
import type { KeyArgument } from '../model/key.ts'
import type { BuiltinKeyDraft, CreatedKeyDraft, KeyDraft, NodeDraft, RegistrationDraft, ValueDraft } from './drafts.ts'

export type NamedKeyDraft = CreatedKeyDraft | BuiltinKeyDraft
export type TermValueDraft = Extract<ValueDraft, { kind: 'term' }>

/** A part that can have a name. */
export type Part =
  | { readonly kind: 'node'; readonly node: NodeDraft }
  | { readonly kind: 'key'; readonly key: NamedKeyDraft }
  | { readonly kind: 'value'; readonly value: TermValueDraft }

/** The object by which a part is known. */
export function partObject(part: Part): NodeDraft | NamedKeyDraft | TermValueDraft {
  switch (part.kind) {
    case 'node':
      return part.node
    case 'key':
      return part.key
    case 'value':
      return part.value
  }
}

/** Nodes as parts, without the places that are still empty. */
export function nodeParts(nodes: readonly NodeDraft[]): Part[] {
  return nodes.flatMap((node) => (node.content.kind === 'hole' ? [] : [{ kind: 'node', node }]))
}

function keyParts(keys: readonly KeyDraft[]): Part[] {
  return keys.flatMap((key) => (key.kind === 'constant' ? [] : [{ kind: 'key', key }]))
}

function valueParts(value: ValueDraft | null): Part[] {
  return value?.kind === 'term' ? [{ kind: 'value', value }] : []
}

function termParts(terms: readonly (Term<KeyDraft> | undefined)[]): Part[] {
  const keys = new Set<KeyDraft>()
  for (const term of terms) if (term !== undefined) for (const key of keysOfTerm(term)) keys.add(key)
  return keyParts([...keys])
}

/** The packages of an object are a term inside its node, not a value of the design: their identity means nothing. */
function packagesParts(packages: ValueDraft | null): Part[] {
  return packages?.kind === 'term' ? partReferences({ kind: 'value', value: packages }).slice() : []
}

function argumentParts(argument: KeyArgument<KeyDraft>): Part[] {
  if (argument.kind === 'flag') return []
  let converter = argument.converter
  while (converter.kind === 'list' || converter.kind === 'some') converter = converter.of
  if (converter.kind !== 'custom') return []
  return termParts([converter.parse?.body, converter.print?.body, converter.serialize?.body])
}

/** Everything that a part refers to directly, in order; a part that is mentioned twice appears twice. */
export function partReferences(part: Part): readonly Part[] {
  if (part.kind === 'node') return nodeReferences(part.node)
  if (part.kind === 'value') {
    const read = termParts([part.value.term])
    return [...read, ...keyParts(part.value.extraKeys)]
  }
  if (part.key.kind === 'builtin') return []
  const setters = part.key.setters ?? []
  return [
    ...argumentParts(part.key.argument),
    ...keyParts(setters.map((setter) => setter.key)),
    ...termParts(setters.map((setter) => setter.value.body)),
  ]
}

function nodeReferences({ content }: NodeDraft): readonly Part[] {
  switch (content.kind) {
    case 'device':
      return [
        ...Object.values(content.arguments).flatMap((argument) => {
          if (argument.kind === 'constant') return []
          if (argument.kind === 'value') return valueParts(argument.value)
          return nodeParts([argument.parameter, argument.result])
        }),
        ...nodeParts(Object.values(content.inputs)),
      ]
    case 'foreign':
      return [...keyParts(content.keys), ...nodeParts(content.dependencies)]
    case 'impl':
      return [
        ...keyParts(content.keys),
        ...packagesParts(content.packages),
        ...nodeParts(content.dependencies),
        ...termParts([
          content.name,
          content.module,
          content.connect?.body,
          content.configure?.body,
          content.build?.body,
          content.clean?.body,
        ]),
      ]
    case 'if_impl':
      return [...valueParts(content.condition), ...nodeParts([content.then, content.else])]
    case 'match_impl':
      return [...valueParts(content.value), ...nodeParts([...content.cases.map((row) => row.impl), content.default])]
    case 'apply':
      return nodeParts([content.functor, content.argument])
    case 'parameter':
    case 'hole':
    case 'placeholder':
      return []
  }
}

/** Everything that the call of `register` refers to. */
export function registrationReferences(registration: RegistrationDraft): readonly Part[] {
  const { argv, reporter, tracing } = registration
  return [
    ...keyParts(registration.keys),
    ...nodeParts([argv, reporter, tracing].filter((node) => node !== null)),
    ...nodeParts(registration.jobs),
  ]
}
