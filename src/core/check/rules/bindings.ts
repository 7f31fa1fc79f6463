// Binding names must be OCaml's.

import { bindingNames, freshName, isBinding, toBinding } from '../../edit/names.ts'
import type { Diagnostic, Fix, Place } from '../../model/diagnostic.ts'
import { finding, type Rule } from '../rule.ts'

export const bindings: Rule = {
  code: 'MG-NAME',
  about: 'Looks at the names of bindings: what OCaml takes as one.',
  check({ design }) {
    const { nodes, keys } = design.logic
    const taken = bindingNames(design)
    const wish = (name: string): string => freshName(toSafeBinding(name), (one) => taken.has(one))
    const ofNodes = Object.entries(nodes).flatMap(([id, { binding }]) =>
      binding === null || isBinding(binding)
        ? []
        : [complaint(binding, { node: id }, wish(binding), [{ type: 'node.rename', id, binding: wish(binding) }])],
    )
    const ofKeys = Object.entries(keys).flatMap(([ref, key]) =>
      key.binding === null || isBinding(key.binding)
        ? []
        : [
            complaint(key.binding, { key: ref }, wish(key.binding), [
              { type: 'key.set', ref, key: { ...key, binding: wish(key.binding) } },
            ]),
          ],
    )
    return [...ofNodes, ...ofKeys]
  },
}

/** A name close to this one that OCaml takes. */
function toSafeBinding(name: string): string {
  const made = toBinding(name)
  return isBinding(made) ? made : `${made}_`
}

function complaint(name: string, at: Place, better: string, commands: Fix['commands']): Diagnostic {
  return finding('error', 'MG-NAME-NOT-BINDING', at, `\`${name}\` cannot name a value in OCaml.`, {
    hint: 'Names start with a lower-case letter and hold letters, digits and underscores; OCaml’s own words are taken.',
    fix: { title: `Call it ${better}`, commands },
  })
}
