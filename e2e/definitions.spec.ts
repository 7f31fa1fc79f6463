// Keys, conditions, packages and problems by their forms: what is said there stands in config.ml and is resolved for all targets.

import type { Page } from '@playwright/test'
import { add, choose, fill, inspector, parameter, press, register, startBlank, wire } from './author.ts'
import { expect, test } from './harness.ts'
import { exportZip, showTab, target } from './page-object.ts'
import { unzip } from './project-facts.ts'

/** The configuration as it is exported. */
async function configMl(page: Page): Promise<string> {
  return unzip(await exportZip(page, 'current')).get('config.ml') ?? ''
}

test('a key of one’s own decides, with a target, which device is built', async ({ page }) => {
  await startBlank(page)
  await add(page, 'key')
  await fill(page, 'Name in the configuration', 'loud')
  await fill(page, 'Key', 'loud')
  await choose(page, 'Kind', 'flag')
  await fill(page, 'Documentation', 'Writes to the console.')
  await choose(page, 'Stage', 'configure')
  for (const name of ['first', 'second']) {
    await add(page, 'custom_console', name)
    await fill(page, 'name', name)
  }
  await add(page, 'if_impl', 'choice')
  await press(page, 'Write a condition here')
  await choose(page, 'Test', 'any of …')
  await choose(page, 'Test, part 1: value', 'Hvt')
  await choose(page, 'Test, part 2', 'loud')
  await choose(page, 'What then gives', /^first /)
  await choose(page, 'What else gives', /^second /)
  await expect(inspector(page).getByText('Reads: target is hvt or --loud')).toBeVisible()
  await add(page, 'foreign')
  await parameter(page, 1, /^choice /)
  await inspector(page).getByRole('textbox', { name: 'New package of packages' }).fill('meter')
  await press(page, 'Add package')
  await fill(page, 'pin', 'git+https://example.org/meter.git')
  await register(page, 'app', /^main /)
  await page.getByRole('group', { name: 'choice if_impl' }).click({ position: { x: 60, y: 20 } })
  await expect(inspector(page).getByRole('row', { name: /^then/ })).toContainText('hvt')
  await expect(inspector(page).getByRole('row', { name: /^else/ })).toContainText('genode')

  await showTab(page, 'Keys')
  await page.getByRole('button', { name: 'New setting' }).click()
  await page.getByRole('textbox', { name: 'Name of the new setting' }).fill('production')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: 'Give --loud' }).check()
  await expect(page.getByText('mirage configure -t unix --loud')).toBeVisible()
  await expect(inspector(page).getByRole('row', { name: /^then/ })).toContainText('genode')
  await page.getByRole('textbox', { name: 'Name of the setting' }).fill('at home')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Setting', exact: true })).toContainText('at home on unix')
  await page.getByText('What the unikernel answers to --help').click()
  await expect(page.getByLabel('Help of the unikernel')).toContainText('--logs=LEVEL')
  await expect(page.getByLabel('Help of the unikernel')).not.toContainText('--loud')

  const text = await configMl(page)
  expect(text).toContain('create "loud"')
  expect(text).toContain('flag ~stage:`Configure')
  expect(text).toContain('~pin:"git+https://example.org/meter.git"')
  await page.getByRole('button', { name: 'loud', exact: true }).click()
  await fill(page, 'Name in the configuration', 'noisy')
  await press(page, 'Delete the key')
  await expect(inspector(page).getByRole('alert')).toContainText('computes with this key')
  expect(await configMl(page)).toContain('let noisy =')
})

test('rows that are never taken are told, and repaired by a button that undo takes back', async ({ page }) => {
  await startBlank(page)
  await add(page, 'match_impl', 'choice')
  await showTab(page, /Problems/)
  const problems = page.getByRole('list', { name: 'Problems' })
  await problems.getByRole('button', { name: 'Match the target' }).click()
  await press(page, 'Add case')
  await press(page, 'Add case')
  await choose(page, 'Value of case 2', 'Unix')
  await expect(inspector(page).getByText('never taken: case 1 is the same')).toBeVisible()
  await problems.getByRole('button', { name: 'Delete the case' }).click()
  await expect(inspector(page).getByText('never taken')).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(inspector(page).getByText('never taken: case 1 is the same')).toBeVisible()
})

test('problems are walked with F6 and mended one by one', async ({ page }) => {
  await startBlank(page)
  await add(page, 'generic_stackv4', 'stack')
  await add(page, 'foreign')
  await parameter(page, 1, /^stack /)
  await showTab(page, /Problems/)
  const problems = page.getByRole('list', { name: 'Problems' })
  for (const fix of ['Add register', 'Add default_network', 'Register main']) {
    await problems.getByRole('button', { name: fix }).first().click()
    await expect(problems.getByRole('button', { name: fix })).toBeHidden()
  }
  await expect(target(page, 'hvt')).toHaveAttribute('data-state', 'fine')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.keyboard.press('F6')
  const entries = problems.locator('.problem-main')
  await expect(entries.first()).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(entries.last()).toBeFocused()
})

test('a device of one’s own: template with completion, steps, packages by target', async ({ page }) => {
  await startBlank(page)
  await add(page, 'impl', 'dev')
  await press(page, 'Add parameter')
  await choose(page, 'Type of parameter 1', 'time')
  await wire(page, 'parameter 1', 'new default_time')
  await page.getByRole('group', { name: /^dev / }).click({ position: { x: 60, y: 20 } })
  const connect = inspector(page).getByRole('textbox', { name: 'connect', exact: true })
  await connect.fill('{M}.connect {')
  await expect(inspector(page).getByRole('option', { name: /argument 1/ })).toBeVisible()
  await connect.pressSequentially('0')
  await page.keyboard.press('Enter')
  await expect(connect).toHaveValue('{M}.connect {0}')
  await connect.press('Enter')
  await connect.fill('{M}.connect {7}')
  await expect(inspector(page).getByRole('alert')).toContainText('stands for nothing here')
  await connect.fill('{M}.connect {0}')
  await connect.press('Enter')
  await choose(page, 'Add a step to configure', 'write a file')
  await fill(page, 'Step 1 of configure: path', 'made.ml')
  await press(page, 'Other packages for some targets')
  await inspector(page).getByRole('textbox', { name: 'New package of packages on unix' }).fill('meter-unix')
  await inspector(page).getByRole('textbox', { name: 'New package of packages on unix' }).press('Enter')
  await register(page, 'app', /^dev /)
  await expect(target(page, 'hvt')).toHaveAttribute('data-state', 'fine')
  const files = unzip(await exportZip(page, 'current'))
  expect(files.get('config.ml')).toContain('Bos.OS.File.write (Fpath.v "made.ml")')
  expect(files.get('config.ml')).toContain('meter-unix')
  expect(files.get('main.ml')).toMatch(/\.connect _\w+/)
})
