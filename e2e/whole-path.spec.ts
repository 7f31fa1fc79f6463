// The whole path on real input: open a configuration, see it on nine targets, change a key, export, and compare with measurements.

import { expect, test } from './harness.ts'
import { exportZip, node, openText, showTab, start, target, TARGETS } from './page-object.ts'
import { measuredCase, measuredFacts, unzip, zippedFacts } from './project-facts.ts'

test('opens on a finished design, resolved, and shows what each target makes of it', async ({ page }) => {
  await start(page)
  for (const [name, becomes] of [
    ['unix', 'socket_stackv4'],
    ['hvt', 'static_ipv4_stack'],
    ['qubes', 'qubes_ipv4_stack'],
  ] as const) {
    await target(page, name).click()
    await expect(target(page, name)).toBeChecked()
    await expect(node(page, 'stack generic_stackv4')).toContainText(becomes)
  }
})

test('a config.ml from the disk, nine targets, all exported, as measured', async ({ page }) => {
  const measured = measuredCase('app-nat')
  await start(page)
  await openText(page, 'config.ml', measured.config)
  await expect(node(page, 'pub netif')).toBeVisible()
  for (const name of TARGETS) {
    await target(page, name).click()
    await expect(target(page, name)).toBeChecked()
    await expect(target(page, name)).toHaveAttribute('data-state', 'fine')
  }
  const files = unzip(await exportZip(page, 'all'))
  expect(files.get('config.ml')).toContain('register "router"')
  expect(files.has('config.ts')).toBe(true)
  expect(files.has('README.md')).toBe(true)
  expect(files.has('morgana/cli.mjs')).toBe(true)
  for (const name of TARGETS) {
    const { written, ...facts } = measuredFacts(measured, name)
    const folder = `targets/${name}/`
    expect(zippedFacts(files, folder), name).toEqual(facts)
    const paths = [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))
    expect(paths.sort(), name).toEqual(written)
  }
})

test('a changed key reaches everything, and the zip of one target', async ({ page }) => {
  const measured = measuredCase('app-nat')
  await start(page)
  await openText(page, 'config.ml', measured.config)
  await expect(node(page, 'pub netif')).toBeVisible()
  await target(page, 'hvt').click()
  await showTab(page, 'Keys')
  for (const [option, value] of [
    ['--public-ipv4', '192.0.2.2/24'],
    ['--private-ipv4', '10.0.0.1/8'],
  ] as const) {
    const field = page.getByRole('textbox', { name: `Value of ${option}`, exact: true })
    await field.fill(value)
    await field.press('Enter')
    await expect(field).toHaveValue(value)
  }
  await expect(
    page.getByText('mirage configure -t hvt --public-ipv4=192.0.2.2/24 --private-ipv4=10.0.0.1/8'),
  ).toBeVisible()
  const files = unzip(await exportZip(page, 'current'))
  const { written: _written, ...facts } = measuredFacts(measured, 'hvt', [
    '--public-ipv4=192.0.2.2/24',
    '--private-ipv4=10.0.0.1/8',
  ])
  expect(zippedFacts(files, '')).toEqual(facts)
  expect(files.get('key_gen.ml')).toContain('192.0.2.2/24')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('mirage configure -t hvt --public-ipv4=192.0.2.2/24', { exact: true })).toBeVisible()
})

test('a value that mirage refuses is refused with its words', async ({ page }) => {
  await start(page)
  await target(page, 'hvt').click()
  await showTab(page, 'Keys')
  const field = page.getByRole('textbox', { name: 'Value of --port', exact: true })
  await field.fill('eighty')
  await field.press('Enter')
  await expect(page.getByRole('alert').first()).toContainText(
    "option '--port': invalid value 'eighty', expected an integer",
  )
  await expect(target(page, 'hvt')).toHaveAttribute('data-state', 'fine')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('80')
  await field.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await expect(page.getByText('mirage configure -t hvt --port=80', { exact: true })).toBeVisible()
})

test('refuses a broken config.ml with its place, and keeps what is open', async ({ page }) => {
  await start(page)
  await openText(page, 'config.ml', 'open Mirage\nlet main = foreign "M" (time @-> job\n')
  await expect(page.getByRole('status').filter({ hasText: 'config.ml:' })).toBeVisible()
  await expect(node(page, 'stack generic_stackv4')).toBeVisible()
})

test('takes a file that is dropped on the window', async ({ page }) => {
  await start(page)
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'config.ml', { type: 'text/plain' }))
    return data
  }, measuredCase('dev-default_time').config)
  await page.dispatchEvent('.app', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('group', { name: /^register app/ })).toBeVisible()
  await expect(node(page, 'stack generic_stackv4')).toBeHidden()
})
