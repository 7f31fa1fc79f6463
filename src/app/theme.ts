// Light or dark: what the user chose, or what the system says.

import { useEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { readPreference, writePreference } from '../platform/preferences.ts'
import type { Stores } from '../state/stores.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

function watch(changed: () => void): () => void {
  dark.addEventListener('change', changed)
  return () => dark.removeEventListener('change', changed)
}

/** The theme that is drawn now. */
export function useTheme(stores: Stores): 'light' | 'dark' {
  const chosen = useStore(stores.view, (state) => state.theme)
  const isSystemDark = useSyncExternalStore(watch, () => dark.matches)
  if (chosen !== 'system') return chosen
  return isSystemDark ? 'dark' : 'light'
}

/** Writes the theme where the style sheets look for it. */
export function useDocumentTheme(stores: Stores): void {
  const theme = useTheme(stores)
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}

/** Takes the theme of the last visit, and what dragging did then, and keeps the choices of this one. */
export function rememberTheme({ view }: Stores): void {
  if (readPreference('leftDrag') === 'select') view.getState().set({ leftDrag: 'select' })
  const kept = readPreference('theme')
  if (kept === 'light' || kept === 'dark' || kept === 'system') view.getState().set({ theme: kept })
  view.subscribe((state, before) => {
    if (state.theme !== before.theme) writePreference('theme', state.theme)
    if (state.leftDrag !== before.leftDrag) writePreference('leftDrag', state.leftDrag)
  })
}
