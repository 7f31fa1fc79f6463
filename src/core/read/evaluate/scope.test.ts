// Names in sight of a configuration that opens module after module.

import { expect, it } from 'vitest'
import { createNames, findValue, openNames, type Scope } from './scope.ts'
import { intValue, type Names } from './values.ts'

function moduleOf(name: string, value: number): Names {
  const names = createNames()
  names.values.set(name, intValue(value))
  return names
}

it('a thousand opened modules are looked through in a few steps, the last opened first', () => {
  let scope: Scope = openNames(moduleOf('first', 0), null)
  for (let index = 1; index <= 1000; index += 1)
    scope = openNames(moduleOf(index % 2 === 0 ? 'even' : 'odd', index), scope)
  let steps = 0
  for (let frame: Scope | null = scope; frame !== null; frame = frame.parent) steps += 1
  expect(steps).toBeLessThan(40)
  expect(['first', 'even', 'odd'].map((name) => findValue(scope, name))).toEqual([0, 1000, 999].map(intValue))
})
