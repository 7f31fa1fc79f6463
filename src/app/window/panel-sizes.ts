// Sizes of the window's panels, kept from one visit to the next.

import { readPreference, writePreference } from '../../platform/preferences.ts'

type Layout = Readonly<Record<string, number>>

function isLayout(value: unknown): value is Record<string, number> {
  return typeof value === 'object' && value !== null && Object.values(value).every((size) => typeof size === 'number')
}

/** Sizes in percent by panel; undefined when none are remembered. */
export function rememberedLayout(group: string): Record<string, number> | undefined {
  const value = readPreference(`panels.${group}`)
  return isLayout(value) ? value : undefined
}

/** Keeps the sizes. */
export function rememberLayout(group: string, layout: Layout): void {
  writePreference(`panels.${group}`, layout)
}

/** Size in pixels of a panel when it was last open; null when it never was. */
export function rememberedSize(panel: string): number | null {
  const value = readPreference(`panels.size.${panel}`)
  return typeof value === 'number' && value > 0 ? value : null
}

/** Keeps it, so that folding does not forget it. */
export function rememberSize(panel: string, pixels: number): void {
  writePreference(`panels.size.${panel}`, Math.round(pixels))
}
