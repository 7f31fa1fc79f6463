// What a command is: permission and effect, both pure. One file below commands/ defines one command.

import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Bridge } from './wiring/bridge-devices.ts'
import type { Command } from './command.ts'

/** Answer to "may this be done?": yes; no, with the reason; or nothing would change. */
export type Verdict =
  | { readonly kind: 'allowed' }
  | {
      readonly kind: 'refused'
      readonly diagnostic: Diagnostic
      /** For a wire that does not fit: the device that its hint names. */
      readonly bridge?: Bridge
    }
  | { readonly kind: 'ignore' }

export const ALLOWED: Verdict = { kind: 'allowed' }
export const IGNORE: Verdict = { kind: 'ignore' }

/** The definition of one command; `title` is what undo says, such as `Connect stack to main`. */
export interface CommandDefinition<Type extends Command['type'] = Command['type']> {
  readonly type: Type
  readonly title: (command: CommandOf<Type>, design: Design) => string
  readonly canApply: (design: Design, command: CommandOf<Type>, catalog: Catalog) => Verdict
  /** Only called when allowed. Gives a new design; the old one is never changed. */
  readonly apply: (design: Design, command: CommandOf<Type>, catalog: Catalog) => Design
}

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

/** A command's definition with its types checked. */
export function defineCommand<Type extends Command['type']>(
  definition: CommandDefinition<Type>,
): CommandDefinition<Type> {
  return definition
}

/** Refusal with a sentence at a node or a port. */
export function refused(code: string, at: Diagnostic['at'], message: string, hint?: string): Verdict {
  const diagnostic: Diagnostic = { code, severity: 'error', target: null, at, message }
  return { kind: 'refused', diagnostic: hint === undefined ? diagnostic : { ...diagnostic, hint } }
}

/** Refusal because a node that a command names is not in the design (it came from an older view of it). */
export function refuseMissingNodes(design: Design, ids: readonly string[]): Verdict {
  const missing = ids.find((id) => id !== 'register' && design.logic.nodes[id] === undefined)
  if (missing === undefined) return ALLOWED
  return refused('MG-EDIT-NO-NODE', { node: missing }, 'This node is not in the design any more.')
}
