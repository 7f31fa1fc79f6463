// Keys of the canvas as data: what a key press asks for. Pure; the canvas does it.

import type { Direction } from './gestures/walk.ts'

export type KeyAction =
  | { readonly kind: 'walk'; readonly direction: Direction }
  | { readonly kind: 'move'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'remove'; readonly heal: boolean }
  | { readonly kind: 'reach'; readonly ways: readonly ('up' | 'down')[] }
  | { readonly kind: 'zoom'; readonly by: 'in' | 'out' | 'reset' }
  | {
      readonly kind:
        | 'edit'
        | 'rename'
        | 'open'
        | 'collapse'
        | 'group'
        | 'ungroup'
        | 'comment'
        | 'preview'
        | 'duplicate'
        | 'all'
        | 'fit'
        | 'fit-selection'
        | 'tidy'
        | 'search'
        | 'cancel'
        | 'reach-prefix'
    }

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const STEP = 8

const ARROWS: Readonly<Record<string, { readonly direction: Direction; readonly dx: number; readonly dy: number }>> = {
  ArrowLeft: { direction: 'left', dx: -STEP, dy: 0 },
  ArrowRight: { direction: 'right', dx: STEP, dy: 0 },
  ArrowUp: { direction: 'up', dx: 0, dy: -STEP },
  ArrowDown: { direction: 'down', dx: 0, dy: STEP },
}

function withControl(press: KeyPress): KeyAction | null {
  if (press.key === 'Delete' || press.key === 'Backspace') return { kind: 'remove', heal: true }
  if (press.altKey) return null
  if (press.code === 'KeyG') return { kind: press.shiftKey ? 'ungroup' : 'group' }
  if (press.shiftKey) return null
  if (press.code === 'KeyM' || press.code === 'KeyB') return { kind: 'preview' }
  if (press.code === 'KeyA') return { kind: 'all' }
  if (press.code === 'KeyD') return { kind: 'duplicate' }
  if (press.key === '+' || press.key === '=') return { kind: 'zoom', by: 'in' }
  if (press.key === '-') return { kind: 'zoom', by: 'out' }
  return press.key === '0' ? { kind: 'zoom', by: 'reset' } : null
}

function withAlt(press: KeyPress): KeyAction | null {
  if (press.shiftKey) return press.code === 'KeyT' ? { kind: 'tidy' } : null
  if (press.code === 'KeyS') return { kind: 'reach-prefix' }
  if (press.code === 'KeyO') return { kind: 'open' }
  return press.code === 'KeyC' ? { kind: 'collapse' } : null
}

function withShift(press: KeyPress): KeyAction | null {
  const arrow = ARROWS[press.key]
  if (arrow !== undefined) return { kind: 'move', dx: arrow.dx, dy: arrow.dy }
  if (press.code === 'Digit1') return { kind: 'fit' }
  if (press.code === 'Digit2') return { kind: 'fit-selection' }
  return press.code === 'KeyA' ? { kind: 'search' } : null
}

function plain(press: KeyPress): KeyAction | null {
  const arrow = ARROWS[press.key]
  if (arrow !== undefined) return { kind: 'walk', direction: arrow.direction }
  switch (press.key) {
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove', heal: false }
    case 'Enter':
      return { kind: 'edit' }
    case 'F2':
      return { kind: 'rename' }
    case 'Escape':
      return { kind: 'cancel' }
    case '.':
      return { kind: 'fit' }
    default:
      return press.key.toLowerCase() === 'c' ? { kind: 'comment' } : null
  }
}

/** What a key press asks for; null leaves it to others. `isAfterPrefix` follows Alt+S (up, down, connected). */
export function keyAction(press: KeyPress, isAfterPrefix: boolean): KeyAction | null {
  if (isAfterPrefix) {
    if (press.code === 'KeyU') return { kind: 'reach', ways: ['up'] }
    if (press.code === 'KeyD') return { kind: 'reach', ways: ['down'] }
    if (press.code === 'KeyC') return { kind: 'reach', ways: ['up', 'down'] }
  }
  if (press.ctrlKey || press.metaKey) return withControl(press)
  if (press.altKey) return withAlt(press)
  return press.shiftKey ? withShift(press) : plain(press)
}
