// Light or dark: what the user chose, or what the system says.

import { useEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
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
