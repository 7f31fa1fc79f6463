// Names of sources that come from elsewhere: each is told with a name to take instead, which the repair gives it.

import { expect, it, test } from 'vitest'
import { applyCommand } from '../../edit/apply.ts'
import type { Command } from '../../edit/command.ts'
import { makeDesign } from '../../testing/designs.ts'
import { TOY_CATALOG } from '../../testing/toy-catalog.ts'
import { sourcePathProblems } from '../source-paths.ts'

test.each([
  ['../../x.ml', 'leads out', 'x.ml'],
  ['a/../../x.ml', 'leads out', 'a/x.ml'],
  ['/etc/passwd', 'root of a disk', 'etc/passwd'],
  ['C:\\x.ml', 'a drive', 'x.ml'],
  ['a\\b.ml', 'some systems refuse', 'a/b.ml'],
  ['a\u0000b.ml', 'control characters', 'a_b.ml'],
  ['a?.ml', 'some systems refuse', 'a_.ml'],
  ['..', 'leads out', 'module.ml'],
  ['', 'no name', 'module.ml'],
  [`${'x'.repeat(300)}.ml`, 'too long', `${'x'.repeat(197)}.ml`],
])('%j', (path, reason, better) => {
  const sources = { [path]: 'let x = 1', 'main.ml': '' }
  const [problem, ...others] = sourcePathProblems(sources)
  expect(others).toEqual([])
  expect(problem).toMatchObject({ code: 'MG-SOURCE-PATH', severity: 'warning', at: { file: path } })
  expect(problem?.message).toContain(reason)
  // No control character may reach a terminal or the page.
  expect([...(problem?.message ?? '')].filter((character) => character < ' ')).toEqual([])
  const commands = (problem?.fix?.commands ?? []) as readonly Command[]
  const design = { ...makeDesign({}, {}), sources }
  const { sources: after } = applyCommand(design, { type: 'batch', title: '', commands }, TOY_CATALOG)
  expect(after).toEqual({ [better]: 'let x = 1', 'main.ml': '' })
  expect(sourcePathProblems(after)).toEqual([])
})

it('tells names that differ in capitals only, and a file that is a folder too', () => {
  const found = sourcePathProblems({ 'a.ml': '', 'A.ml': '', lib: '', 'lib/b.ml': '' })
  expect(sourcePathProblems({ 'Config.ml': '' }).map(({ message }) => message)).toEqual([
    'The source `Config.ml` has a name that every export writes itself.',
  ])
  expect(found.map(({ code, at, fix }) => [code, at, fix?.title])).toEqual([
    ['MG-SOURCE-CASE', { file: 'A.ml', line: 1, column: 0 }, 'Rename it to `A_2.ml`'],
    ['MG-SOURCE-PATH', { file: 'lib', line: 1, column: 0 }, 'Rename it to `lib_2`'],
  ])
})

it('has nothing against usual names', () => {
  expect(
    sourcePathProblems({ 'unikernel.ml': '', 'lib/a-b_c.ml': '', 'www/index.html': '', '.ocamlformat': '' }),
  ).toEqual([])
})
