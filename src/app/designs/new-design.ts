// New designs: blank, or from an example.

import type { Design } from '../../core/model/design.ts'
import { examples } from '../../learn/examples.gen.ts'
import { openConfiguration, showDesign } from './open-design.ts'
import type { Page } from '../page.ts'

/** A design without anything in it, named as no kept design is. */
function blankDesign(release: string, taken: readonly string[]): Design {
  const wish = 'unikernel'
  let name = wish
  for (let number = 2; taken.includes(name); number += 1) name = `${wish}-${number}`
  return {
    format: 'morgana',
    version: 1,
    release,
    name,
    logic: { types: {}, keys: {}, values: {}, nodes: {}, wires: {}, registration: null, text: [] },
    settings: [],
    sources: {},
    layout: {},
  }
}

/** Opens a blank design of its own. */
export async function openBlank(page: Page): Promise<void> {
  const { release } = page.stores.document.getState().design
  const taken = page.library.store.getState().designs.map(({ name }) => name)
  await showDesign(page, blankDesign(release, taken), 'a blank design')
}

/** Opens an example as a design of its own, which is kept from its first change on. */
export async function openExample(page: Page, id: string): Promise<void> {
  const example = examples.find((each) => each.id === id)
  if (example !== undefined)
    await openConfiguration(page, 'config.ml', example.config, `the example “${example.title}”`, { isExample: true })
}
