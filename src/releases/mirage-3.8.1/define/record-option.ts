// An optional record handed on to another device.

import type { BuiltArgument } from '../../../core/graph/release.ts'
import type { Constant } from '../../../core/model/constant.ts'

/** `?name` of a device, by the record's fields; nothing when the caller left it out. */
export function recordOption(
  name: string,
  fields: Readonly<Record<string, Constant>> | undefined,
): Readonly<Record<string, BuiltArgument>> {
  return fields === undefined ? {} : { [name]: { kind: 'data', value: { kind: 'record', fields } } }
}
