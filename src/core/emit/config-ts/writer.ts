// What every part of the printer of config.ts shares: the plan, and how names of OCaml are written in TypeScript.

import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import type { ModuleType } from '../../model/module-type.ts'
import type { ConfigPlan } from '../config-plan/plan.ts'
import type { Unfinished } from '../config-plan/unfinished.ts'
import type { ConstantWriter } from './constant-doc.ts'

export interface TsWriter extends ConstantWriter {
  readonly plan: ConfigPlan
  readonly design: Design
  readonly catalog: Catalog
  /** Types that the design leaves open, inferred from the wires; null where they say nothing. `port` is null for the result. */
  readonly inferredType: (node: string, port: string | null) => ModuleType | null
  /** Parameters of functions that are being written, by their node. */
  readonly parameters: Map<string, string>
  readonly unfinished: Unfinished
}

const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function ' +
    'if implements import in instanceof interface let new null package private protected public return static super switch this throw true try ' +
    'typeof undefined var void while with yield NaN Infinity'
  ).split(' '),
)

/** A name of OCaml in TypeScript: primes become `$q`, and a word that JavaScript reserves ends in `$`. */
export function scriptName(name: string): string {
  const plain = name.replaceAll("'", '$q')
  return RESERVED.has(plain) ? `${plain}$` : plain
}
