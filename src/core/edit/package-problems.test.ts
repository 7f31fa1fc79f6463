import { describe, expect, it } from 'vitest'
import type { Package } from '../model/package.ts'
import { packageProblem } from './package-problems.ts'

describe('packages', () => {
  it.each<readonly [Package, RegExp | null]>([
    [{ opam: 'tls' }, null],
    [{ opam: 'tls', min: '1.2.0', max: '2.0.0~', sublibs: ['mirage', 'a.b'], build: true }, null],
    [{ opam: 'x', ocamlfind: [] }, null],
    [{ opam: 'x', pin: 'git+https://example.org/x.git#main' }, null],
    [{ opam: 'a b' }, /Names of packages/],
    [{ opam: 'x"y' }, /Names of packages/],
    [{ opam: 'x', min: '1 2' }, /`1 2` is no version/],
    [{ opam: 'x', min: '1', max: '1' }, /No version/],
    [{ opam: 'x', sublibs: ['-'] }, /no name of a library/],
    [{ opam: 'x', pin: 'a b' }, /no spaces/],
    // Measured in functions.json.
    [{ opam: 'x', sublibs: ['a'], ocamlfind: ['b'] }, /not both/],
  ])('%j', (one, problem) => {
    if (problem === null) expect(packageProblem(one)).toBeNull()
    else expect(packageProblem(one)).toMatch(problem)
  })
})
