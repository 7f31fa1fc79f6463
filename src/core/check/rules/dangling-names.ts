// Keys and values that are named and are not there: they come from files, not from edits.

import { keysOfNode, keysOfValue, valuesOfNode } from '../../edit/references.ts'
import type { Logic } from '../../model/design.ts'
import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import { type NodeId, REGISTER } from '../../model/ids.ts'
import { nodeName } from '../../model/node-name.ts'
import { finding, type Rule, type RuleInput } from '../rule.ts'

export const danglingNames: Rule = {
  code: 'MG-DANGLING',
  about: 'Looks for keys and values that are named and that the design does not have.',
  check({ design, catalog }) {
    const { logic } = design
    const known = knownNames({ design, catalog })
    const at = (
      place: Diagnostic['at'],
      who: string,
      names: readonly string[],
      fix: (name: string) => { readonly fix?: Fix } = () => ({}),
    ): readonly Diagnostic[] =>
      [...new Set(names)].map((name) =>
        finding('error', 'MG-DANGLING-NAME', place, `${who} names \`${name}\`, which this design does not have.`, {
          hint: 'Choose another, or make one of that name.',
          ...fix(name),
        }),
      )
    const missing = (id: NodeId): readonly string[] => {
      const node = logic.nodes[id]
      if (node === undefined) return []
      return [
        ...keysOfNode(node).filter((key) => !known.hasKey(key)),
        ...valuesOfNode(node).filter((value) => !known.hasValue(value)),
      ]
    }
    // A condition has its place where something decides by it.
    const userOf = (ref: string): Diagnostic['at'] => {
      const user = Object.entries(logic.nodes).find(([, node]) => valuesOfNode(node).includes(ref))
      return user === undefined ? null : { node: user[0] }
    }
    return [
      ...Object.keys(logic.nodes).flatMap((id) =>
        at({ node: id }, `\`${nodeName(logic, id)}\``, missing(id), (name) => withoutName(logic, id, name)),
      ),
      ...Object.entries(logic.values).flatMap(([ref, value]) => {
        const names = keysOfValue(value).filter((key) => !known.hasKey(key))
        // Finding the user goes through the whole design.
        return names.length === 0 ? [] : at(userOf(ref), `The condition \`${value.binding ?? ref}\``, names)
      }),
      ...at(
        { node: REGISTER },
        'The call of `register`',
        (logic.registration?.keys ?? []).filter((key) => !known.hasKey(key)),
        (name) => withoutRegisteredKey(logic, name),
      ),
    ]
  },
}

function withoutName(logic: Logic, id: NodeId, name: string): { readonly fix?: Fix } {
  const node = logic.nodes[id]
  if ((node?.kind === 'if_impl' && node.condition === name) || (node?.kind === 'match_impl' && node.value === name))
    return { fix: { title: `Take ${name} away`, commands: [{ type: 'condition.set', id, value: null }] } }
  if ((node?.kind !== 'foreign' && node?.kind !== 'impl') || !node.keys.includes(name)) return {}
  const next = { ...node, keys: node.keys.filter((key) => key !== name) }
  return { fix: { title: `Take ${name} out of its keys`, commands: [{ type: 'node.update', id, node: next }] } }
}

function withoutRegisteredKey({ registration }: Logic, name: string): { readonly fix?: Fix } {
  if (registration === null) return {}
  const next = { ...registration, keys: registration.keys.filter((key) => key !== name) }
  return {
    fix: { title: `Take ${name} out of its keys`, commands: [{ type: 'registration.set', registration: next }] },
  }
}

interface KnownNames {
  readonly hasKey: (ref: string) => boolean
  readonly hasValue: (ref: string) => boolean
}

function knownNames({ design, catalog }: Pick<RuleInput, 'design' | 'catalog'>): KnownNames {
  const { keys, values } = design.logic
  const constants = new Set([...catalog.keys.keys()].map((id) => `Key.${id}`))
  const hasKey = (ref: string): boolean => Object.hasOwn(keys, ref) || constants.has(ref)
  // A key can stand for its own value.
  return { hasKey, hasValue: (ref) => Object.hasOwn(values, ref) || catalog.values.has(ref) || hasKey(ref) }
}
