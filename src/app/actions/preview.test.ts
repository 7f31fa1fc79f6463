// Forced branches: every branch of a choice can be looked at on every target, and the design never knows.

import { describe, expect, it } from 'vitest'
import { analyzeDesign } from '../../core/compile.ts'
import { branchPorts, forceBranches, livingBranches, type Branches } from '../../core/edit/force-branches.ts'
import { variant } from '../../core/model/constant.ts'
import type { Design, Node } from '../../core/model/design.ts'
import { moduleType } from '../../core/model/module-type.ts'
import { makeDesign, registration } from '../../core/testing/designs.ts'
import { mirage381 } from '../../releases/mirage-3.8.1/release.ts'
import { nextBranch, NO_PREVIEW, previewOf, previewWords } from '../../state/preview.ts'

const store = (binding: string): Node => ({
  kind: 'device',
  binding,
  device: 'crunch',
  arguments: { dir: { kind: 'constant', value: { kind: 'string', value: binding } } },
})

const design: Design = {
  ...makeDesign(
    {
      a: store('a'),
      b: store('b'),
      c: store('c'),
      // The first two cases are the same: only the preview can take the second.
      pick: {
        kind: 'match_impl',
        binding: 'pick',
        value: 'chosen',
        cases: [variant('Unix'), variant('Unix')],
      },
      last: { kind: 'if_impl', binding: 'last', condition: 'Key.is_unix' },
      main: {
        kind: 'foreign',
        binding: 'main',
        module: 'Unikernel.Main',
        parameters: [moduleType('kv_ro')],
        result: moduleType('job'),
        packages: [],
        keys: [],
        dependencies: 0,
      },
    },
    {
      'pick.case0': 'a',
      'pick.case1': 'b',
      'pick.default': 'c',
      'last.then': 'pick',
      'last.else': 'c',
      'main.param0': 'last',
      'register.job0': 'main',
    },
    {
      registration: registration(1),
      values: { chosen: { binding: null, term: { kind: 'key', key: 'Key.target' } } },
    },
  ),
  release: 'mirage-3.8.1',
}

function analyse(one: Design) {
  return analyzeDesign({ design: one, release: mirage381, revision: 1, args: [], env: {} })
}

const real = analyse(design)

function preview(branches: Branches) {
  return previewOf(real, analyse(forceBranches(design, branches)), branches)
}

describe('a forced branch', () => {
  it('is taken on every target, whatever its case says', () => {
    for (const port of branchPorts(design.logic.nodes['pick'])) {
      const { targets } = preview({ pick: port, last: 'then' })
      expect(Object.values(targets).map(({ nodes }) => nodes['pick']?.taken)).toEqual(Array(9).fill(port))
      expect(Object.values(targets).map(({ nodes }) => nodes['last']?.taken)).toEqual(Array(9).fill('then'))
    }
    const { targets } = preview({ pick: 'case1', last: 'then' })
    expect(targets['hvt']?.nodes['b']?.state).toBe('used')
    expect(targets['hvt']?.nodes['a']?.state).toBe('unused')
  })

  it('leaves other choices, types, conditions and problems as they are', () => {
    const shown = preview({ pick: 'case1' })
    expect(shown.targets['hvt']?.nodes['last']?.taken).toBe('else')
    expect([shown.types, shown.values, shown.diagnostics]).toEqual([real.types, real.values, real.diagnostics])
    expect(JSON.stringify(forceBranches(design, NO_PREVIEW))).toBe(JSON.stringify(design))
  })

  it('says why in its own words', () => {
    const why = preview({ last: 'then' }).targets['hvt']?.nodes['pick']?.why ?? []
    expect(why.slice(0, 1).map(({ condition, keys }) => [condition, keys.length])).toEqual([['the preview says so', 0]])
  })

  it('goes on to the next row, and ends after what is taken anyway', () => {
    const ports: (string | undefined)[] = []
    let branches = NO_PREVIEW
    for (let presses = 0; presses < 4; presses += 1) {
      branches = nextBranch(branches, design, real, 'unix', 'pick')
      ports.push(branches['pick'])
    }
    expect(ports).toEqual(['case1', 'default', 'case0', undefined])
    expect(nextBranch(NO_PREVIEW, design, real, 'unix', 'main')).toBe(NO_PREVIEW)
    expect(previewWords(design, { pick: 'case1', last: 'else' })).toBe('pick takes b, last takes c')
    const { logic } = design
    const same = { ...design, logic: { ...logic, wires: { ...logic.wires, 'pick.case0': 'b' } } }
    expect(previewWords(same, { pick: 'case1' })).toBe('pick takes b (case 2)')
  })

  it('ends with its node or its row', () => {
    const branches = { pick: 'case1', last: 'then' }
    expect(livingBranches(design, branches)).toBe(branches)
    const { last: _, ...nodes } = design.logic.nodes
    expect(livingBranches({ ...design, logic: { ...design.logic, nodes } }, branches)).toEqual({ pick: 'case1' })
    expect(livingBranches(design, { pick: 'case7' })).toEqual({})
  })
})
