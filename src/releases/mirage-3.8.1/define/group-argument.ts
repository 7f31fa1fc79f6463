// Groups: the optional name that stands before the keys of a device, handed on to keys and to other devices.

import type { BuiltArgument } from '../../../core/graph/release.ts'
import { type Constant, string } from '../../../core/model/constant.ts'

/** `?group` of a key function. */
export function groupArgument(group: string | undefined): Readonly<Record<string, Constant>> {
  return group === undefined ? {} : { group: string(group) }
}

/** `?group` of a device. */
export function groupOption(group: string | undefined): Readonly<Record<string, BuiltArgument>> {
  return group === undefined ? {} : { group: { kind: 'data', value: string(group) } }
}

/** A base name with the group behind it, as the stacks are named. */
export function groupSuffix(name: string, group: string | undefined): string {
  return group === undefined || group === '' ? name : `${name}_${group}`
}
