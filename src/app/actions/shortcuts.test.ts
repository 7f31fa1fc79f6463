import { describe, expect, it } from 'vitest'
import { isEverywhere, isPressed, keysText } from './shortcuts.ts'

function press(
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

describe('shortcuts', () => {
  it('takes Ctrl and Command alike', () => {
    expect(isPressed('Mod+Z', press('z', 'KeyZ', { ctrlKey: true }))).toBe(true)
    expect(isPressed('Mod+Z', press('z', 'KeyZ', { metaKey: true }))).toBe(true)
    expect(isPressed('Mod+Z', press('z', 'KeyZ'))).toBe(false)
  })

  it('tells undo from redo', () => {
    const redo = press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })
    expect(isPressed('Mod+Z', redo)).toBe(false)
    expect(isPressed('Mod+Shift+Z', redo)).toBe(true)
  })

  it('takes a sign however the keyboard makes it', () => {
    expect(isPressed('?', press('?', 'Slash', { shiftKey: true }))).toBe(true)
    expect(isPressed('?', press('?', 'KeyM'))).toBe(true)
  })

  it('goes by the place of a digit under Shift', () => {
    expect(isPressed('Shift+1', press('!', 'Digit1', { shiftKey: true }))).toBe(true)
  })

  it('wants every key that is said and no other', () => {
    expect(isPressed('Mod+K', press('k', 'KeyK', { ctrlKey: true, altKey: true }))).toBe(false)
    expect(isPressed('Shift+Alt+T', press('T', 'KeyT', { shiftKey: true, altKey: true }))).toBe(true)
    expect(isPressed('Shift+Alt+T', press('T', 'KeyT', { altKey: true }))).toBe(false)
    expect(isPressed('F3', press('F3', 'F3', { shiftKey: true }))).toBe(false)
    expect(isPressed('F3', press('F3', 'F3'))).toBe(true)
    expect(isPressed('F3', press('F4', 'F4'))).toBe(false)
  })

  it('knows a letter by its place or by what it writes', () => {
    expect(isPressed('Mod+Q', press('\u00e5', 'KeyQ', { ctrlKey: true }))).toBe(true)
    expect(isPressed('Mod+Q', press('q', 'KeyA', { ctrlKey: true }))).toBe(true)
    expect(isPressed('Mod+Q', press('w', 'KeyW', { ctrlKey: true }))).toBe(false)
  })

  it('knows a digit by its place alone', () => {
    expect(isPressed('Shift+2', press('!', 'Digit1', { shiftKey: true }))).toBe(false)
    expect(isPressed('2', press('2', 'Digit2', { shiftKey: true }))).toBe(false)
  })
})

describe('keys as they are shown', () => {
  it.each([
    ['Mod+Shift+Z', 'Ctrl+Shift+Z'],
    ['Shift+ArrowUp', 'Shift+\u2191'],
    ['ArrowLeft', '\u2190'],
    ['?', '?'],
  ])('%s is %s', (keys, shown) => {
    expect(keysText(keys)).toBe(shown)
  })
})

describe('a key means an action', () => {
  it.each([
    // In a field, what a field does by itself stays there.
    ['Mod+Z', {}, true, false],
    ['Mod+Y', {}, true, false],
    ['Mod+Shift+Z', {}, true, false],
    ['?', {}, true, false],
    ['/', {}, true, false],
    ['Mod+K', {}, true, true],
    ['F3', {}, true, true],
    ['Shift+F3', {}, true, true],
    ['Mod+Z', {}, false, true],
    ['?', {}, false, true],
    // What the canvas listens for itself is left to it, save for what no other part could mean.
    ['Mod+G', { isOnCanvas: true }, false, true],
    ['Alt+O', { isOnCanvas: true }, false, true],
    ['Alt+S U', { isOnCanvas: true }, false, false],
    ['Delete', { isOnCanvas: true }, false, false],
    ['Mod+G', { isOnCanvas: true }, true, false],
  ] as const)('%s of %o, in a field: %s, here: %s', (keys, action, isField, is) => {
    expect(isEverywhere(action, keys, isField)).toBe(is)
  })
})
