// Paths of an exported project: none leads out of its folder on any system.

import { expect, test } from 'vitest'
import { isSafePath } from '../../model/project-path.ts'
import { fileNameFrom } from './project-file.ts'

test.each(['main.ml', 'targets/xen/shop.xe', '_build/manifest.json', '.mirage.config', 'a..b', 'ünïcode.ml'])(
  '%s stays',
  (path) => {
    expect(isSafePath(path)).toBe(true)
  },
)

test.each([
  '',
  '/etc/passwd',
  '../x',
  'a/../../x',
  'a/./b',
  'a//b',
  'a/',
  'C:/x',
  'C:x',
  'a\\..\\x',
  'a\nb',
  'a\0b',
  'a/.. /b',
  'x.',
  'a|b',
  'x'.repeat(300),
])('%j does not', (path) => {
  expect(isSafePath(path)).toBe(false)
})

test.each([
  ['shop', 'shop'],
  ['../../etc', 'etc'],
  ['a b/c', 'a-b-c'],
  ['', 'unikernel'],
  ['…', 'unikernel'],
])('%j is called %s', (name, file) => {
  expect(fileNameFrom(name)).toBe(file)
})
