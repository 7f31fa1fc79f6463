// The two things that can be done with a command: ask whether it may be applied, and apply it.

import type { Catalog } from '../model/catalog.ts'
import type { Design } from '../model/design.ts'
import type { Command } from './command.ts'
import { commands } from './commands.gen.ts'
import { ALLOWED, IGNORE, type CommandDefinition, type Verdict } from './definition.ts'
import { settleGroups } from './layout/groups.ts'

// The table is keyed by the command's own type, so the definition found takes exactly that command.
const definitions: ReadonlyMap<string, CommandDefinition> = new Map(
  commands.map((definition) => [definition.type, definition as CommandDefinition]),
)

function definitionOf(type: Command['type']): CommandDefinition {
  const definition = definitions.get(type)
  if (definition === undefined) throw new Error(`no definition of command ${type}`)
  return definition
}

/** Whether a command may be applied; a batch may when each of its commands may after those before it. */
export function canApply(design: Design, command: Command, catalog: Catalog): Verdict {
  if (command.type !== 'batch') return definitionOf(command.type).canApply(design, command, catalog)
  let current = design
  let changes = false
  for (const part of command.commands) {
    const verdict = canApply(current, part, catalog)
    if (verdict.kind === 'refused') return verdict
    if (verdict.kind === 'ignore') continue
    changes = true
    current = applyCommand(current, part, catalog)
  }
  return changes ? ALLOWED : IGNORE
}

/** The design after a command that may be applied; commands of a batch that would change nothing are passed over. Groups follow their nodes. */
export function applyCommand(design: Design, command: Command, catalog: Catalog): Design {
  if (command.type !== 'batch') return settleGroups(definitionOf(command.type).apply(design, command, catalog))
  return command.commands.reduce(
    (current, part) =>
      canApply(current, part, catalog).kind === 'allowed' ? applyCommand(current, part, catalog) : current,
    design,
  )
}

/** What undo calls the command, such as `Connect stack to main`. */
export function commandTitle(design: Design, command: Command): string {
  return command.type === 'batch' ? command.title : definitionOf(command.type).title(command, design)
}
