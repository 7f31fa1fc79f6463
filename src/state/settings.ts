// The setting that holds now: its arguments, and the commands that change them. Pure, but for what is asked of the workshop.

import type { Command } from '../core/edit/command.ts'
import type { Design, Setting } from '../core/model/design.ts'
import type { TargetName } from '../core/model/ids.ts'
import type { Stores } from './stores.ts'

/** Name of the setting that the first changed value makes. */
const FIRST_SETTING = 'my values'

/** The setting of that name; null for the defaults, also when it is gone. */
export function settingOf(design: Design, name: string | null): Setting | null {
  return design.settings.find((setting) => setting.name === name) ?? null
}

/** A name that no setting of the design has. */
export function freeSettingName(design: Design, wish: string): string {
  const isTaken = (name: string): boolean => design.settings.some((setting) => setting.name === name)
  if (!isTaken(wish)) return wish
  let number = 2
  while (isTaken(`${wish} ${number}`)) number += 1
  return `${wish} ${number}`
}

/** Value that the arguments give to an option (`--dhcp`); '' for an option without value; null when it is not given. */
export function argumentValue(args: readonly string[], option: string): string | null {
  let value: string | null = null
  args.forEach((arg, index) => {
    if (arg.startsWith(`${option}=`)) value = arg.slice(option.length + 1)
    else if (arg === option) {
      const next = args[index + 1]
      value = next !== undefined && !next.startsWith('-') ? next : ''
    }
  })
  return value
}

/** The arguments with the option's value set, or (null) without the option. A flag has the value ''. */
export function withArgument(args: readonly string[], option: string, value: string | null): readonly string[] {
  const rest: string[] = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (arg.startsWith(`${option}=`)) continue
    if (arg !== option) rest.push(arg)
    else if (args[index + 1]?.startsWith('-') === false) index += 1
  }
  if (value === null) return rest
  if (value === '') return [...rest, option]
  // A short option has no `=`: its value is the next argument.
  return option.startsWith('--') ? [...rest, `${option}=${value}`] : [...rest, option, value]
}

/** One word of a command line as a shell reads it. */
function quoted(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** The command that configures with these arguments, as it is typed. */
export function configureLine(target: TargetName, args: readonly string[]): string {
  return ['mirage', 'configure', '-t', target, ...args].map(quoted).join(' ')
}

/** What changing an option's value asks for, and the name of the setting that then holds. */
export function setArgument(
  design: Design,
  current: string | null,
  target: TargetName,
  option: string,
  value: string | null,
): { readonly command: Command; readonly setting: string } {
  const setting = settingOf(design, current)
  const index = setting === null ? design.settings.length : design.settings.indexOf(setting)
  const before: Setting = setting ?? {
    name: freeSettingName(design, FIRST_SETTING),
    target,
    arguments: [],
    env: {},
  }
  const changed = { ...before, arguments: withArgument(before.arguments, option, value) }
  return { command: { type: 'setting.set', index, setting: changed }, setting: changed.name }
}

/** What mirage says against a value of an option before it is used; null when it takes it, or complains of something else. */
export async function refusalOf(stores: Stores, option: string, value: string): Promise<string | null> {
  const { design } = stores.document.getState()
  const { target, setting } = stores.view.getState()
  const held = settingOf(design, setting)
  const env = held?.env ?? {}
  const without = withArgument(held?.arguments ?? [], option, null)
  const ask = (args: readonly string[]): Promise<string | null> =>
    stores.workshop.tryArguments(design, { target, args, env })
  const reason = await ask(withArgument(without, option, value))
  // What is wrong elsewhere, such as a key that is still missing, is no reason against this one.
  if (reason?.includes(option) !== true) return null
  return reason === (await ask(without)) ? null : reason
}
