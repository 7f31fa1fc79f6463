// The catalog against the measured interface: module types, records, sections.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataTypeText } from '../../core/model/data-type-text.ts'
import type { ModuleType } from '../../core/model/module-type.ts'
import { catalog } from './catalog.ts'

const folder = join(import.meta.dirname, '../../../fixtures/conformance')

const measured = JSON.parse(readFileSync(join(folder, 'catalog.json'), 'utf8')) as {
  types: { value: string | null; type: string }[]
  type_declarations: { name: string; fields?: { name: string; type: string }[] }[]
}

const signatures = JSON.parse(readFileSync(join(folder, 'signatures.json'), 'utf8')) as {
  module_types: { type: string; module_type: string }[]
}

function moduleTypeText(type: ModuleType): string {
  if (type.kind === 'variable') return `'${type.name}`
  if (type.kind === 'functor') return 'functor'
  const text = [...type.parameters.map(moduleTypeText), type.name].join(' ')
  return text.replace(/^(v[46]) ip$/, 'ip$1').replace(/^(v[46]) (udp|tcp)$/, '$2$1')
}

describe('the catalog', () => {
  it('has the module types of the interface, and job', () => {
    const ours = catalog.moduleTypes.map(({ value, type }) => `${value} : ${moduleTypeText(type)} typ`)
    const theirs = measured.types.map(({ value, type }) => `${value} : ${type}`)
    expect(ours.sort()).toEqual([...theirs, 'job : job typ'].sort())
  })

  it('knows the OCaml signature of each module type that has one', () => {
    // `ip` has no value of its own: skeletons need its two versions only.
    const theirs = signatures.module_types.filter(({ type }) => type !== 'ip')
    const ours = theirs.map(({ type }) => catalog.moduleTypes.find((one) => one.value === type)?.moduleType)
    expect(ours).toEqual(theirs.map((one) => one.module_type))
  })

  it('has the records of the interface', () => {
    for (const { name, fields } of measured.type_declarations) {
      if (fields === undefined) continue
      const ours = catalog.dataTypes.get(name)
      const shown =
        ours?.kind === 'record'
          ? ours.fields.map((field) => ({ name: field.name, type: dataTypeText(field.type) }))
          : null
      expect(shown).toEqual(fields)
    }
  })

  it('makes records whose fields are declared', () => {
    for (const { record, arguments: args } of catalog.recordConstructors?.values() ?? []) {
      const declaration = catalog.dataTypes.get(record)
      const fields = declaration?.kind === 'record' ? declaration.fields : []
      expect(args.map((argument) => argument.name).sort()).toEqual(fields.map((field) => field.name).sort())
    }
  })

  it('puts every device into a section that exists, and leaves none empty', () => {
    const used = new Set([...catalog.devices.values()].map((device) => device.section))
    expect([...used].sort()).toEqual([...catalog.sections].sort())
  })
})
