// Built-in keys against the measured table.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluateTerm } from '../../../core/graph/term/evaluate-term.ts'
import { sameTokens } from '../../../core/emit/ocaml/tokenize.ts'
import { string, variant } from '../../../core/model/constant.ts'
import type { Key } from '../../../core/model/key.ts'
import { constantKey, constantValue, keySignatures, makeKey, targetKey } from './builtin-keys.ts'
import { converterOf } from '../converters/converter-of.ts'

interface MeasuredKey {
  readonly id: string
  readonly name: string
  readonly stage: string
  readonly options: readonly string[]
  readonly docs: string
  readonly docv: string
  readonly env: string | null
  readonly kind: string
  readonly conv?: string
  readonly default_ocaml?: string
  readonly default_text?: string
  readonly group: boolean
  readonly with_group_grp?: { readonly name: string; readonly options: readonly string[] }
}

const measured = JSON.parse(
  readFileSync(new URL('../../../../fixtures/conformance/keys.json', import.meta.url), 'utf8'),
) as { readonly keys: readonly MeasuredKey[] }

function describeKey(key: Key): Partial<MeasuredKey> {
  return {
    name: key.name,
    stage: key.stage,
    options: key.info.names,
    docs: key.info.docs ?? '',
    docv: key.info.docv ?? '',
    env: key.info.env ?? null,
    kind: key.argument.kind,
  }
}

describe.each(measured.keys)('Key.$id', (row) => {
  const key = makeKey(row.id, {})

  it('is as measured', () => {
    const { name, stage, options, docs, docv, env, kind } = row
    expect(describeKey(key)).toEqual({ name, stage, options, docs, docv, env, kind })
    if (key.argument.kind !== 'opt') return
    const behaviour = converterOf(key.argument.converter)
    expect(behaviour.runtime).toBe(row.conv)
    expect(behaviour.print(key.argument.default)).toBe(row.default_text)
    expect(sameTokens(behaviour.ocaml(key.argument.default), row.default_ocaml ?? '')).toBe(true)
  })

  it('takes a group where the tool does', () => {
    expect(keySignatures.get(row.id)?.grouped).toBe(row.group)
    if (row.with_group_grp === undefined) return
    const grouped = makeKey(row.id, { group: string('grp') })
    expect(describeKey(grouped)).toEqual({
      ...describeKey(key),
      name: row.with_group_grp.name,
      options: row.with_group_grp.options,
    })
    expect(describeKey(makeKey(row.id, { group: string('') }))).toEqual(describeKey(key))
  })
})

describe('constants', () => {
  it('are the same object every time, unlike calls', () => {
    expect(constantKey('Key.logs')).toBe(constantKey('Key.logs'))
    expect(makeKey('dhcp', {})).not.toBe(makeKey('dhcp', {}))
    expect(constantValue('Key.is_unix')).toBe(constantValue('Key.is_unix'))
  })

  it('lists every measured key and no other', () => {
    expect([...keySignatures.keys()].toSorted()).toEqual(measured.keys.map((key) => key.id).toSorted())
  })

  it.each([
    ['Key.is_unix', 'MacOSX', true],
    ['Key.is_unix', 'Xen', false],
    ['Key.is_xen', 'Qubes', true],
    ['Key.is_solo5', 'Genode', true],
    ['Key.is_solo5', 'Unix', false],
  ])('%s on %s is %s', (ref, tag, value) => {
    const { term } = constantValue(ref)
    expect(evaluateTerm(term, (key) => (key === targetKey ? variant(tag) : string('')))).toEqual({
      ok: { kind: 'bool', value },
    })
  })
})
