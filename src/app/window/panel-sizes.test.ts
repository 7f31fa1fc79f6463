import { describe, expect, it, vi } from 'vitest'
import { createViewStore } from '../../state/view.ts'
import { rememberFolding, rememberSize, rememberedSize, sizeAfterMove } from './panel-sizes.ts'

function browserThatKeeps(): Map<string, string> {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  })
  return kept
}

describe('the size of a panel whose line was moved', () => {
  const bounds = { min: 200, max: 400 }

  it.each([
    [300, 300],
    [201, 201],
    [150, 200],
    [100, 200],
    [900, 400],
  ])('at %i is %i', (wanted, size) => {
    expect(sizeAfterMove(wanted, bounds)).toBe(size)
  })

  it('is nothing below half of the least', () => {
    expect(sizeAfterMove(99, bounds)).toBe(0)
    expect(sizeAfterMove(-20, bounds)).toBe(0)
  })
})

describe('what a visit leaves to the next', () => {
  it('is which panels are folded', () => {
    browserThatKeeps()
    const first = createViewStore('unix')
    rememberFolding(first)
    first.getState().toggle('left')
    first.getState().toggle('bottom')
    first.getState().toggle('left')
    const next = createViewStore('unix')
    rememberFolding(next)
    expect([...next.getState().folded]).toEqual(['bottom'])
  })

  it('is nothing where something else was kept', () => {
    browserThatKeeps().set('morgana.panels.folded', '{"left":true}')
    const view = createViewStore('unix')
    rememberFolding(view)
    expect(view.getState().folded.size).toBe(0)
  })

  it('is the size in whole pixels', () => {
    browserThatKeeps()
    rememberSize('left', 251.6)
    expect(rememberedSize('left')).toBe(252)
    expect(rememberedSize('right')).toBeNull()
  })
})
