// Targets against the measured table.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { targets } from '../define/target-of.ts'

interface MeasuredTarget {
  readonly name: string
  readonly ocaml: string
  readonly family: string
  readonly files: readonly string[]
}

const measured = JSON.parse(
  readFileSync(new URL('../../../../fixtures/conformance/catalog.json', import.meta.url), 'utf8'),
) as { readonly targets: readonly MeasuredTarget[] }

it('are the measured ones, in their order', () => {
  expect(targets.map(({ name, tag, family }) => ({ name, ocaml: `\`${tag}`, family }))).toEqual(
    measured.targets.map(({ name, ocaml, family }) => ({ name, ocaml, family })),
  )
})

describe.each(measured.targets)('$name', (row) => {
  it('adds the files that it has beyond those of all targets', () => {
    const names: Readonly<Record<string, readonly string[]>> = {
      xl: ['app.xl', 'app.xl.in'],
      xe: ['app.xe'],
      'libvirt-xen': ['app_libvirt.xml'],
      'libvirt-kvm': ['app_libvirt.xml'],
      manifest: ['_build/manifest.json'],
    }
    const common = new Set(measured.targets.find((target) => target.name === 'unix')?.files)
    const extra = row.files.filter((file) => !common.has(file) && !file.endsWith('.opam'))
    const target = targets.find((candidate) => candidate.name === row.name)
    expect(target?.files.flatMap((file) => names[file] ?? []).toSorted()).toEqual(extra.toSorted())
  })
})
