// From a blank canvas to unikernels whose facts were measured: each of five cases rebuilt in the window, without opening its
// config.ml, exported for all targets, and compared.

import type { Page } from '@playwright/test'
import {
  add,
  choose,
  exportByKeys,
  fill,
  inspector,
  parameter,
  pick,
  press,
  register,
  startBlank,
  walkTo,
  wire,
} from './author.ts'
import { describeZipped, factDifferences } from './described-facts.ts'
import { expect, test } from './harness.ts'
import { exportZip, target, TARGETS } from './page-object.ts'
import { measuredCase, measuredFacts, unzip, zippedFacts } from './project-facts.ts'

// Whole journeys: many steps, on machines that may be busy.
test.describe.configure({ timeout: 240_000 })

/** Exports what is open for every target that can be built, and compares each with the case. */
async function compareWithCase(
  page: Page,
  name: string,
  exported: (page: Page) => Promise<Uint8Array> = (from) => exportZip(from, 'all'),
): Promise<void> {
  const measured = measuredCase(name)
  const built = TARGETS.filter((each) => measured.runs.some((run) => run.target === each && run.facts !== undefined))
  for (const each of TARGETS) {
    await expect(target(page, each), each).toHaveAttribute(
      'data-state',
      built.includes(each) ? /fine|warning/ : 'error',
    )
  }
  const files = unzip(await exported(page))
  const described = describeZipped(files)
  for (const each of built) {
    expect(factDifferences(described[each], name, each), each).toEqual([])
    const { written, ...facts } = measuredFacts(measured, each)
    const folder = `targets/${each}/`
    expect(zippedFacts(files, folder), each).toEqual(facts)
    const paths = [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length))
    expect(paths.sort(), each).toEqual(written)
  }
}

test('two interfaces with groups: app-nat', async ({ page }) => {
  await startBlank(page)
  for (const [name, number, group] of [
    ['pub', '0', 'public'],
    ['priv', '1', 'private'],
  ] as const) {
    await add(page, 'netif', name)
    await fill(page, 'name', number)
    await fill(page, 'group', group)
    await add(page, 'etif', `eth_${name}`)
    await wire(page, 'network', new RegExp(`^${name} `))
    await add(page, 'arp', `arp_${name}`)
    await wire(page, 'ethernet', new RegExp(`^eth_${name} `))
    await add(page, 'create_ipv4', `ip_${name}`)
    await fill(page, 'group', group)
    await wire(page, 'ethernet', new RegExp(`^eth_${name} `))
    await wire(page, 'arp', new RegExp(`^arp_${name} `))
  }
  await add(page, 'foreign')
  await fill(page, 'Module', 'Router.Make')
  const inputs = ['pub', 'eth_pub', 'arp_pub', 'ip_pub', 'priv', 'eth_priv', 'arp_priv', 'ip_priv']
  for (const [index, input] of inputs.entries()) await parameter(page, index + 1, new RegExp(`^${input} `))
  for (const [number, type, device] of [
    [9, 'random', 'default_random'],
    [10, 'mclock', 'default_monotonic_clock'],
  ] as const) {
    await press(page, 'Add parameter')
    await choose(page, `Type of parameter ${number}`, type)
    await wire(page, `parameter ${number}`, `new ${device}`)
    await page.getByRole('group', { name: 'main Router.Make' }).click({ position: { x: 60, y: 20 } })
  }
  await register(page, 'router', /^main /)
  await compareWithCase(page, 'app-nat')
})

test('stores: app-store', async ({ page }) => {
  await startBlank(page)
  await add(page, 'fat_of_files', 'files')
  await fill(page, 'dir', 'data')
  await add(page, 'kv_rw_mem', 'memory')
  await add(page, 'archive_of_files', 'published')
  await fill(page, 'dir', 'pub')
  await add(page, 'kv_ro_of_fs', 'read_only')
  await wire(page, 'fs', /^files /)
  await add(page, 'foreign')
  for (const [index, input] of ['files', 'memory', 'published', 'read_only'].entries()) {
    await parameter(page, index + 1, new RegExp(`^${input} `))
  }
  await register(page, 'store', /^main /)
  await expect(target(page, 'muen')).toHaveAttribute('data-state', 'error')
  await compareWithCase(page, 'app-store')
})

test('a choice by target: match-target', async ({ page }) => {
  await startBlank(page)
  for (const name of ['u', 'x', 'h', 'm', 'rest']) {
    await add(page, 'custom_console', `con_${name}`)
    await fill(page, 'name', name)
  }
  await add(page, 'match_impl', 'dev')
  await press(page, 'Compute a value here')
  for (const [index, [value, input]] of [
    ['Unix', 'u'],
    ['Xen', 'x'],
    ['Hvt', 'h'],
    ['Muen', 'm'],
  ].entries()) {
    await press(page, 'Add case')
    await choose(page, `Value of case ${index + 1}`, value ?? '')
    await choose(page, `What case ${index + 1} gives`, new RegExp(`^con_${input} `))
  }
  await choose(page, 'What the default gives', /^con_rest /)
  await expect(inspector(page).getByText('MacOSX; Qubes; Virtio; Spt; Genode')).toBeVisible()
  await add(page, 'foreign')
  await parameter(page, 1, /^dev /)
  await register(page, 'app', /^main /)
  await page.getByRole('group', { name: 'dev match_impl' }).click({ position: { x: 60, y: 20 } })
  await expect(inspector(page).getByRole('row', { name: /^Hvt/ })).toContainText('hvt')
  await expect(inspector(page).getByRole('row', { name: /^default/ })).toContainText('genode')
  await compareWithCase(page, 'match-target')
})

test('a data dependency: struct-deps-stack', async ({ page }) => {
  await startBlank(page)
  await add(page, 'generic_stackv4', 'stack')
  await wire(page, 'network', 'new default_network')
  await add(page, 'foreign')
  await press(page, 'Add parameter')
  await choose(page, 'Type of parameter 1', 'time')
  await choose(page, 'Add a dependency', /^stack /)
  await wire(page, 'parameter 1', 'new default_time')
  await register(page, 'app', /^main /)
  await compareWithCase(page, 'struct-deps-stack')
})

test('a device of one’s own with a module type of its own: struct-class-configurable', async ({ page }) => {
  await startBlank(page)
  await inspector(page).getByRole('textbox', { name: 'Name of a new module type' }).fill('meter')
  await press(page, 'Add type')
  await add(page, 'default_console')
  await add(page, 'impl', 'dev')
  await fill(page, 'Name in main.ml', 'power-meter')
  await fill(page, 'Module', 'Meter.Make')
  await press(page, 'Add parameter')
  await choose(page, 'Type of parameter 1', 'console')
  await wire(page, 'parameter 1', 'default_console')
  await choose(page, 'Result', 'meter')
  await fill(page, 'connect', '{M}.start_metering ~on:true {*}')
  await inspector(page).getByRole('textbox', { name: 'New package of packages' }).fill('meter')
  await press(page, 'Add package')
  await fill(page, 'min', '1.0')
  await choose(page, 'Keys', 'Key.target')
  await add(page, 'foreign')
  await parameter(page, 1, /^dev /)
  await register(page, 'app', /^main /)
  await compareWithCase(page, 'struct-class-configurable')
})

test('the same with the keyboard alone: struct-deps-stack', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('application', { name: 'Canvas' })).toBeVisible()
  const keys = page.keyboard
  await keys.press('Control+k')
  await expect(page.getByPlaceholder('What to do')).toBeFocused()
  await keys.type('New blank')
  await keys.press('Enter')
  await expect(page.getByText('Nothing is drawn yet')).toBeVisible()
  const addByKeys = async (entry: string): Promise<void> => {
    await keys.press('Control+/')
    await expect(page.getByRole('searchbox', { name: 'Search devices' })).toBeFocused()
    await keys.press('Control+a')
    await keys.type(entry)
    await keys.press('Enter')
    await keys.press('F4')
  }
  await addByKeys('generic_stackv4')
  await pick(page, 'What goes into network', 'new default_network')
  await addByKeys('default_time')
  await addByKeys('foreign')
  await walkTo(page, inspector(page).getByRole('button', { name: 'Add parameter' }))
  await keys.press('Enter')
  await pick(page, 'What goes into parameter 1', 'default_time')
  await pick(page, 'Add a dependency', 'stack')
  await addByKeys('register')
  await walkTo(page, inspector(page).getByRole('textbox', { name: 'Name of the unikernel' }))
  await keys.press('Control+a')
  await keys.type('app')
  await keys.press('Enter')
  await pick(page, 'Add a job', 'main')
  await compareWithCase(page, 'struct-deps-stack', exportByKeys)
})
