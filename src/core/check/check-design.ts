// All rules over one design.

import type { Diagnostic } from '../model/diagnostic.ts'
import { rules } from './rules.gen.ts'
import type { RuleInput } from './rule.ts'

const URGENCY = { error: 0, warning: 1, info: 2 } as const

/** What the rules have to say about a design, errors first; otherwise in the order of the rules. */
export function checkDesign(input: RuleInput): readonly Diagnostic[] {
  return byUrgency(rules.flatMap((rule) => rule.check(input)))
}

/** Errors, then warnings, then remarks, each in the order given. */
export function byUrgency(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => URGENCY[a.severity] - URGENCY[b.severity])
}
