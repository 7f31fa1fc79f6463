// Copy and paste of parts of a design as text, so that they travel between windows.

import type { Fragment, Point } from '../core/edit/command.ts'
import { cutFragment } from '../core/edit/fragment.ts'
import type { Selection } from '../editor/selection.ts'
import { openPasted } from './open-design.ts'
import type { Page } from './page.ts'
import { runCommand } from './run-command.ts'

const FORMAT = 'morgana-fragment'

/** Text for the clipboard; null when no node is selected. */
export function copySelection({ stores }: Page, { nodes }: Selection): string | null {
  if (nodes.size === 0) return null
  const fragment = cutFragment(stores.document.getState().design, [...nodes])
  return `${JSON.stringify({ format: FORMAT, version: 1, fragment }, null, 1)}\n`
}

function isTable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readFragment(text: string): Fragment | null {
  try {
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== FORMAT) return null
    if (!('fragment' in data) || typeof data.fragment !== 'object' || data.fragment === null) return null
    const tables: Record<string, unknown> = { ...data.fragment }
    const isWhole = ['nodes', 'wires', 'keys', 'values', 'layout'].every((name) => isTable(tables[name]))
    // The text names our format and has all its tables; what a node may hold is checked where it is used.
    return isWhole ? (data.fragment as Fragment) : null
  } catch {
    return null
  }
}

/** Pastes what `copySelection` made; a whole configuration or design opens as a design of its own; other text is let be. */
export function pasteText(page: Page, text: string, position: Point, keepWires: boolean): void {
  const fragment = readFragment(text)
  if (fragment === null) {
    openPasted(page, text)
    return
  }
  const before = new Set(Object.keys(page.stores.document.getState().design.logic.nodes))
  if (!runCommand(page, { type: 'node.paste', fragment, position, keepWires })) return
  const added = Object.keys(page.stores.document.getState().design.logic.nodes).filter((id) => !before.has(id))
  page.stores.selection.getState().select(added)
}
