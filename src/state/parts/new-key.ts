// The key that a list or the palette adds, before anything is said about it. Pure.

import { bindingNames, freshName, toBinding } from '../../core/edit/names.ts'
import type { Command } from '../../core/edit/command.ts'
import type { Catalog } from '../../core/model/catalog.ts'
import { string } from '../../core/model/constant.ts'
import type { Design } from '../../core/model/design.ts'
import type { KeyRef } from '../../core/model/ids.ts'
import type { KeyDefinition } from '../../core/model/key.ts'

/** What adds a key: of the user's own, or (`builtin`) the call of a key function; and the key's reference. */
export function newKey(
  design: Design,
  catalog: Catalog,
  builtin: string | null,
): { readonly ref: KeyRef; readonly command: Command } {
  const taken = bindingNames(design)
  const isTaken = (name: string): boolean => taken.has(name) || name in design.logic.keys || catalog.devices.has(name)
  const stem = builtin === null ? 'key' : toBinding(builtin.replaceAll('.', '_'))
  const name = freshName(stem, isTaken)
  const key: KeyDefinition =
    builtin === null
      ? {
          kind: 'created',
          binding: name,
          name: name.replaceAll('_', '-'),
          stage: 'both',
          argument: { kind: 'opt', converter: { kind: 'named', name: 'string' }, default: string('') },
          info: { names: [name.replaceAll('_', '-')] },
        }
      : { kind: 'builtin', binding: name, builtin, arguments: {} }
  return { ref: name, command: { type: 'key.set', ref: name, key } }
}
