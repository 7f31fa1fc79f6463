// What can be done on the canvas by key, by name: for the list of all commands, the help, and keys pressed elsewhere in the window.

import type { KeyAction } from '../../editor/canvas-keys.ts'
import type { Alignment } from '../../core/edit/command.ts'
import type { Action } from './action.ts'
import type { Page } from '../page.ts'

/** Two frames later: a list or menu that was just closed has given the focus back by then. */
function onCanvas(action: KeyAction): (page: Page) => void {
  return ({ canvas }) => void requestAnimationFrame(() => requestAnimationFrame(() => canvas.current?.perform(action)))
}

const ALIGNMENTS: readonly (readonly [Alignment, string])[] = [
  ['left', 'Align left edges'],
  ['center', 'Align centres, one below the other'],
  ['right', 'Align right edges'],
  ['top', 'Align top edges'],
  ['middle', 'Align centres, side by side'],
  ['bottom', 'Align bottom edges'],
  ['row', 'Spread evenly in a row'],
  ['column', 'Spread evenly in a column'],
]

export const CANVAS_GESTURES: readonly Action[] = [
  { id: 'rename', title: 'Rename the node or group', keys: ['F2'], action: { kind: 'rename' } },
  { id: 'comment', title: 'Comment on the selection', keys: ['C'], action: { kind: 'comment' } },
  { id: 'group', title: 'Group the selected nodes', keys: ['Mod+G'], action: { kind: 'group' } },
  { id: 'ungroup', title: 'Ungroup', keys: ['Mod+Shift+G'], action: { kind: 'ungroup' } },
  { id: 'collapse', title: 'Collapse or expand the selection', keys: ['Alt+C'], action: { kind: 'collapse' } },
  { id: 'inside', title: 'Show or hide what a node became', keys: ['Alt+O'], action: { kind: 'open' } },
  { id: 'preview', title: 'Preview the next branch of a choice', keys: ['Mod+M'], action: { kind: 'preview' } },
  { id: 'duplicate', title: 'Duplicate the selection', keys: ['Mod+D'], action: { kind: 'duplicate' } },
  { id: 'delete', title: 'Delete the selection', keys: ['Delete'], action: { kind: 'remove', heal: false } },
  { id: 'heal', title: 'Delete and close the gap', keys: ['Mod+Delete'], action: { kind: 'remove', heal: true } },
  { id: 'all', title: 'Select everything', keys: ['Mod+A'], action: { kind: 'all' } },
  { id: 'upstream', title: 'Select what it uses', keys: ['Alt+S U'], action: { kind: 'reach', ways: ['up'] } },
  { id: 'downstream', title: 'Select what uses it', keys: ['Alt+S D'], action: { kind: 'reach', ways: ['down'] } },
  {
    id: 'connected',
    title: 'Select everything connected',
    keys: ['Alt+S C'],
    action: { kind: 'reach', ways: ['up', 'down'] },
  },
  { id: 'add', title: 'Search for a device to add', keys: ['Shift+A'], action: { kind: 'search' } },
  { id: 'fit-selection', title: 'Show the selection', keys: ['Shift+2'], action: { kind: 'fit-selection' } },
].map(({ id, title, keys, action }): Action => {
  // The table is written by hand; each of its actions is one that a key asks for.
  return { id, title, group: 'Canvas', keys, isOnCanvas: true, run: onCanvas(action as KeyAction) }
})

export const ALIGN_ACTIONS: readonly Action[] = ALIGNMENTS.map(([how, title]) => ({
  id: `align-${how}`,
  title,
  group: 'Canvas',
  run: ({ canvas }) => canvas.current?.align(how),
}))
