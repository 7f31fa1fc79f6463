// One entry for what several targets have in common.

import { expect, test } from 'vitest'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { joinTargets, targetWords } from './join-targets.ts'

function problem(target: string | null, message = 'no sockets'): Diagnostic {
  return { code: 'MG-MIRAGE-REFUSES', severity: 'error', target, at: { node: 'stack' }, message }
}

test('targets with the same problem share an entry, in the order of the list', () => {
  const list = [problem('xen'), problem(null, 'deprecated'), problem('hvt'), problem('spt', 'other')]
  expect(joinTargets(list).map(({ diagnostic, targets }) => [diagnostic.message, targets])).toEqual([
    ['no sockets', ['xen', 'hvt']],
    ['deprecated', []],
    ['other', ['spt']],
  ])
})

test('what holds for all targets is never taken for what holds for some', () => {
  expect(joinTargets([problem(null), problem('xen'), problem(null)]).map(({ targets }) => targets)).toEqual([
    [],
    ['xen'],
    [],
  ])
})

test.each([
  [['unix'], 'unix'],
  [['unix', 'xen'], 'unix, xen'],
  [['xen', 'qubes', 'hvt', 'spt', 'muen'], 'all but unix, macosx'],
  [['xen', 'qubes', 'hvt', 'spt', 'muen', 'unix', 'macosx'], 'xen, qubes, hvt, spt, muen, unix, macosx'],
])('%j is said as %s', (targets, words) => {
  expect(targetWords(targets, ['unix', 'macosx', 'xen', 'qubes', 'hvt', 'spt', 'muen'])).toBe(words)
})
