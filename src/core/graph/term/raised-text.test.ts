// Exceptions as OCaml 4.14 prints them when nothing catches them.

import { expect, it } from 'vitest'
import { type Constant, int, string } from '../../model/constant.ts'
import { raisedText } from './raised-text.ts'

const raised = (name: string, argument?: Constant): Constant =>
  argument === undefined ? { kind: 'constructor', name } : { kind: 'constructor', name, argument }
const tuple = (...items: Constant[]): Constant => ({ kind: 'tuple', items })

it.each<[string, Constant]>([
  ['Not_found', raised('Not_found')],
  ['Stdlib.Exit', raised('Exit')],
  ['Failure("no \\"x\\"")', raised('Failure', string('no "x"'))],
  ['Config.Mine', raised('Mine')],
  ['Config.Mine(1, "a", _)', raised('Mine', tuple(int(1), string('a'), { kind: 'list', items: [] }))],
  [
    'File "config.ml", line 3, characters 2-8: Assertion failed',
    raised('Assert_failure', tuple(string('config.ml'), int(3), int(2))),
  ],
])('%s', (text, exception) => {
  expect(raisedText(exception)).toBe(text)
})
