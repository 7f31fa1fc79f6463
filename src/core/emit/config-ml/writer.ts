// What every part of the printer of config.ml shares: the plan, names, and how the language's own names are written.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import type { ModuleType } from '../../model/module-type.ts'
import type { ConfigPlan } from '../config-plan/plan.ts'
import type { Expression } from '../ocaml/expression.ts'
import type { ConstantContext } from './constant-expression.ts'
import { type Unfinished } from '../config-plan/unfinished.ts'
import { atom } from './syntax.ts'

export interface Writer extends ConstantContext {
  readonly plan: ConfigPlan
  readonly design: Design
  /** Types that the design leaves open, inferred from the wires; null where they say nothing. `port` is null for the result. */
  readonly inferredType: (node: string, port: string | null) => ModuleType | null
  /** Names that the text binds anywhere, and names of the language. */
  readonly names: ReadonlySet<string>
  /** Parameters of functions that are being written, by their node. */
  readonly parameters: Map<string, string>
  readonly unfinished: Unfinished
}

/** The name of a key: its binding, or a constant of the release. */
export function keyName(writer: Writer, ref: string): Expression | null {
  const name = writer.plan.nameOf({ kind: 'key', id: ref })
  if (name !== null) return atom(name)
  return writer.design.logic.keys[ref] === undefined ? atom(ref) : null
}

/** Names of the language that a catalog brings. */
export function languageNames(catalog: Catalog): ReadonlySet<string> {
  const names = new Set(['typ', 'job', 'abstract', 'if_impl', 'match_impl', 'package', 'foreign', 'impl', 'register'])
  for (const id of catalog.devices.keys()) names.add(id)
  for (const name of catalog.recordConstructors?.keys() ?? []) names.add(name)
  for (const { value } of catalog.moduleTypes) if (value !== null) names.add(value)
  return names
}
