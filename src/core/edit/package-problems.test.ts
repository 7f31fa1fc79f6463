import { describe, expect, it } from 'vitest'
import { compareVersions } from '../analyze/opam-version.ts'
import { packageProblem } from './package-problems.ts'

describe('versions of opam', () => {
  it('are ordered by numbers, words and tildes', () => {
    const ordered = ['0.9', '1.2', '1.9', '1.10~beta', '1.10', '1.10+dev', '1.10.1', '2', '2a', '2.0']
    for (const [index, version] of ordered.entries())
      for (const [place, other] of ordered.entries())
        expect([version, other, Math.sign(compareVersions(version, other))]).toEqual([
          version,
          other,
          Math.sign(index - place),
        ])
  })

  it('leave no version between a least and an end before it', () => {
    expect(packageProblem({ opam: 'tls', min: '2.0', max: '1.10' })).toContain('No version')
    expect(packageProblem({ opam: 'tls', min: '1.10', max: '1.10' })).toContain('No version')
    expect(packageProblem({ opam: 'tls', min: '1.9', max: '1.10' })).toBeNull()
  })
})
