// Thinning: recent versions are dense, old ones sparse, named ones stay, and there are never too many.

import { describe, expect, it } from 'vitest'
import type { KeptVersion } from '../../core/model/kept-design.ts'
import { isVersionDue, MOST_VERSIONS, versionsToDrop } from './versions.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = 1_000 * DAY

function version(id: string, age: number, name: string | null = null): KeptVersion {
  return { id, design: 'd', name, changed: NOW - age, thumbnail: '' }
}

describe('thinning', () => {
  it('keeps every version of the last hour and one a day of last week', () => {
    const recent = [5, 10, 15].map((minutes) => version(`m${minutes}`, minutes * MINUTE))
    const old = [0, 1, 2].map((hours) => version(`h${hours}`, 5 * DAY - 12 * 60 * MINUTE + hours * 60 * MINUTE))
    const dropped = versionsToDrop([...recent, ...old], NOW)
    expect(dropped).toHaveLength(2)
    expect(dropped.every((id) => id.startsWith('h'))).toBe(true)
  })

  it('never drops a named one, and caps the others', () => {
    const many = Array.from({ length: 400 }, (_, week) => version(`w${week}`, week * 7 * DAY))
    const named = version('named', 399 * 7 * DAY, 'first release')
    const dropped = new Set(versionsToDrop([...many, named], NOW))
    expect(dropped.has('named')).toBe(false)
    expect(many.filter(({ id }) => !dropped.has(id)).length).toBeLessThanOrEqual(MOST_VERSIONS)
    expect(dropped.has('w0')).toBe(false)
  })

  it('begins with a state that stood for a while, or after a while of editing', () => {
    const due = (versions: readonly KeptVersion[], savedAgo: number, openedAgo: number): boolean =>
      isVersionDue(versions, NOW - savedAgo, NOW - openedAgo, NOW)
    expect(due([], 0, 0)).toBe(false)
    expect(due([], DAY, 0)).toBe(true)
    expect(due([], 0, 5 * MINUTE)).toBe(true)
    expect(due([version('a', 4 * MINUTE)], 0, 60 * MINUTE)).toBe(false)
    expect(due([version('a', 5 * MINUTE)], 0, 60 * MINUTE)).toBe(true)
    expect(due([version('a', DAY)], DAY, 0)).toBe(false)
  })
})
