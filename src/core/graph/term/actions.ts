// Actions: what the `configure`, `build` and `clean` methods of a user's device do, as constants that terms compute.
// `Ok ()` does nothing; `Error (`Msg text)` refuses; `` `Write (path, text)``, `` `Run [words]``, `` `Remove path`` and
// `` `All [actions]`` are the only effects that exist.

import type { Constant } from '../../model/constant.ts'
import type { Refusal } from '../impl.ts'

/** What an action does when it does not refuse. */
export interface ActionEffects {
  readonly kind: 'effects'
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly commands: readonly string[]
  readonly removed: readonly string[]
}

/** Meaning of an action constant. */
export function readAction(value: Constant): ActionEffects | Refusal {
  const files: { path: string; text: string }[] = []
  const commands: string[] = []
  const removed: string[] = []
  const stack: Constant[] = [value]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.kind === 'constructor' && next.name === 'Error') return refusal(next.argument)
    if (next.kind !== 'variant' || next.argument === undefined) continue
    const { tag, argument } = next
    // One by one: a list can be longer than a call may have arguments.
    if (tag === 'All' && argument.kind === 'list') for (const item of argument.items.toReversed()) stack.push(item)
    if (tag === 'Run' && argument.kind === 'list') commands.push(argument.items.map(textOf).join(' '))
    if (tag === 'Remove') removed.push(textOf(argument))
    if (tag === 'Write' && argument.kind === 'tuple') {
      const [path, text] = argument.items.map(textOf)
      if (path !== undefined && text !== undefined) files.push({ path, text })
    }
  }
  return { kind: 'effects', files, commands, removed }
}

function textOf(constant: Constant | undefined): string {
  return constant?.kind === 'string' ? constant.value : ''
}

/** The refusal of `Error (`Msg text)`. */
function refusal(argument: Constant | undefined): Refusal {
  const message = argument?.kind === 'variant' && argument.tag === 'Msg' ? textOf(argument.argument) : ''
  return { kind: 'refusal', error: 'configure', message }
}
