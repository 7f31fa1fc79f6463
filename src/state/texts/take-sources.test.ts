// Files from disk as own sources: texts come in as one step, all else is refused in a sentence.

import { expect, it } from 'vitest'
import { makeDesign } from '../../core/testing/designs.ts'
import { takeSources, type TakenFile } from './take-sources.ts'

const file = (name: string, text: string): TakenFile => ({ name, content: { text } })
const design = { ...makeDesign({}, {}), sources: { 'a.ml': 'let a = 1', 'Mixed.ml': '' } }
const take = (...files: readonly TakenFile[]) => takeSources(files, design, (path) => path === 'config.ml')

it('takes several in one step and says what it replaces', () => {
  const result = take(file('a.ml', 'let a = 2'), file('b.mli', 'val b : int'))
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
  expect(take(file('a.ml', 'let a = 1'))).toMatchObject({
    command: null,
    taken: ['a.ml'],
    replaced: [],
  })
})

it.each([
  ['image.png', 'no text', 'no text in UTF-8'],
  ['huge.ml', 'too large', 'too large'],
  ['config.ml', { text: '' }, 'written by every export'],
  ['a:b.ml', { text: '' }, 'no project can have'],
  ['mixed.ml', { text: '' }, 'capitals only'],
] as const)('refuses %s', (name, content, reason) => {
  const { command, refused } = take({ name, content })
  expect(command).toBeNull()
  expect(refused).toHaveLength(1)
  expect(refused[0]).toContain(name)
  expect(refused[0]).toContain(reason)
})

it('takes those that can be when others cannot', () => {
  const { taken, refused } = take({ name: 'x.png', content: 'no text' }, file('c.ml', ''))
  expect(taken).toEqual(['c.ml'])
  expect(refused).toHaveLength(1)
})
