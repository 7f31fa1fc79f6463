// What a flag of `Key.alias` sets another key to when it is given: a constant, as functions of configurations say it.

import { bool, type Constant, NONE } from '../../model/constant.ts'
import type { KeyRef } from '../../model/ids.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { callLambda } from '../../graph/term/evaluate-term.ts'
import { keysOfTerm } from '../../graph/term/walk-term.ts'

/** `fun flag -> if flag then Some value else None`. */
export function writeSetter(value: Constant): Lambda<KeyRef> {
  const body: Term<KeyRef> = {
    kind: 'if',
    condition: { kind: 'variable', name: 'flag' },
    then: { kind: 'constructor', name: 'Some', argument: { kind: 'constant', value } },
    else: { kind: 'constant', value: NONE },
  }
  return { parameters: ['flag'], body }
}

/** The value that is set when the flag is given, if nothing is set otherwise; null for functions that do more. */
export function readSetter(lambda: Lambda<KeyRef>): Constant | null {
  if (keysOfTerm(lambda.body).length > 0) return null
  const result = (flag: boolean): Constant | null => {
    const outcome = callLambda(lambda, [bool(flag)], () => NONE)
    return 'ok' in outcome ? outcome.ok : null
  }
  const [given, absent] = [result(true), result(false)]
  const isNothing = absent?.kind === 'constructor' && absent.name === 'None'
  if (!isNothing || given?.kind !== 'constructor' || given.name !== 'Some') return null
  return given.argument ?? null
}
