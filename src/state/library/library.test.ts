// Keeping: what was shown as saved comes back, whatever happens; what cannot be kept is said; two windows never overwrite each other.

import { describe, expect, it } from 'vitest'
import { deviceNode, makeDesign } from '../../core/testing/designs.ts'
import { memoryBrowser, memoryWindow, type MemoryWindow } from '../testing/memory-library.ts'

const first = makeDesign({ net: { ...deviceNode('default_network'), binding: 'net' } }, {})
const other = { ...makeDesign({ stack: { ...deviceNode('generic_stackv4'), binding: 'stack' } }, {}), name: 'other' }

const MINUTE = 60_000

function rename({ document }: MemoryWindow, name: string): void {
  document.getState().dispatch({ type: 'design.rename', name })
}

function nameIn({ document }: MemoryWindow): string {
  return document.getState().design.name
}

function keepingOf({ library }: MemoryWindow): string {
  return library.store.getState().keeping.kind
}

describe('keeping', () => {
  it('keeps nothing of a design that is only looked at', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    await window.pass()
    expect(keepingOf(window)).toBe('untouched')
    expect(browser.designs.size).toBe(0)
  })

  it('keeps an example from its first change on, and not for being laid out', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    await window.library.openUntouched(other)
    window.library.asGiven(() => window.document.setState({ design: { ...other, layout: { stack: { x: 1, y: 1 } } } }))
    await window.pass()
    expect(keepingOf(window)).toBe('untouched')
    expect(browser.designs.size).toBe(0)
    rename(window, 'mine')
    await window.pass()
    expect(keepingOf(window)).toBe('saved')
    expect([...browser.designs.values()].map(({ name }) => name)).toEqual(['mine'])
  })

  it('keeps a design without a change when something else of it is worth keeping', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    window.library.keep()
    await window.pass()
    expect(keepingOf(window)).toBe('saved')
    expect(browser.designs.size).toBe(1)
  })

  it('says saved only after the save, and gives it back to the next window', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    rename(window, 'mine')
    expect(keepingOf(window)).toBe('saving')
    await window.pass()
    expect(keepingOf(window)).toBe('saved')
    window.crash()

    const next = memoryWindow(browser, first)
    await next.library.start({ isLeft: false })
    expect(nameIn(next)).toBe('mine')
    expect(next.document.getState().past).toHaveLength(0)
  })

  it('loses nothing when the page goes before the save, the very first one included', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    rename(window, 'early')
    window.library.rescue()
    window.crash()

    const next = memoryWindow(browser, first, { remembered: window.remembered() })
    await next.library.start({ isLeft: false })
    expect(nameIn(next)).toBe('early')
    expect(keepingOf(next)).toBe('saved')
    expect(browser.rescues.size).toBe(0)
  })

  it('makes a version of a rescued text that a later save has passed', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    rename(window, 'one')
    await window.pass()
    const id = window.remembered() ?? ''
    browser.rescues.set(id, { text: JSON.stringify({ ...first, name: 'late' }), after: 0 })
    window.crash()

    const next = memoryWindow(browser, first, { remembered: id })
    await next.library.start({ isLeft: false })
    expect(nameIn(next)).toBe('one')
    expect([...browser.versions.values()].map(({ text }) => text)).toEqual([JSON.stringify({ ...first, name: 'late' })])
    expect(browser.rescues.size).toBe(0)
  })

  it('opens what was saved when the rescued text is damaged, and keeps that text as a version', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    rename(window, 'one')
    await window.pass()
    const id = window.remembered() ?? ''
    browser.rescues.set(id, { text: '{"format": "morg', after: 1 })
    window.crash()

    const next = memoryWindow(browser, first, { remembered: id })
    expect(await next.library.start({ isLeft: false })).toBeNull()
    expect(nameIn(next)).toBe('one')
    expect([...browser.versions.values()].map(({ text }) => text)).toEqual(['{"format": "morg'])
  })

  it('says so when the browser has lost a text, and opens the next design', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    rename(window, 'good')
    await window.pass()
    browser.designs.set('bad', { id: 'bad', name: 'bad', changed: browser.now + 1, thumbnail: '', problem: null })
    window.crash()

    const next = memoryWindow(browser, first, { remembered: 'bad' })
    expect(await next.library.start({ isLeft: false })).toBe(
      'bad cannot be opened. Its text is damaged, or gone from this browser.',
    )
    expect(browser.designs.get('bad')?.problem).toContain('damaged')
    expect(nameIn(next)).toBe('good')
  })

  it('says why nothing is kept, and saves again once there is room', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    browser.failing = 'No room.'
    rename(window, 'big')
    await window.pass()
    expect(window.library.store.getState().keeping).toEqual({ kind: 'not-kept', reason: 'No room.' })
    browser.failing = null
    await window.library.flush()
    expect(keepingOf(window)).toBe('saved')
  })

  it('works without storage; what is opened instead comes back with undo', async () => {
    const window = memoryWindow(memoryBrowser(), first, { isBlocked: true })
    await window.library.start({ isLeft: false })
    rename(window, 'mine')
    await window.pass()
    expect(keepingOf(window)).toBe('not-kept')
    await window.library.openNew(other)
    expect(nameIn(window)).toBe('other')
    window.document.getState().undo()
    expect(nameIn(window)).toBe('mine')
  })

  it('lists what it cannot read as it is, and opens the newest of the others', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    rename(window, 'good')
    await window.pass()
    browser.now += 1
    browser.designs.set('bad', { id: 'bad', name: 'bad', changed: browser.now, thumbnail: '', problem: null })
    browser.texts.set('bad', { text: '{"format": "morg', stamp: 3 })
    window.crash()

    const next = memoryWindow(browser, first, { remembered: 'bad' })
    const sentence = await next.library.start({ isLeft: false })
    expect(sentence).toContain('not a whole JSON file')
    expect(browser.designs.get('bad')?.problem).toContain('not a whole JSON file')
    expect(browser.texts.get('bad')).toEqual({ text: '{"format": "morg', stamp: 3 })
    expect(nameIn(next)).toBe('good')
  })
})

describe('several designs', () => {
  it('opens another without losing the first', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    await window.library.start({ isLeft: false })
    rename(window, 'mine')
    await window.library.openNew(other)
    expect(nameIn(window)).toBe('other')
    expect(keepingOf(window)).toBe('saved')
    expect([...browser.designs.values()].map(({ name }) => name)).toEqual(['mine', 'other'])
    const mine = [...browser.designs.values()].find(({ name }) => name === 'mine')?.id ?? ''
    expect(await window.library.openKept(mine)).toBeNull()
    expect(nameIn(window)).toBe('mine')
  })

  it('renames, duplicates, deletes and takes the deletion back', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    const { library } = window
    await library.start({ isLeft: false })
    rename(window, 'mine')
    await library.openNew(other)
    const mine = [...browser.designs.values()].find(({ name }) => name === 'mine')?.id ?? ''
    await library.rename(mine, 'yours')
    expect(JSON.parse(browser.texts.get(mine)?.text ?? '')).toMatchObject({ name: 'yours' })
    await library.duplicate(mine)
    expect(
      library.store
        .getState()
        .designs.map(({ name }) => name)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['other', 'yours', 'yours copy'])
    const open = window.remembered() ?? ''
    await library.remove(open)
    expect(browser.designs.has(open)).toBe(false)
    expect(nameIn(window)).not.toBe('other')
    await library.restoreDeleted()
    expect(nameIn(window)).toBe('other')
    expect(browser.designs.has(open)).toBe(true)
  })
})

describe('two windows', () => {
  async function bothOpen(): Promise<readonly [MemoryWindow, MemoryWindow, ReturnType<typeof memoryBrowser>]> {
    const browser = memoryBrowser()
    const one = memoryWindow(browser, first)
    await one.library.start({ isLeft: false })
    rename(one, 'mine')
    await one.pass()
    const two = memoryWindow(browser, first)
    await two.library.start({ isLeft: false })
    return [one, two, browser]
  }

  it('the second one says so and overwrites nothing', async () => {
    const [one, two, browser] = await bothOpen()
    expect(nameIn(two)).toBe('mine')
    expect(keepingOf(two)).toBe('elsewhere')
    rename(two, 'from two')
    await two.pass()
    rename(one, 'from one')
    await one.pass()
    expect([...browser.designs.values()].map(({ name }) => name)).toEqual(['from one'])
    expect(keepingOf(two)).toBe('elsewhere')
  })

  it('a copy is a design of its own', async () => {
    const [one, two, browser] = await bothOpen()
    rename(two, 'from two')
    await two.library.workOnCopy()
    expect(keepingOf(two)).toBe('saved')
    expect([...browser.designs.values()].map(({ name }) => name)).toEqual(['mine', 'from two copy'])
    rename(one, 'still one')
    await one.pass()
    expect(keepingOf(one)).toBe('saved')
  })

  it('taking over shows what the other saved, keeps own changes behind undo, and stops the other', async () => {
    const [one, two, browser] = await bothOpen()
    rename(two, 'from two')
    rename(one, 'from one')
    await one.pass()
    await two.library.takeOver()
    expect(keepingOf(one)).toBe('elsewhere')
    expect(nameIn(two)).toBe('from one')
    two.document.getState().undo()
    expect(nameIn(two)).toBe('from two')
    await two.pass()
    expect([...browser.designs.values()].map(({ name }) => name)).toEqual(['from two'])
    rename(one, 'never')
    await one.pass()
    expect([...browser.designs.values()].map(({ name }) => name)).toEqual(['from two'])
  })

  it('without locks, a save that would overwrite is refused', async () => {
    const [one, two, browser] = await bothOpen()
    browser.holders.clear()
    await two.library.openKept(one.remembered() ?? '')
    expect(keepingOf(two)).toBe('saved')
    rename(two, 'from two')
    await two.pass()
    rename(one, 'from one')
    await one.pass()
    expect(keepingOf(one)).toBe('elsewhere')
    expect([...browser.designs.values()].map(({ name }) => name)).toEqual(['from two'])
  })
})

describe('versions', () => {
  it('come by themselves every few minutes of editing, and going back is one step', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    const { library } = window
    await library.start({ isLeft: false })
    for (let step = 0; step < 20; step += 1) {
      rename(window, `step ${step}`)
      await window.pass()
      browser.now += MINUTE
    }
    await library.refreshVersions()
    const { versions } = library.store.getState()
    expect(versions.length).toBeGreaterThanOrEqual(3)
    expect(versions.length).toBeLessThanOrEqual(5)
    const oldest = versions.at(-1)?.id ?? ''
    await library.restoreVersion(oldest, 'Go back')
    expect(nameIn(window)).toBe('step 5')
    window.document.getState().undo()
    expect(nameIn(window)).toBe('step 19')
  })

  it('named ones stay', async () => {
    const browser = memoryBrowser()
    const window = memoryWindow(browser, first)
    const { library } = window
    await library.start({ isLeft: false })
    rename(window, 'mine')
    await window.pass()
    await library.keepVersion('before the move')
    const [version] = library.store.getState().versions
    expect(version?.name).toBe('before the move')
    await library.nameVersion(version?.id ?? '', 'moved')
    expect(library.store.getState().versions.map(({ name }) => name)).toEqual(['moved'])
    expect(await library.lookAtVersion(version?.id ?? '')).toMatchObject({ name: 'mine' })
  })
})
