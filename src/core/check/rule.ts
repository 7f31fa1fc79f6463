// What a rule is: a question put to a design, answered with diagnostics. One file below rules/ holds one rule.

import type { NodeTypes } from '../analyze/analysis.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { NodeId } from '../model/ids.ts'

export interface RuleInput {
  readonly design: Design
  readonly catalog: Catalog
  /** Ports and results of every node, the registration included, as inferred over the whole design. */
  readonly types: Readonly<Record<NodeId, NodeTypes>>
}

export interface Rule {
  /** Prefix of the codes that it gives, such as `MG-CYCLE`. */
  readonly code: string
  /** One sentence: what it looks for. Shown in the documentation of diagnostics. */
  readonly about: string
  readonly check: (input: RuleInput) => readonly Diagnostic[]
}

/** A diagnostic that holds for all targets. */
export function finding(
  severity: Diagnostic['severity'],
  code: string,
  at: Diagnostic['at'],
  message: string,
  more: Pick<Diagnostic, 'hint' | 'fix'> = {},
): Diagnostic {
  return { code, severity, target: null, at, message, ...more }
}
