// Design files as an enemy or a broken disk writes them: refused, or opened so that nothing throws and no text gets out unescaped.

import { describe, expect, it } from 'vitest'
import { analyzeDesign, generateTarget } from '../../core/compile.ts'
import { int, string } from '../../core/model/constant.ts'
import type { Design } from '../../core/model/design.ts'
import { moduleType } from '../../core/model/module-type.ts'
import { printDesignFile, readDesignFile } from '../../platform/codecs/design-file.ts'
import { decodeLink, encodeLink } from '../../platform/codecs/link.ts'
import { readZip, writeZip } from '../../platform/codecs/zip.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'

type Data = Record<string, unknown>

const JOB = moduleType('job')

const fine: Design = {
  format: 'morgana',
  version: 1,
  release: 'mirage-3.8.1',
  name: 'shop',
  logic: {
    types: {},
    keys: {
      port: {
        kind: 'created',
        binding: 'port',
        name: 'port',
        stage: 'both',
        argument: { kind: 'opt', converter: { kind: 'named', name: 'int' }, default: int(8080) },
        info: { names: ['port'], doc: 'Port to listen on.' },
      },
    },
    values: {},
    nodes: {
      net: { kind: 'device', binding: 'net', device: 'default_network', arguments: {} },
      stack: { kind: 'device', binding: 'stack', device: 'generic_stackv4', arguments: {} },
      pages: {
        kind: 'device',
        binding: 'pages',
        device: 'generic_kv_ro',
        arguments: { dir: { kind: 'constant', value: string('www') } },
      },
      main: {
        kind: 'foreign',
        binding: 'main',
        module: 'Unikernel.Main',
        parameters: [moduleType('stackv4'), moduleType('kv_ro')],
        result: JOB,
        packages: [],
        keys: ['port'],
        dependencies: 0,
      },
    },
    wires: { 'stack.network': 'net', 'main.param0': 'stack', 'main.param1': 'pages', 'register.job0': 'main' },
    registration: { name: 'shop', jobs: 1, keys: [], packages: [] },
    text: [],
  },
  settings: [],
  sources: {},
  layout: { net: { x: 0, y: 0 }, stack: { x: 330, y: 0 } },
}

/** A design as text, changed as data. */
function changed(change: (design: Data & { logic: Data & { nodes: Data; wires: Data } }) => void): string {
  const data = JSON.parse(printDesignFile(fine)) as Data & { logic: Data & { nodes: Data; wires: Data } }
  change(data)
  return JSON.stringify(data)
}

function opened(text: string): Design {
  const result = readDesignFile(text, 'f')
  if (result.kind === 'refused') throw new Error(result.diagnostic.message)
  return result.design
}

function refusedWith(text: string): string {
  const result = readDesignFile(text, 'f')
  // A node that cannot be read is kept as a placeholder.
  return result.kind === 'refused' ? result.diagnostic.code : (result.diagnostics[0]?.code ?? 'opened')
}

/** All that the page does with a design, for every target. */
function use(design: Design): { readonly codes: readonly string[]; readonly texts: readonly string[] } {
  const plain = { design, release: mirage381, args: [], env: {} }
  const analysis = analyzeDesign({ ...plain, revision: 1 })
  const texts = mirage381.semantics.catalog.targets.flatMap(({ name }) => {
    const result = generateTarget({ ...plain, target: name })
    return 'error' in result ? [] : result.generated.files.map(({ text }) => text)
  })
  const { files, semantics } = mirage381
  texts.push(files.printConfigMl(design, semantics.catalog).text, files.printConfigTs(design, semantics.catalog).text)
  return { codes: analysis.diagnostics.map(({ code }) => code), texts }
}

describe('files that are refused', () => {
  const whole = printDesignFile(fine)

  it('are those cut off anywhere', () => {
    for (let length = 0; length < whole.length - 2; length += 97) {
      expect(refusedWith(whole.slice(0, length))).toBe('MG-FILE-JSON')
    }
  })

  it.each<readonly [string, string, string]>([
    ['of a later version', whole.replace('"version": 1', '"version": 2'), 'MG-FILE-VERSION'],
    ['without a version', whole.replace('"version": 1', '"version": "1"'), 'MG-FILE-VERSION'],
    ['of another program', whole.replace('"morgana"', '"blender"'), 'MG-FILE-FORMAT'],
    ['that reach for prototypes', whole.replace('"wires": {', '"wires": {"__proto__": "x",'), 'MG-FILE-REFERENCE'],
    ['that hide that', whole.replace('"wires": {', '"wires": {"\\u005f_proto__": "x",'), 'MG-FILE-REFERENCE'],
    ['with a wire to a number', changed(({ logic }) => (logic.wires['stack.network'] = 7)), 'MG-FILE-SHAPE'],
    ['with places at infinity', whole.replace('"x": 330', '"x": 1e999'), 'MG-FILE-SHAPE'],
    ['with fields of their own', changed((design) => (design['script'] = 'x')), 'MG-FILE-SHAPE'],
    [
      'nested without end',
      whole.replace('"values": {', `"values": {"v": {"binding": null, "term": ${nested(20_000)}}`),
      'MG-FILE-DEPTH',
    ],
  ])('are those %s', (_, text, code) => {
    expect(refusedWith(text)).toBe(code)
  })

  it('are those with a million nodes', () => {
    const nodes = Array.from({ length: 1_000_000 }, (_, index) => `"${index.toString(36)}":{}`).join()
    const text = whole.replace('"nodes": {', `"nodes": {${nodes},`)
    expect(refusedWith(text)).toBe('MG-FILE-SIZE')
    // Longer still: refused by its length, before it is read.
    expect(refusedWith(text.repeat(3))).toBe('MG-FILE-SIZE')
  })
})

function nested(depth: number): string {
  return `${'{"kind": "list", "items": ['.repeat(depth)}{"kind": "list", "items": []}${']}'.repeat(depth)}`
}

describe('files that are opened with problems', () => {
  it.each<readonly [string, (logic: Data & { nodes: Data; wires: Data }) => void]>([
    ['a wire to a node that is not there', ({ wires }) => (wires['stack.network'] = 'nobody')],
    ['a wire from a node that is not there', ({ wires }) => (wires['nobody.network'] = 'stack')],
    ['a wire into a port that is not there', ({ wires }) => (wires['stack.nothing'] = 'net')],
    ['a node wired to itself', ({ wires }) => (wires['stack.network'] = 'stack')],
    ['a cycle', ({ wires }) => (wires['stack.network'] = 'main')],
    ['the call of register wired to itself', ({ wires }) => (wires['register.job0'] = 'register')],
    [
      'a device of no release',
      ({ nodes }) => (nodes['stack'] = { kind: 'device', binding: 'stack', device: 'warp_drive', arguments: {} }),
    ],
    ['a node of no kind', ({ nodes }) => (nodes['stack'] = { kind: 'teapot' })],
    ['a node that is null', ({ nodes }) => (nodes['stack'] = null)],
    [
      'a condition that is not there',
      ({ nodes }) => (nodes['stack'] = { kind: 'if_impl', binding: 'stack', condition: 'nobody' }),
    ],
    ['a key that is not there', ({ nodes }) => (nodes['main'] = { ...(nodes['main'] as Data), keys: ['nobody'] })],
    [
      'a value that is not there',
      ({ nodes }) =>
        (nodes['pages'] = {
          kind: 'device',
          binding: 'pages',
          device: 'generic_kv_ro',
          arguments: { dir: { kind: 'value', value: 'nobody' } },
        }),
    ],
    ['two thousand inputs', ({ nodes }) => (nodes['main'] = { ...(nodes['main'] as Data), dependencies: 2_000 })],
  ])('such as %s', (_, change) => {
    const design = opened(
      changed(({ logic }) => {
        change(logic)
      }),
    )
    const { codes } = use(design)
    expect(codes).not.toEqual(use(fine).codes)
    expect(readDesignFile(printDesignFile(design), 'f')).toMatchObject({ kind: 'design' })
  })
})

describe('texts that try to get out', () => {
  const EVIL = 'x" ; print_endline "owned" (* */ `\n#!/bin/sh\n$(touch owned) \\'

  it('stay inside strings and comments in every generated file', () => {
    const design = opened(
      changed((data) => {
        data['name'] = EVIL
        const { nodes } = data.logic
        nodes['pages'] = {
          kind: 'device',
          binding: 'pages',
          device: 'generic_kv_ro',
          arguments: { dir: { kind: 'constant', value: { kind: 'string', value: EVIL } } },
        }
        const keys = data.logic['keys'] as Record<string, Data>
        keys['port'] = { ...keys['port'], info: { names: ['port'], doc: EVIL } }
      }),
    )
    const { texts } = use(design)
    expect(texts.length).toBeGreaterThan(2)
    for (const text of texts) {
      expect(text).not.toMatch(/^#!\/bin\/sh\n\$\(touch/m)
      // Quotes are escaped in OCaml; config.ts has them inside single quotes.
      if (!text.includes("from './morgana/index.js'")) expect(text).not.toMatch(/[^\\]" ; print_endline "owned"/)
    }
  })

  it.each(['let x = 1\nin y', 'x-y', 'x"y', '../x', '', 'let', "'); drop"])(
    'names such as %j are refused or replaced',
    (binding) => {
      const text = changed(({ logic }) => {
        logic.nodes['stack'] = { ...(logic.nodes['stack'] as Data), binding }
      })
      const result = readDesignFile(text, 'f')
      if (result.kind === 'refused') return
      const { codes, texts } = use(result.design)
      const config = texts.find((each) => each.includes('register')) ?? ''
      expect(codes.length > 0 || !config.includes(`let ${binding} =`)).toBe(true)
    },
  )
})

describe('links and archives', () => {
  it('that expand without end are stopped', () => {
    expect(decodeLink(encodeLink(' '.repeat(6_000_000))).kind).toBe('too-large')
  })

  it('lead nowhere outside', () => {
    const files = ['../up.ml', '/root.ml', 'a/../../b.ml', 'c:\\d.ml', 'fine.ml'].map((path) => {
      return { path, text: 'let a = 1', executable: false }
    })
    const result = readZip(writeZip(files))
    expect(result.kind === 'files' && [...result.files.keys()]).toEqual(['fine.ml'])
  })

  it('cut off are refused, wherever', () => {
    const bytes = writeZip([{ path: 'config.ml', text: 'open Mirage\n'.repeat(500), executable: false }])
    for (const share of [0, 0.1, 0.3]) {
      expect(readZip(bytes.subarray(0, Math.floor(bytes.length * share))).kind).toBe('broken')
    }
  })
})
