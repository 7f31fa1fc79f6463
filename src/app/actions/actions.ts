// Everything that can be done from the window, by name: the command palette, the shortcuts and the help are made from this list.

import type { Action } from './action.ts'
import { ALIGN_ACTIONS, CANVAS_GESTURES } from './canvas-gestures.ts'
import { findNext } from './find-node.ts'
import { openBlank } from '../designs/new-design.ts'
import type { Page } from '../page.ts'
import { saveDesign } from '../designs/save-design.ts'
import { pickFile } from '../designs/pick-file.ts'
import { pickSources } from '../designs/take-sources.ts'
import { tidy } from './tidy.ts'
import { walkProblems } from './walk-problems.ts'

function fold(panel: 'left' | 'right' | 'bottom'): (page: Page) => void {
  return ({ stores }) => stores.view.getState().toggle(panel)
}

function show(tab: string): (page: Page) => void {
  return ({ stores }) => {
    const view = stores.view.getState()
    if (view.folded.has('bottom')) view.toggle('bottom')
    view.set({ tab })
  }
}

function chooseTarget(step: number): (page: Page) => void {
  return ({ stores }) => {
    const { targets } = stores.catalog
    const index = targets.findIndex(({ name }) => name === stores.view.getState().target)
    const next = targets[(index + step + targets.length) % targets.length]
    if (next !== undefined) stores.view.getState().set({ target: next.name })
  }
}

/** Opens an edge of the window if it is folded, and takes the focus there. */
function goTo(edge: 'left' | 'right', what: string): (page: Page) => void {
  return ({ stores }) => {
    const view = stores.view.getState()
    if (view.folded.has(edge)) view.toggle(edge)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(what)?.focus())
  }
}

const FIXED: readonly Action[] = [
  { id: 'blank', title: 'New blank design', group: 'Design', run: (page) => void openBlank(page) },
  { id: 'open', title: 'Open a file…', group: 'Design', keys: ['Mod+O'], run: (page) => pickFile(page) },
  {
    id: 'designs',
    title: 'Designs in this browser…',
    group: 'Design',
    keys: ['Mod+Shift+O'],
    run: ({ session }) => session.getState().set({ dialog: 'designs' }),
  },
  {
    id: 'versions',
    title: 'Versions of this design…',
    group: 'Design',
    run: ({ session }) => session.getState().set({ dialog: 'versions' }),
  },
  {
    id: 'save',
    title: 'Save as a design file',
    group: 'Design',
    keys: ['Mod+S'],
    run: (page) => saveDesign(page),
  },
  {
    id: 'export',
    title: 'Export for targets…',
    group: 'Design',
    keys: ['Mod+E', 'Mod+Shift+S'],
    run: ({ session }) => session.getState().set({ dialog: 'export' }),
  },
  {
    id: 'take-sources',
    title: 'Take own sources from disk…',
    group: 'Design',
    run: (page) => pickSources(page),
  },
  {
    id: 'undo',
    title: 'Undo',
    group: 'Edit',
    keys: ['Mod+Z'],
    run: ({ stores }) => stores.document.getState().undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: ({ stores }) => stores.document.getState().redo(),
  },
  { id: 'tidy', title: 'Tidy up the canvas', group: 'Edit', keys: ['Alt+Shift+T'], run: (page) => void tidy(page) },
  {
    id: 'top-down',
    title: 'Draw top-down: jobs above what they use',
    group: 'Edit',
    run: (page) => void tidy(page, { direction: 'down' }),
  },
  {
    id: 'left-to-right',
    title: 'Draw left to right: jobs right of what they use',
    group: 'Edit',
    run: (page) => void tidy(page, { direction: 'right' }),
  },
  {
    id: 'devices',
    title: 'Go to the search for devices',
    group: 'Edit',
    keys: ['/', 'Mod+/'],
    run: goTo('left', '[aria-label="Search devices"]'),
  },
  {
    id: 'inspector',
    title: 'Go to the inspector',
    group: 'Edit',
    keys: ['F4'],
    run: goTo('right', '.inspector input, .inspector select, .inspector textarea, .inspector button'),
  },
  {
    id: 'find',
    title: 'Find a node…',
    group: 'Look',
    keys: ['Mod+F'],
    run: ({ session }) => session.getState().set({ dialog: 'find' }),
  },
  { id: 'find-next', title: 'Next found node', group: 'Look', keys: ['F3'], run: (page) => findNext(page, 1) },
  {
    id: 'find-previous',
    title: 'Previous found node',
    group: 'Look',
    keys: ['Shift+F3'],
    run: (page) => findNext(page, -1),
  },
  {
    id: 'drag-pans',
    title: 'Dragging the empty canvas moves the view',
    group: 'Look',
    run: ({ stores }) => stores.view.getState().set({ leftDrag: 'pan' }),
  },
  {
    id: 'drag-selects',
    title: 'Dragging the empty canvas selects',
    group: 'Look',
    run: ({ stores }) => stores.view.getState().set({ leftDrag: 'select' }),
  },
  {
    id: 'fit',
    title: 'Show the whole design',
    group: 'Look',
    keys: ['Shift+1'],
    run: ({ canvas }) => canvas.current?.fit(),
  },
  { id: 'left', title: 'Fold or open the palette', group: 'Look', keys: ['Mod+B'], run: fold('left') },
  { id: 'bottom', title: 'Fold or open code and problems', group: 'Look', keys: ['Mod+J'], run: fold('bottom') },
  { id: 'right', title: 'Fold or open the inspector', group: 'Look', keys: ['Mod+I'], run: fold('right') },
  { id: 'problems', title: 'Show problems', group: 'Look', run: show('problems') },
  { id: 'matrix', title: 'Show the matrix of targets', group: 'Look', run: show('matrix') },
  { id: 'keys', title: 'Show keys', group: 'Look', run: show('keys') },
  { id: 'config-ml', title: 'Show config.ml', group: 'Look', run: show('config.ml') },
  { id: 'config-ts', title: 'Show config.ts', group: 'Look', run: show('config.ts') },
  { id: 'main-ml', title: 'Show main.ml', group: 'Look', run: show('main.ml') },
  { id: 'next-problem', title: 'Next problem', group: 'Look', keys: ['F6'], run: (page) => walkProblems(page, 1) },
  {
    id: 'previous-problem',
    title: 'Previous problem',
    group: 'Look',
    keys: ['Shift+F6'],
    run: (page) => walkProblems(page, -1),
  },
  {
    id: 'light',
    title: 'Light theme',
    group: 'Look',
    run: ({ stores }) => stores.view.getState().set({ theme: 'light' }),
  },
  {
    id: 'dark',
    title: 'Dark theme',
    group: 'Look',
    run: ({ stores }) => stores.view.getState().set({ theme: 'dark' }),
  },
  {
    id: 'system',
    title: 'Theme of the system',
    group: 'Look',
    run: ({ stores }) => stores.view.getState().set({ theme: 'system' }),
  },
  { id: 'next-target', title: 'Next target', group: 'Targets', keys: ['Alt+ArrowRight'], run: chooseTarget(1) },
  { id: 'previous-target', title: 'Previous target', group: 'Targets', keys: ['Alt+ArrowLeft'], run: chooseTarget(-1) },
  {
    id: 'commands',
    title: 'All commands',
    group: 'Help',
    keys: ['Mod+K', 'Mod+Shift+P'],
    run: ({ session }) => session.getState().set({ dialog: 'commands' }),
  },
  {
    id: 'help',
    title: 'Keys and gestures',
    group: 'Help',
    keys: ['?'],
    run: ({ session }) => session.getState().set({ dialog: 'help' }),
  },
]

/** All actions of a page, one for each target included. */
export function actionsOf(page: Page): readonly Action[] {
  const targets = page.stores.catalog.targets.map(
    ({ name, summary }): Action => ({
      id: `target-${name}`,
      title: `Target ${name}: ${summary}`,
      group: 'Targets',
      run: ({ stores }) => stores.view.getState().set({ target: name }),
    }),
  )
  return [...FIXED, ...CANVAS_GESTURES, ...ALIGN_ACTIONS, ...targets]
}
