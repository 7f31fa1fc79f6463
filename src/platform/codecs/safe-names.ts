// Names of bindings in a design file. They are printed into configurations as they stand, so that only names can stand there.

import type { Design } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'

/** What OCaml takes as the name of a value; its own words are told by a rule, not here. */
const NAME = /^[a-z_][A-Za-z0-9_']*$/

interface Bound {
  readonly binding: string | null
}

function safeName(name: string, taken: Set<string>): string {
  const cleaned = name.replaceAll(/[^A-Za-z0-9_']/g, '_').replace(/^[^a-z_]/, '_')
  const stem = cleaned === '' ? '_' : cleaned.slice(0, 64)
  let safe = stem
  for (let number = 2; taken.has(safe); number += 1) safe = `${stem}_${number}`
  taken.add(safe)
  return safe
}

/** The design with names that can be printed, and a warning for each that had to be changed. */
export function withSafeNames(
  design: Design,
  file: string,
): { readonly design: Design; readonly diagnostics: readonly Diagnostic[] } {
  const { nodes, keys, values, types } = design.logic
  const all = [nodes, keys, values, types].flatMap((table) => Object.values<Bound>(table))
  const isWrong = ({ binding }: Bound): boolean => binding !== null && !NAME.test(binding)
  if (!all.some(isWrong)) return { design, diagnostics: [] }
  const taken = new Set(all.map(({ binding }) => binding ?? ''))
  const diagnostics: Diagnostic[] = []
  const mend = <Entry extends Bound>(table: Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(table).map(([id, entry]) => {
        if (!isWrong(entry) || entry.binding === null) return [id, entry]
        const binding = safeName(entry.binding, taken)
        diagnostics.push(changed(entry.binding, binding, file))
        return [id, { ...entry, binding }]
      }),
    )
  const logic = {
    ...design.logic,
    nodes: mend(nodes),
    keys: mend(keys),
    values: mend(values),
    types: mend<(typeof types)[string]>(types),
  }
  return { design: { ...design, logic }, diagnostics }
}

function changed(was: string, is: string, file: string): Diagnostic {
  const shown = JSON.stringify(was.length > 40 ? `${was.slice(0, 40)}…` : was).replaceAll('`', "'")
  return {
    code: 'MG-FILE-NAME',
    severity: 'warning',
    target: null,
    at: { file, line: 1, column: 0 },
    message: `${shown} cannot name a value in OCaml; it is called \`${is}\` now.`,
  }
}
