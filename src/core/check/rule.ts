// What a rule is: a question put to a design, answered with diagnostics. One file below rules/ holds one rule.

import { type DesignTypes, inferDesignTypes } from '../graph/types/infer.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

export interface RuleInput {
  readonly design: Design
  readonly catalog: Catalog
  /** Ports and results of every node, the registration included, as inferred over the whole design. */
  readonly types: DesignTypes
}

export interface Rule {
  /** Prefix of the codes that it gives, such as `MG-CYCLE`. */
  readonly code: string
  /** One sentence: what it looks for. Shown in the documentation of diagnostics. */
  readonly about: string
  readonly check: (input: RuleInput) => readonly Diagnostic[]
}

/** Input of the rules for a design. */
export function ruleInput(design: Design, catalog: Catalog, types?: DesignTypes): RuleInput {
  return { design, catalog, types: types ?? inferDesignTypes(design, catalog) }
}

/** A diagnostic that holds for all targets. */
export function finding(
  severity: Diagnostic['severity'],
  code: string,
  at: Diagnostic['at'],
  message: string,
  more: Pick<Diagnostic, 'hint' | 'fix' | 'otherFixes'> = {},
): Diagnostic {
  return { code, severity, target: null, at, message, ...more }
}
