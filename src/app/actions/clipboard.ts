// Copy and paste of parts of a design as text, so that they travel between windows.

import type { Fragment, Point } from '../../core/edit/command.ts'
import { commentsOf } from '../../core/edit/text/comments.ts'
import { copiesOf, cornerOf, cutFragment } from '../../core/edit/fragment.ts'
import type { Design } from '../../core/model/design.ts'
import { readDesignFile } from '../../platform/codecs/design-file.ts'
import { NEW_NODE } from '../../editor/gestures/free-place.ts'
import type { Selection } from '../../editor/selection.ts'
import { openPasted } from '../designs/open-design.ts'
import type { Page } from '../page.ts'
import { runCommand } from './run-command.ts'

const FORMAT = 'morgana-fragment'

/** Text for the clipboard; null when no node is selected. */
export function copySelection({ stores }: Page, { nodes }: Selection): string | null {
  if (nodes.size === 0) return null
  const fragment = cutFragment(stores.document.getState().design, [...nodes])
  return `${JSON.stringify({ format: FORMAT, version: 1, fragment }, null, 1)}\n`
}

/** The fragment in a text; null when it is none, and a sentence when it is one that cannot be read. */
function readFragment(text: string): Fragment | string | null {
  if (!text.includes(FORMAT)) return null
  const data = parsed(text)
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== FORMAT) return null
  const held = 'fragment' in data && typeof data.fragment === 'object' ? data.fragment : null
  const { nodes, wires, keys, values, layout, groups, comments }: Record<string, unknown> = { ...held }
  // A fragment is held to what a design file is held to.
  const said = typeof comments === 'object' && comments !== null ? Object.entries(comments) : []
  const items = said.flatMap(([id, comment]: [string, unknown]) => [
    { kind: 'comment', text: comment },
    { kind: 'node', id },
  ])
  const logic = { types: {}, keys, values, nodes, wires, registration: null, text: items }
  const design = {
    format: 'morgana',
    version: 1,
    release: '',
    name: 'pasted',
    logic,
    settings: [],
    sources: {},
    layout,
    ...(groups === undefined ? {} : { groups }),
  }
  const result = readDesignFile(JSON.stringify(design), 'the clipboard')
  if (result.kind === 'refused') return `The text cannot be pasted. ${result.diagnostic.message}`
  return fragmentOf(result.design)
}

function fragmentOf({ groups, layout, logic }: Design): Fragment {
  const { nodes, wires, keys, values, text } = logic
  const comments = Object.fromEntries(commentsOf(text))
  return { nodes, wires, keys, values, layout, comments, ...(groups === undefined ? {} : { groups }) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Why a text cannot be pasted that is neither a part of a design nor a configuration. */
function refusal(text: string): string {
  return text.trim() === ''
    ? 'The clipboard holds no text to paste. Copy nodes of a design, or a configuration.'
    : 'The copied text is no part of a design and no configuration. Copy nodes of a design, a `config.ml`, a `config.ts` or a design file.'
}

/** Pastes what `copySelection` made; a whole configuration or design opens as a design of its own; for other text it says why not. */
export function pasteText(page: Page, text: string, position: Point, keepWires: boolean): void {
  const fragment = readFragment(text)
  if (fragment === null) {
    if (!openPasted(page, text)) page.session.getState().notify(refusal(text), { isError: true })
    return
  }
  if (typeof fragment === 'string') return page.session.getState().notify(fragment, { isError: true })
  const copies = copiesOf(page.stores.document.getState().design, fragment)
  const place = page.canvas.current?.freePlace(position, boxesFrom(fragment)) ?? position
  if (runCommand(page, { type: 'node.paste', fragment, position: place, keepWires })) {
    page.stores.selection.getState().select(copies)
  }
}

/** Boxes of a fragment's nodes from its corner, as large as nodes are on average. */
function boxesFrom(fragment: Fragment): readonly (Point & typeof NEW_NODE)[] {
  const corner = cornerOf(fragment)
  return Object.values(fragment.layout).map(({ x, y }) => ({ ...NEW_NODE, x: x - corner.x, y: y - corner.y }))
}
