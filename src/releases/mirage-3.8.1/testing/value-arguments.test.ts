// A device that asks for a condition and is given another value.

import { expect, test } from 'vitest'
import { dataTypes } from '../../../core/check/rules/data-types.ts'
import { ruleInput } from '../../../core/check/rule.ts'
import type { ArgumentValue } from '../../../core/model/design.ts'
import { deviceNode, makeDesign } from '../../../core/testing/designs.ts'
import { catalog } from '../catalog.ts'

const askers = [...catalog.devices.values()].flatMap(({ id, arguments: args }) =>
  args.flatMap(({ name, type }) => (type.kind === 'value' && type.type.kind === 'bool' ? [{ id, name }] : [])),
)

test('is told from one that fits', () => {
  const [asker] = askers
  if (asker === undefined) throw new Error('no device takes a condition')
  const given = (value: string): ArgumentValue => ({ kind: 'value', value })
  const problems = (value: string): readonly string[] => {
    const design = makeDesign({ a: deviceNode(asker.id, { [asker.name]: given(value) }) }, {}, { values: VALUES })
    return dataTypes.check(ruleInput(design, catalog)).map(({ code }) => code)
  }
  expect(problems('yes')).toEqual([])
  expect(problems('count')).toEqual(['MG-DATA-VALUE'])
})

const VALUES = {
  yes: { binding: null, term: { kind: 'constant', value: { kind: 'bool', value: true } } },
  count: { binding: null, term: { kind: 'constant', value: { kind: 'int', value: '3' } } },
} as const
