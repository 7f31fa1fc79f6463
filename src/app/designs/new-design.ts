// New designs: blank, or from an example.

import { examples } from '../../learn/examples.gen.ts'
import { blankDesign } from './blank-design.ts'
import { openConfiguration, showDesign } from './open-design.ts'
import type { Page } from '../page.ts'

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
