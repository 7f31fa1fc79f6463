import { describe, expect, it } from 'vitest'
import { isPressed } from './shortcuts.ts'

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
})
