// Texts read again: names and places tell which part is which; what the text does not say survives.

import { describe, expect, it } from 'vitest'
import type { Design, TextItem } from '../../model/design.ts'
import { moduleType } from '../../model/module-type.ts'
import { deviceNode, foreignNode, makeDesign, registration } from '../../testing/designs.ts'
import { TOY_CATALOG } from '../../testing/toy-catalog.ts'
import { rereadDesign } from './reread-design.ts'

const JOB = TOY_CATALOG.registration.job

function named<Node extends { readonly binding: string | null }>(node: Node, binding: string): Node {
  return { ...node, binding }
}

function app(design: Partial<Design> = {}): Design {
  const made = makeDesign(
    {
      n1: named(deviceNode('stack'), 'left'),
      n2: deviceNode('store', { dirname: { kind: 'constant', value: { kind: 'string', value: 'a' } } }),
      n3: named(foreignNode('Unikernel.Main', JOB, [null, null]), 'main'),
    },
    { 'n3.param0': 'n1', 'n3.param1': 'n2', 'register.job0': 'n3' },
    { registration: registration(1) },
  )
  return {
    ...made,
    layout: { n1: { x: 0, y: 0 }, n2: { x: 0, y: 300, open: true }, n3: { x: 400, y: 0 }, register: { x: 800, y: 0 } },
    ...design,
  }
}

/** The same as reading gives it: other ids, no places. */
function asRead(change: Partial<Design['logic']>): Design {
  const made = makeDesign(
    {
      left: named(deviceNode('stack'), 'left'),
      store: deviceNode('store', { dirname: { kind: 'constant', value: { kind: 'string', value: 'a' } } }),
      main: named(foreignNode('Unikernel.Main', JOB, [null, null]), 'main'),
    },
    { 'main.param0': 'left', 'main.param1': 'store', 'register.job0': 'main' },
    { registration: registration(1) },
  )
  return { ...made, logic: { ...made.logic, ...change } }
}

describe('a design read again', () => {
  it('is the design that it was when the text says the same', () => {
    const old = app()
    expect(rereadDesign(old, asRead({}), 'config.ml', TOY_CATALOG).design).toBe(old)
  })

  it('keeps ids, places and untouched objects under a renamed binding', () => {
    const old = app()
    const read = asRead({})
    const left = named(deviceNode('stack'), 'right')
    const { design } = rereadDesign(
      old,
      { ...read, logic: { ...read.logic, nodes: { ...read.logic.nodes, left } } },
      'config.ml',
      TOY_CATALOG,
    )
    expect(design.logic.nodes['n1']).toEqual(left)
    expect(design.logic.nodes['n2']).toBe(old.logic.nodes['n2'])
    expect(design.logic.wires).toBe(old.logic.wires)
    expect(design.layout).toEqual(old.layout)
  })

  it('keeps the id of a nameless node whose argument changed, and of one that became another device', () => {
    const old = app()
    const read = asRead({})
    for (const store of [
      deviceNode('store', { dirname: { kind: 'constant', value: { kind: 'string', value: 'b' } } }),
      deviceNode('teapot'),
    ]) {
      const nodes = { ...read.logic.nodes, store }
      const { design } = rereadDesign(old, { ...read, logic: { ...read.logic, nodes } }, 'config.ml', TOY_CATALOG)
      expect(design.logic.nodes['n2']).toEqual(store)
      expect(design.layout['n2']).toEqual({ x: 0, y: 300, open: true })
    }
  })

  it('follows nameless nodes that change places', () => {
    const [a, b] = ['a', 'b'].map((value) =>
      deviceNode('store', { dirname: { kind: 'constant', value: { kind: 'string', value } } }),
    )
    if (a === undefined || b === undefined) throw new Error('two stores are needed')
    const main = named(foreignNode('Unikernel.Main', JOB, [null, null]), 'main')
    const more = { registration: registration(1) }
    const wires = { 'm.param0': 'x', 'm.param1': 'y', 'register.job0': 'm' }
    const old = makeDesign({ x: a, y: b, m: main }, wires, more)
    const { design } = rereadDesign(old, makeDesign({ x: b, y: a, m: main }, wires, more), 'config.ml', TOY_CATALOG)
    expect(design.logic.nodes).toEqual(old.logic.nodes)
    expect(design.logic.wires).toEqual({ 'm.param0': 'y', 'm.param1': 'x', 'register.job0': 'm' })
  })

  it('places what is new beside what uses it, over nothing else, under a free id', () => {
    const old = app()
    const read = asRead({})
    const nodes = { ...read.logic.nodes, n1: deviceNode('clock') }
    const wires = { ...read.logic.wires, 'main.param2': 'n1' }
    const { design } = rereadDesign(old, { ...read, logic: { ...read.logic, nodes, wires } }, 'config.ml', TOY_CATALOG)
    const added = Object.keys(design.logic.nodes).filter((id) => old.logic.nodes[id] === undefined)
    expect(added).toEqual(['n1_2'])
    const place = design.layout['n1_2']
    expect(place?.x).toBeLessThan(400)
    expect(Object.values(old.layout)).not.toContainEqual({ x: place?.x, y: place?.y })
  })

  it('drops what is gone from layout and groups, and leaves settings and sources', () => {
    const old = app({
      groups: { g: { title: 'Both', members: ['n1', 'n2'] } },
      sources: { 'unikernel.ml': 'x' },
      settings: [{ name: 'mine', target: 'unix', arguments: [], env: {} }],
    })
    const read = asRead({})
    const { store: _, ...nodes } = read.logic.nodes
    const wires = { 'main.param0': 'left', 'register.job0': 'main' }
    const { design } = rereadDesign(old, { ...read, logic: { ...read.logic, nodes, wires } }, 'config.ml', TOY_CATALOG)
    expect(design.layout['n2']).toBeUndefined()
    expect(design.groups).toEqual({ g: { title: 'Both', members: ['n1'] } })
    expect(design.sources).toBe(old.sources)
    expect(design.settings).toBe(old.settings)
  })

  it('keeps what config.ts does not show where it stood, and takes away what it shows no longer', () => {
    const opening: TextItem = { kind: 'opaque', language: 'config.ml', text: 'open Mirage' }
    const helper: TextItem = { kind: 'opaque', language: 'config.ml', text: 'let x = 1' }
    const ids = ['n1', 'n2', 'n3'].map((id): TextItem => ({ kind: 'node', id }))
    const before = app()
    const old = { ...before, logic: { ...before.logic, text: [...ids.slice(0, 1), opening, helper, ...ids.slice(1)] } }
    const comment: TextItem = { kind: 'comment', text: 'new' }
    const read = asRead({ text: [comment, ...['left', 'store', 'main'].map((id): TextItem => ({ kind: 'node', id }))] })
    const { text } = rereadDesign(old, read, 'config.ts', TOY_CATALOG).design.logic
    expect(text).toEqual([comment, ids[0], opening, ids[1], ids[2]])
  })

  it('takes no opening that the printer added, and keeps one that was there', () => {
    const open: TextItem = { kind: 'opaque', language: 'config.ml', text: 'open Mirage' }
    const items = ['left', 'store', 'main'].map((id): TextItem => ({ kind: 'node', id }))
    const old = app()
    const read = asRead({ text: [open, ...items] })
    expect(rereadDesign(old, read, 'config.ml', TOY_CATALOG).design).toBe(old)
    const opened = { ...old, logic: { ...old.logic, text: [open, ...old.logic.text] } }
    expect(rereadDesign(opened, read, 'config.ml', TOY_CATALOG).design).toBe(opened)
  })

  it('takes another type that the text states', () => {
    const old = app()
    const read = asRead({})
    const main = named(foreignNode('Unikernel.Main', JOB, [moduleType('other'), null]), 'main')
    const nodes = { ...read.logic.nodes, main }
    const { design } = rereadDesign(old, { ...read, logic: { ...read.logic, nodes } }, 'config.ml', TOY_CATALOG)
    expect(design.logic.nodes['n3']).toEqual(main)
  })
})
