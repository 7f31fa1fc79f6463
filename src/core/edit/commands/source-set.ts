// Adds, changes or (null) removes a file of the user.

import { isSafePath } from '../../model/project-path.ts'
import { ALLOWED, defineCommand, IGNORE, refused } from '../definition.ts'

export const sourceSet = defineCommand({
  type: 'source.set',
  title: (command, design) =>
    command.text === null
      ? `Delete ${command.path}`
      : `${command.path in design.sources ? 'Edit' : 'Add'} ${command.path}`,
  canApply(design, command) {
    if (command.text === null) return command.path in design.sources ? ALLOWED : IGNORE
    if (!isSafePath(command.path)) {
      return refused(
        'MG-SOURCE-PATH',
        null,
        `\`${command.path}\` is not a path inside the project.`,
        'Use names joined by `/`, without `..` and without a leading `/`.',
      )
    }
    return design.sources[command.path] === command.text ? IGNORE : ALLOWED
  },
  apply(design, command) {
    const { [command.path]: _, ...sources } = design.sources
    return { ...design, sources: command.text === null ? sources : { ...sources, [command.path]: command.text } }
  },
})
