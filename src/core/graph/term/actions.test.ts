// What the methods of a user's device do, as functoria's actions mean it.

import { describe, expect, it } from 'vitest'
import { type Constant, list, string } from '../../model/constant.ts'
import { readAction } from './actions.ts'

const variant = (tag: string, argument: Constant): Constant => ({ kind: 'variant', tag, argument })
const ok: Constant = { kind: 'constructor', name: 'Ok', argument: { kind: 'unit' } }
const failed: Constant = { kind: 'constructor', name: 'Error', argument: variant('Msg', string('not here')) }
const run = (...words: string[]): Constant => variant('Run', list(words.map(string)))
const write = (path: string, text: string): Constant =>
  variant('Write', { kind: 'tuple', items: [string(path), string(text)] })

describe('an action', () => {
  it('does nothing when all is well', () => {
    expect(readAction(ok)).toEqual({ kind: 'effects', files: [], commands: [], removed: [] })
  })

  it('does its parts in their order, however they are nested', () => {
    const all = variant('All', list([run('a', 'b'), variant('All', list([write('x', 'X'), run('c')])), ok]))
    expect(
      readAction(variant('All', list([all, write('y', 'Y'), variant('Remove', string('old')), run('d')]))),
    ).toEqual({
      kind: 'effects',
      files: [
        { path: 'x', text: 'X' },
        { path: 'y', text: 'Y' },
      ],
      commands: ['a b', 'c', 'd'],
      removed: ['old'],
    })
  })

  it('refuses as a whole when one part does', () => {
    const refusal = { kind: 'refusal', error: 'configure', message: 'not here' }
    expect(readAction(failed)).toEqual(refusal)
    expect(readAction(variant('All', list([run('a'), failed, run('b')])))).toEqual(refusal)
  })

  it('may be a hundred thousand long', () => {
    const many = readAction(variant('All', list(Array.from({ length: 100_000 }, () => run('a')))))
    expect(many.kind === 'effects' ? many.commands.length : many).toBe(100_000)
  })
})
