// Places that a configuration leaves empty: `failwith "morgana: …"` is what the printer writes there, and means nothing when read back.

import type { NodeDraft } from '../../dsl/drafts.ts'
import { HOLE_MARK, readUnknownDevice } from '../../model/unfinished.ts'
import { argument, routine } from './builtin.ts'
import type { Machine } from './machine.ts'
import type { Routine, Value } from './values.ts'

/** `failwith`, which stops unless its message marks an empty place. */
export function failwithOrHole({ recorder }: Machine, failwith: Value): Value {
  return routine('failwith', ['text'], function* (args, location): Routine {
    const given = argument(args, 0)
    const text = given.kind === 'data' && given.value.kind === 'string' ? given.value.value : ''
    if (!text.startsWith(HOLE_MARK)) return failwith.kind === 'function' ? yield failwith.call(args, location) : given
    const device = readUnknownDevice(text.slice(HOLE_MARK.length))
    const node = device === null ? recorder.hole() : recorder.placeholder(device)
    return { kind: 'impl', node, isAbstract: false }
  })
}

/** Whether a value stands for an empty place. */
export function isHole(value: Value | null | undefined): value is Value & { readonly kind: 'impl' } {
  return value?.kind === 'impl' && isHoleNode(value.node)
}

/** Whether a draft stands for an empty place. */
export function isHoleNode({ content }: NodeDraft): boolean {
  return content.kind === 'hole'
}
