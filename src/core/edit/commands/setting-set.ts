// Changes a named setting, or adds one after the last.

import { ALLOWED, defineCommand, IGNORE, refused } from '../definition.ts'

export const settingSet = defineCommand({
  type: 'setting.set',
  title: (command) => `Change setting ${command.setting.name}`,
  canApply(design, command) {
    if (command.index < 0 || command.index > design.settings.length) return IGNORE
    const twin = design.settings.some(
      (setting, index) => index !== command.index && setting.name === command.setting.name,
    )
    return twin
      ? refused(
          'MG-SETTING-NAME',
          null,
          `Another setting is called “${command.setting.name}”.`,
          'Choose a name that is free.',
        )
      : ALLOWED
  },
  apply(design, command) {
    const settings = [...design.settings]
    settings[command.index] = command.setting
    return { ...design, settings }
  },
})
