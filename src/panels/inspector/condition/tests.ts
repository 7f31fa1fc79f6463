// What a row of a condition can test, and what it starts with when it is chosen. Pure.

import { valuesOfType } from '../../../core/edit/terms/possible-values.ts'
import type { ConditionForm } from '../../../core/edit/condition/condition-form.ts'
import { keyDataType } from '../../../core/edit/terms/key-type.ts'
import type { Catalog } from '../../../core/model/catalog.ts'
import type { Design } from '../../../core/model/design.ts'
import type { KeyRef } from '../../../core/model/ids.ts'
import { firstValue } from '../fields/constant-input.tsx'

/** Keys that a condition can read: those of the design, then the constants of the release. */
export function keyChoices(design: Design, catalog: Catalog): readonly KeyRef[] {
  const constants = [...catalog.keys.values()].filter(({ constant }) => constant).map(({ id }) => `Key.${id}`)
  const isTyped = (ref: KeyRef): boolean => keyDataType(ref, design, catalog) !== null
  // The target is asked about most.
  return [
    catalog.targetKey,
    ...Object.keys(design.logic.keys),
    ...constants.filter((ref) => ref !== catalog.targetKey),
  ].filter(isTyped)
}

/** Name of what a form tests, as `startOf` takes it. */
export function testOf(form: ConditionForm): string {
  switch (form.kind) {
    case 'value':
      return form.value
    case 'key':
    case 'compare':
    case 'one-of':
      return `key ${form.key}`
    case 'always':
      return String(form.holds)
    default:
      return form.kind
  }
}

/** A test of a key to begin with: its value when that decides or any value will do, else that it is the first of its values. */
export function keyCondition(key: KeyRef, design: Design, catalog: Catalog, isValue: boolean): ConditionForm {
  const type = keyDataType(key, design, catalog)
  if (type === null || isValue || type.kind === 'bool') return { kind: 'key', key }
  const [target] = key === catalog.targetKey ? catalog.targets : []
  const few = valuesOfType(type, catalog)
  const value =
    target === undefined ? (few?.[0] ?? firstValue(type, catalog)) : ({ kind: 'variant', tag: target.tag } as const)
  return { kind: 'compare', key, operator: '=', other: { kind: 'constant', value } }
}

/** The form for a chosen test; what was there before becomes a part of what joins. */
export function startOf(
  test: string,
  before: ConditionForm,
  design: Design,
  catalog: Catalog,
  isValue: boolean,
): ConditionForm | null {
  if (catalog.values.has(test)) return { kind: 'value', value: test }
  if (test.startsWith('key ')) return keyCondition(test.slice('key '.length), design, catalog, isValue)
  const another = keyCondition(catalog.targetKey, design, catalog, isValue)
  switch (test) {
    case 'all':
    case 'any':
      return before.kind === 'all' || before.kind === 'any'
        ? { kind: test, of: before.of }
        : { kind: test, of: [before, keyCondition(catalog.targetKey, design, catalog, false)] }
    case 'pair':
      return { kind: 'pair', of: [before.kind === 'pair' ? another : before, another] }
    case 'not':
      return before.kind === 'not' ? before : { kind: 'not', of: before }
    case 'true':
    case 'false':
      return { kind: 'always', holds: test === 'true' }
    default:
      return null
  }
}
