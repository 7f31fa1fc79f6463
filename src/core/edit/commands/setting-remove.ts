// Removes a named setting.

import { ALLOWED, defineCommand, IGNORE } from '../definition.ts'

export const settingRemove = defineCommand({
  type: 'setting.remove',
  title: (command, design) => `Delete setting ${design.settings[command.index]?.name ?? ''}`,
  canApply: (design, command) => (design.settings[command.index] === undefined ? IGNORE : ALLOWED),
  apply: (design, command) => ({ ...design, settings: design.settings.filter((_, index) => index !== command.index) }),
})
