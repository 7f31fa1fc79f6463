// Round trips and refusals of the codecs.

import { describe, expect, it } from 'vitest'
import type { Design } from '../../core/model/design.ts'
import { printDesignFile, readDesignFile } from './design-file.ts'
import { decodeLink, encodeLink, LINK_LIMIT } from './link.ts'
import { readZip, writeZip } from './zip.ts'

const design: Design = {
  format: 'morgana',
  version: 1,
  release: 'mirage-3.8.1',
  name: 'shop',
  logic: {
    types: {},
    keys: {},
    values: {},
    nodes: { stack: { kind: 'device', binding: 'stack', device: 'generic_stackv4', arguments: {} } },
    wires: {},
    registration: { name: 'shop', jobs: 0, keys: [], packages: [] },
    text: [{ kind: 'node', id: 'stack' }, { kind: 'register' }],
  },
  settings: [],
  sources: { 'unikernel.ml': 'let start () = Lwt.return_unit (* ü *)\n' },
  layout: { stack: { x: 1, y: 2, open: true } },
}

describe('design files', () => {
  it('come back as they were, whatever the order of their keys', () => {
    const text = printDesignFile(design)
    const result = readDesignFile(text, 'shop.morgana.json')
    expect(result).toEqual({ kind: 'design', design, diagnostics: [] })
    const shuffled = Object.fromEntries(Object.entries(design).toReversed()) as unknown as Design
    expect(printDesignFile(shuffled)).toBe(text)
  })

  it('never hand names on that could not be printed as names', () => {
    const binding = 'x"\n*) let () = exit 1 (*'
    const stack = { kind: 'device' as const, binding, device: 'generic_stackv4', arguments: {} }
    const other = { ...stack, binding: 'Stack' }
    const hostile = { ...design, logic: { ...design.logic, nodes: { ...design.logic.nodes, hostile: stack, other } } }
    const result = readDesignFile(JSON.stringify(hostile), 'f')
    if (result.kind !== 'design') throw new Error('it is refused')
    const names = Object.values(result.design.logic.nodes).map((node) => node.binding)
    expect(names.every((name) => /^[a-z_][A-Za-z0-9_']*$/.test(name ?? ''))).toBe(true)
    expect(new Set(names).size).toBe(names.length)
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['MG-FILE-NAME', 'MG-FILE-NAME'])
  })

  it('refuse parts whose identifiers every object answers to', () => {
    const constructor = { kind: 'device', binding: 'a', device: 'generic_stackv4', arguments: {} }
    const hostile = { ...design, logic: { ...design.logic, nodes: { toString: constructor } } }
    const result = readDesignFile(JSON.stringify(hostile), 'f')
    expect(result.kind === 'refused' && result.diagnostic.code).toBe('MG-FILE-REFERENCE')
  })

  it('say in words what is missing or of another kind', () => {
    const words = (text: string): string => {
      const result = readDesignFile(text, 'f')
      return result.kind === 'refused' ? result.diagnostic.message : ''
    }
    expect(words(JSON.stringify({ ...design, logic: {} }))).toBe('This is not a design file: `logic.types` is missing.')
    expect(words(JSON.stringify({ ...design, name: 7 }))).toBe(
      'This is not a design file: `name` is 7 where string belongs.',
    )
  })

  it.each<readonly [string, string]>([
    ['', 'MG-FILE-JSON'],
    ['{"format":"morgana"', 'MG-FILE-JSON'],
    ['[]', 'MG-FILE-FORMAT'],
    ['{"format":"morgana","version":99}', 'MG-FILE-VERSION'],
    ['{"format":"morgana","version":1}', 'MG-FILE-SHAPE'],
    [printDesignFile(design).replace('"wires": {}', '"wires": {"__proto__": "x"}'), 'MG-FILE-REFERENCE'],
    [printDesignFile(design).replace('"x": 1', '"x": 1e400'), 'MG-FILE-SHAPE'],
  ])('refuse what is none (%#)', (text, code) => {
    const result = readDesignFile(text, 'f')
    expect(result.kind === 'refused' && result.diagnostic.code).toBe(code)
  })

  it('keep groups; of hostile ones what can be meant, and say what was dropped', () => {
    const group = { title: 'inside', members: ['register', 'stack'], collapsed: true } as const
    const grouped: Design = { ...design, groups: { a: group } }
    expect(readDesignFile(printDesignFile(grouped), 'f')).toEqual({ kind: 'design', design: grouped, diagnostics: [] })
    const read = (groups: unknown) => readDesignFile(JSON.stringify({ ...design, groups }), 'f')
    const hostile = read({
      a: { title: '', members: ['stack', 'gone', 'constructor', 'register', 'stack'] },
      b: { title: 'x', members: ['register'] },
    })
    expect(hostile).toMatchObject({
      kind: 'design',
      design: { groups: { a: { title: '', members: ['register', 'stack'] } } },
      diagnostics: [{ code: 'MG-FILE-GROUP' }],
    })
    expect(hostile.kind === 'design' && Object.keys(hostile.design.groups ?? {})).toEqual(['a'])
    expect(read({})).toEqual({ kind: 'design', design, diagnostics: [] })
    for (const wrong of [
      { a: { title: 1, members: [] } },
      { a: { title: '', members: [1] } },
      { a: { title: '', members: [], collapsed: false } },
    ]) {
      expect(read(wrong)).toMatchObject({ kind: 'refused', diagnostic: { code: 'MG-FILE-SHAPE' } })
    }
  })

  it('keep nodes of unknown kinds', () => {
    const strange = { kind: 'teapot', spout: 2 }
    const text = JSON.stringify({ ...design, logic: { ...design.logic, nodes: { pot: strange } } })
    const result = readDesignFile(text, 'f')
    expect(result.kind === 'design' && result.design.logic.nodes['pot']).toMatchObject({
      kind: 'placeholder',
      data: strange,
    })
    expect(result.kind === 'design' && result.diagnostics).toHaveLength(1)
  })
})

describe('links', () => {
  it('come back', () => {
    const text = printDesignFile(design)
    expect(decodeLink(`#${encodeLink(text)}`)).toEqual({ kind: 'text', text })
  })

  it('are refused when cut off, foreign, of a later version, or expanding without end', () => {
    const link = encodeLink(printDesignFile(design))
    expect(decodeLink(link.slice(0, -9)).kind).toBe('broken')
    expect(decodeLink('#about').kind).toBe('none')
    expect(decodeLink('#m7.AAAA').kind).toBe('version')
    expect(decodeLink(encodeLink('a'.repeat(LINK_LIMIT + 1))).kind).toBe('too-large')
  })
})

describe('archives', () => {
  const files = [
    { path: 'b/run.xe', text: '#!/bin/sh\n', executable: true },
    { path: 'a.ml', text: 'let é = 1\n', executable: false },
  ]

  it('have bytes that depend on the files only', () => {
    expect(writeZip(files)).toEqual(writeZip(files.toReversed()))
  })

  it('come back, and broken ones do not', () => {
    const result = readZip(writeZip(files))
    expect(result.kind === 'files' && Object.fromEntries(result.files)).toEqual({
      'a.ml': 'let é = 1\n',
      'b/run.xe': '#!/bin/sh\n',
    })
    expect(readZip(new Uint8Array([1, 2, 3])).kind).toBe('broken')
    expect(readZip(writeZip([{ path: '../out.ml', text: 'x', executable: false }])).kind).toBe('broken')
  })
})
