// Keys of the window: which action a key press asks for, and how keys are written.

import { useEffect } from 'react'
import type { Action } from './action.ts'
import { actionsOf } from './actions.ts'
import type { Page } from '../page.ts'

interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Whether a key press is what `keys` says. Letters go by their place on the keyboard when Alt or Shift change them. */
export function isPressed(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const has = (part: string): boolean => parts.includes(part)
  if (has('Mod') !== (press.ctrlKey || press.metaKey) || has('Alt') !== press.altKey) return false
  // A sign such as `?` needs Shift on some keyboards and not on others.
  const isSign = key.length === 1 && !/[A-Za-z0-9]/.test(key)
  if (isSign) return press.key === key
  if (has('Shift') !== press.shiftKey) return false
  if (/^[A-Z]$/.test(key)) return press.code === `Key${key}` || press.key.toUpperCase() === key
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}`
  return press.key === key
}

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** Keys as they are shown, such as `Ctrl+Shift+Z`. */
export function keysText(keys: string): string {
  return keys
    .split('+')
    .map((part) => NAMES[part] ?? part)
    .join('+')
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[data-editable]') !== null) return true
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** Keys that a text field needs for itself. */
function belongsToField(keys: string): boolean {
  return !keys.includes('Mod') ? !/(^|\+)F\d/.test(keys) : /\+(Z|Y)$/.test(keys)
}

/** Whether a key means an action wherever the focus is. What a field does by itself is never done to the canvas. */
export function isEverywhere({ isOnCanvas }: Pick<Action, 'isOnCanvas'>, keys: string, isField: boolean): boolean {
  if (isOnCanvas === true) return !isField && /^(Mod|Alt)\+/.test(keys) && !keys.includes(' ')
  return !(isField && belongsToField(keys))
}

function actionFor(actions: readonly Action[], event: KeyboardEvent): Action | undefined {
  const isField = isTyping(event.target)
  return actions.find((action) =>
    action.keys?.some((each) => isPressed(each, event) && isEverywhere(action, each, isField)),
  )
}

/** Listens for the window's shortcuts while a page is shown. Dialogs keep their keys to themselves. */
export function useShortcuts(page: Page): void {
  useEffect(() => {
    const actions = actionsOf(page)
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || page.session.getState().dialog !== null) return
      const action = actionFor(actions, event)
      if (action === undefined) return
      event.preventDefault()
      action.run(page)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [page])
}
