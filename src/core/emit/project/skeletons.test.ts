// Skeletons: which modules get one, and what OCaml they are.

import { describe, expect, test } from 'vitest'
import type { ForeignNode } from '../../model/design.ts'
import { functorType, type ModuleType, moduleType } from '../../model/module-type.ts'
import { foreignNode, makeDesign } from '../../testing/designs.ts'
import { TOY_CATALOG } from '../../testing/toy-catalog.ts'
import { skeletons } from './skeletons.ts'
import { parameterNames, signatureOf } from './skeleton-types.ts'

const job = moduleType('job')
const time = moduleType('time')

function made(nodes: Readonly<Record<string, ForeignNode>>, sources: Readonly<Record<string, string>> = {}) {
  return skeletons({ ...makeDesign(nodes, {}), sources }, TOY_CATALOG)
}

function textOf(nodes: Readonly<Record<string, ForeignNode>>): string {
  return made(nodes).files[0]?.text ?? ''
}

describe('which modules get a skeleton', () => {
  test('those of unikernel.ml without a source, in one file', () => {
    const { files } = made({ a: foreignNode('Unikernel.Main', job), b: foreignNode('Unikernel.Other.Deep', job) })
    expect(files.map(({ path, executable }) => [path, executable])).toEqual([['unikernel.ml', false]])
    expect(files[0]?.text).toContain('module Main = struct\n  let start = Lwt.return_unit\nend\n')
    expect(files[0]?.text).toContain(
      'module Other = struct\n  module Deep = struct\n    let start = Lwt.return_unit\n  end\nend\n',
    )
  })

  test('none that the user wrote, none that may belong to a library', () => {
    expect(made({ a: foreignNode('Unikernel.Main', job) }, { 'unikernel.ml': 'mine' })).toEqual({
      files: [],
      diagnostics: [],
    })
    const { files, diagnostics } = made({ a: foreignNode('Git_mirage.Make', job) })
    expect(files).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'MG-EXPORT-MODULE', at: { node: 'a' } }])
  })

  test('a module used with different parameters is told', () => {
    const { diagnostics } = made({
      a: foreignNode('Unikernel.Main', job, [time]),
      b: foreignNode('Unikernel.Main', job),
    })
    expect(diagnostics).toMatchObject([{ code: 'MG-EXPORT-MODULE-TWICE', at: { node: 'b' } }])
  })
})

describe('what it says', () => {
  test('a value for each parameter, then one for each data dependency', () => {
    expect(textOf({ a: foreignNode('Unikernel.Main', job, [time, time], 2) })).toMatch(
      / {2}let start _time_1 _time_2 _data_1 _data_2 = Lwt\.return_unit\n/,
    )
    expect(textOf({ a: foreignNode('Unikernel', job, [], 1) })).toMatch(/^let start _data = Lwt\.return_unit\n/m)
  })

  test.each([
    'Main end let () = exit 3 module X = struct',
    '',
    'unikernel.main',
    'Unikernel..Main',
    'Unikernel.Main x',
  ])('what is no path of a module stands in no file: %j', (module) => {
    const made = skeletons(makeDesign({ a: foreignNode(module, job) }, {}), TOY_CATALOG)
    expect(made.files).toEqual([])
  })

  test('parameters that nothing tells may be anything', () => {
    expect(textOf({ a: foreignNode('Unikernel.Main', job, [null]) })).toContain('(Functor : sig end)')
  })

  test('names are numbered only where a type comes again', () => {
    expect(parameterNames([time, moduleType('ip', moduleType('v4')), time])).toEqual(['Time_1', 'Ip_v4', 'Time_2'])
  })

  test('signatures come from the catalog, the exact type before the general one', () => {
    const ip = (...parameters: ModuleType[]): ModuleType => moduleType('ip', ...parameters)
    const entry = (type: ModuleType, signature: string) => {
      return { value: null, type, summary: '', family: '', moduleType: signature }
    }
    const catalog = {
      ...TOY_CATALOG,
      moduleTypes: [
        entry(ip({ kind: 'variable', name: 'a' }), 'IP'),
        entry(ip(moduleType('v4')), 'IPV4'),
        entry(time, 'TIME'),
      ],
    }
    expect(signatureOf(ip(moduleType('v4')), catalog)).toBe('IPV4')
    expect(signatureOf(ip(moduleType('v6')), catalog)).toBe('IP')
    expect(signatureOf(functorType(time, job), catalog)).toBe('functor (_ : TIME) -> sig end')
  })
})
