// What an author does in the window, by roles and names: add, name, wire by choice, fill in forms. No knowledge of our own code.

import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'

/** Opens a blank design. */
export async function startBlank(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Designs', exact: true }).click()
  await page.getByRole('menuitem', { name: 'New blank design' }).click()
  await expect(page.getByText('Nothing is drawn yet')).toBeVisible()
}

/** Adds an entry of the palette; it is selected then. */
export async function add(page: Page, entry: string, name?: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search devices' })
  await search.fill(entry)
  await page.locator(`[data-entry="${entry}"]`).dblclick()
  if (name !== undefined) await rename(page, name)
}

/** Names the selected node. */
async function rename(page: Page, name: string): Promise<void> {
  await type(inspector(page).getByRole('textbox', { name: 'Name of the node' }), name)
}

/** The right edge. */
export function inspector(page: Page): Locator {
  return page.getByRole('region', { name: 'Inspector' })
}

/** Fills a field and leaves it with Enter. */
async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text)
  await field.press('Enter')
  await expect(field).toHaveValue(text)
}

/** Fills a labelled field of the inspector. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await type(inspector(page).getByRole('textbox', { name: label, exact: true }), text)
}

/** Chooses an entry of a labelled choice of the inspector. */
export async function choose(page: Page, label: string, entry: string | RegExp): Promise<void> {
  const choice = inspector(page).getByRole('combobox', { name: label, exact: true })
  const option = choice.getByRole('option', { name: entry, exact: typeof entry === 'string' }).first()
  await choice.selectOption(await option.getAttribute('value'))
}

/** Presses a button of the inspector. */
export async function press(page: Page, name: string): Promise<void> {
  await inspector(page).getByRole('button', { name, exact: true }).click()
}

/** Wires an input of the selected node. */
export async function wire(page: Page, input: string, from: string | RegExp): Promise<void> {
  await choose(page, `What goes into ${input}`, from)
}

/** Gives the selected module one more parameter, and wires it. */
export async function parameter(page: Page, number: number, from: string | RegExp): Promise<void> {
  await press(page, 'Add parameter')
  await wire(page, `parameter ${number}`, from)
}

/** Registers what is there: adds the call, names the unikernel, and gives it its job. */
export async function register(page: Page, name: string, job: string | RegExp): Promise<void> {
  await add(page, 'register')
  await fill(page, 'Name of the unikernel', name)
  await choose(page, 'Add a job', job)
}

/** Presses Tab until an element has the focus. */
export async function walkTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible()
  for (let stops = 0; stops < 80; stops += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(goal).toBeFocused()
}

/** Chooses an entry of a choice by typing its first letters, and takes it with Enter. */
export async function pick(page: Page, label: string, letters: string): Promise<void> {
  const choice = inspector(page).getByRole('combobox', { name: label, exact: true })
  await walkTo(page, choice)
  await page.keyboard.type(letters)
  await expect
    .poll(() => choice.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text))
    .toContain(letters)
  await page.keyboard.press('Enter')
}

/** Exports for all targets that can be built, without a mouse; gives the zip's bytes. */
export async function exportByKeys(page: Page): Promise<Uint8Array> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await walkTo(page, dialog.getByRole('button', { name: 'All that can be built' }))
  await page.keyboard.press('Enter')
  await walkTo(page, dialog.getByRole('button', { name: 'Download zip' }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  return new Uint8Array(readFileSync(await download.path()))
}
