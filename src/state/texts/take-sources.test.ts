// Files from disk as own sources: texts come in as one step, all else is refused in a sentence.

import { expect, it } from 'vitest'
import { makeDesign } from '../../core/testing/designs.ts'
import { takeSources } from './take-sources.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const design = { ...makeDesign({}, {}), sources: { 'a.ml': 'let a = 1', 'Mixed.ml': '' } }
const take = (...files: readonly { name: string; bytes: Uint8Array | null }[]) =>
  takeSources(files, design, (path) => path === 'config.ml')

it('takes several in one step and says what it replaces', () => {
  const result = take({ name: 'a.ml', bytes: bytes('let a = 2') }, { name: 'b.mli', bytes: bytes('\uFEFFval b : int') })
  expect(result).toEqual({
    command: {
      type: 'batch',
      title: 'Take 2 files from disk',
      commands: [
        { type: 'source.set', path: 'a.ml', text: 'let a = 2' },
        { type: 'source.set', path: 'b.mli', text: 'val b : int' },
      ],
    },
    taken: ['a.ml', 'b.mli'],
    replaced: ['a.ml'],
    refused: [],
  })
})

it('does nothing for a file that is there already', () => {
  expect(take({ name: 'a.ml', bytes: bytes('let a = 1') })).toMatchObject({
    command: null,
    taken: ['a.ml'],
    replaced: [],
  })
})

it.each([
  ['image.png', new Uint8Array([0x89, 0x50, 0xff, 0x00]), 'no text in UTF-8'],
  ['nul.ml', bytes('let \0'), 'no text in UTF-8'],
  ['huge.ml', null, 'too large'],
  ['config.ml', bytes(''), 'written by every export'],
  ['a:b.ml', bytes(''), 'no project can have'],
  ['mixed.ml', bytes(''), 'capitals only'],
])('refuses %s', (name, content, reason) => {
  const { command, refused } = take({ name, bytes: content })
  expect(command).toBeNull()
  expect(refused).toHaveLength(1)
  expect(refused[0]).toContain(name)
  expect(refused[0]).toContain(reason)
})

it('takes those that can be when others cannot', () => {
  const { taken, refused } = take({ name: 'x.png', bytes: new Uint8Array([0xff]) }, { name: 'c.ml', bytes: bytes('') })
  expect(taken).toEqual(['c.ml'])
  expect(refused).toHaveLength(1)
})
