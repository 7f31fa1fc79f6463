// Binding names must be OCaml's, and each may stand for one thing only.

import { isBinding } from '../../edit/names.ts'
import type { Place } from '../../model/diagnostic.ts'
import { finding, type Rule } from '../rule.ts'

export const bindings: Rule = {
  code: 'MG-NAME',
  about: 'Looks at the names of bindings: valid in OCaml, and no two alike.',
  check({ design }) {
    const { nodes, keys } = design.logic
    const named: { readonly name: string; readonly at: Place }[] = []
    for (const [node, { binding }] of Object.entries(nodes))
      if (binding !== null) named.push({ name: binding, at: { node } })
    for (const [key, { binding }] of Object.entries(keys))
      if (binding !== null) named.push({ name: binding, at: { key } })
    return named.flatMap(({ name, at }) =>
      isBinding(name)
        ? []
        : [
            finding('error', 'MG-NAME-NOT-BINDING', at, `\`${name}\` cannot name a value in OCaml.`, {
              hint: 'Names start with a lower-case letter and hold letters, digits and underscores; OCaml’s own words are taken.',
            }),
          ],
    )
  },
}
