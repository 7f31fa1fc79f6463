// The user's own files: written in the page, kept, exported, and brought back; and whatever else comes in from outside.

import { unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness.ts'
import { exportZip, node, openText, showTab, start } from './page-object.ts'

const name = (page: Page): Locator => page.getByRole('textbox', { name: 'Name of the project' })
const state = (page: Page): Locator => page.getByTestId('keeping')
const editor = (page: Page): Locator => page.locator('.monaco-editor').first()

/** Types at the end of the file that is shown. */
async function typeAtEnd(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(text)
}

/** The text of the design file that Save gives. */
async function savedText(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

interface SavedDesign {
  name: string
  readonly logic: { readonly nodes: Record<string, unknown>; readonly wires: Record<string, string> }
  readonly sources: Record<string, string>
}

async function savedDesign(page: Page): Promise<SavedDesign> {
  // What the page has just written.
  return JSON.parse(await savedText(page)) as SavedDesign
}

test('the skeleton becomes the own source with the first edit, and travels', async ({ page }) => {
  await start(page)
  await showTab(page, 'unikernel.ml')
  await expect(editor(page)).toContainText('module Main')
  await expect(page.getByText('A skeleton that follows the wires')).toBeVisible()
  await typeAtEnd(page, '(* mine *)')
  await expect(page.getByText('Yours: kept in the design')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('A skeleton that follows the wires')).toBeVisible()
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(page.getByText('Yours: kept in the design')).toBeVisible()
  await expect(state(page)).toHaveText('saved')

  await page.reload()
  await showTab(page, 'unikernel.ml')
  await expect(editor(page)).toContainText('(* mine *)')

  const files = unzipSync(await exportZip(page, 'current'))
  const text = new TextDecoder().decode(files['unikernel.ml'])
  expect(text).toContain('module Main')
  expect(text).toContain('(* mine *)')
})

test('a source that does not take what the wires pass is a problem', async ({ page }) => {
  await start(page)
  await showTab(page, 'unikernel.ml')
  await editor(page).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('module Main (S : Tcpip.Stack.V4) = struct let start _ = Lwt.return_unit end')
  await showTab(page, /^Problems/)
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('takes one module in')
})

test('files are added, renamed, and deleted, each a step of undo', async ({ page }) => {
  await start(page)
  await showTab(page, 'unikernel.ml')
  await page.getByRole('button', { name: 'Add a file' }).click()
  const tabs = page.getByRole('tablist', { name: 'Code' })
  await expect(tabs.getByRole('tab', { name: 'module.ml' })).toHaveAttribute('aria-selected', 'true')
  const field = page.getByRole('textbox', { name: 'New path of module.ml' })
  await expect(field).toBeFocused()
  await field.fill('../outside.ml')
  await field.press('Enter')
  await expect(page.getByText('is not a path inside the project')).toBeVisible()
  for (const path of ['main.ml', 'config.ml', 'morgana/cli.mjs']) {
    await field.fill(path)
    await field.press('Enter')
    await expect(page.getByText(`${path} is written by every export`)).toBeVisible()
  }
  await field.fill('lib/store.ml')
  await field.press('Enter')
  await expect(tabs.getByRole('tab', { name: 'lib/store.ml' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(tabs.getByRole('tab', { name: 'lib/store.ml' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(tabs.getByRole('tab', { name: 'lib/store.ml' })).toHaveCount(1)
})

test('an exported zip opens again with its sources, as a design of its own', async ({ page }) => {
  await start(page)
  await name(page).fill('to-export')
  await showTab(page, 'unikernel.ml')
  await typeAtEnd(page, '(* in the zip *)')
  const bytes = await exportZip(page, 'current')
  await name(page).fill('mine')
  await expect(state(page)).toHaveText('saved')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open', exact: true }).click(),
  ])
  await chooser.setFiles({ name: 'to-export.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) })
  await expect(name(page)).toHaveValue('to-export')
  await showTab(page, 'unikernel.ml')
  await expect(editor(page)).toContainText('(* in the zip *)')
  await page.getByRole('button', { name: 'Back to mine' }).click()
  await expect(name(page)).toHaveValue('mine')
})

test('bad files are refused in a sentence, and nothing changes', async ({ page }) => {
  await start(page)
  await name(page).fill('mine')
  const whole = await savedText(page)
  const nodes = Array.from({ length: 30_000 }, (_, index) => `"n${index}":{}`).join()
  for (const [file, text, sentence] of [
    ['a.morgana.json', whole.slice(0, 400), 'This is not a whole JSON file'],
    ['b.morgana.json', whole.replace('"version": 1', '"version": 9'), 'has version 9'],
    [
      'c.morgana.json',
      whole.replace('"wires": {', '"wires": {"__proto__": "x",'),
      'a word that JavaScript keeps to itself',
    ],
    ['d.morgana.json', whole.replace('"nodes": {', `"nodes": {${nodes},`), 'the window shows at most'],
    ['e.zip', 'PK\u0003\u0004nothing', 'It is no zip'],
    ['config.ml', 'open Mirage\nlet () = register "x" [', 'config.ml:2:'],
    ['notes.txt', 'hello', 'Morgana opens config.ml'],
  ] as const) {
    await openText(page, file, text)
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(name(page)).toHaveValue('mine')
    await expect(node(page, 'stack generic_stackv4')).toBeVisible()
  }
})

test('a design with dangling wires and unknown devices opens with problems and placeholders', async ({ page }) => {
  await start(page)
  const design = await savedDesign(page)
  design.name = 'damaged'
  design.logic.wires['stack.network'] = 'nobody'
  design.logic.nodes['odd'] = { kind: 'teapot', spout: 2 }
  await openText(page, 'damaged.morgana.json', JSON.stringify(design))
  await expect(name(page)).toHaveValue('damaged')
  await showTab(page, /^Problems/)
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems).toContainText('has lost an end')
  await expect(problems).toContainText('teapot')
  await expect(state(page)).toHaveText('saved')
  await page.reload()
  await expect(name(page)).toHaveValue('damaged')
})

test('a damaged fragment is not pasted, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await start(page)
  const paste = async (fragment: object): Promise<void> => {
    const text = JSON.stringify({ format: 'morgana-fragment', version: 1, fragment })
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.getByRole('application', { name: 'Canvas' }).focus()
    await page.keyboard.press('Control+V')
  }
  const empty = { nodes: {}, wires: {}, keys: {}, values: {}, layout: {} }
  await paste({ ...empty, wires: 7 })
  await expect(page.getByText('The text cannot be pasted')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await paste({ ...empty, nodes: { odd: null }, layout: { odd: { x: 0, y: 0 } } })
  await expect(page.getByRole('group', { name: /unknown/ })).toBeVisible()
})

test('a link too long for mail says so and offers a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await start(page)
  const design = await savedDesign(page)
  // Text that does not compress.
  const noise = Array.from({ length: 9000 }, (_, index) => ((index * 7919 * index) % 9973).toString(36)).join(' ')
  design.sources['notes.ml'] = `(* ${noise} *)`
  await openText(page, 'noisy.morgana.json', JSON.stringify({ ...design, name: 'noisy' }))
  await expect(name(page)).toHaveValue('noisy')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText(/characters; some browsers, mail programs and chats cut such links/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a file instead' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.morgana\.json$/)
})

test('a pasted config.ml opens as a design of its own; other text is refused in a sentence', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await start(page)
  await name(page).fill('mine')
  const paste = async (text: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.getByRole('application', { name: 'Canvas' }).focus()
    await page.keyboard.press('Control+V')
  }
  await paste('just some words')
  await expect(page.getByText('no part of a design and no configuration')).toBeVisible()
  await expect(name(page)).toHaveValue('mine')
  await paste(
    'open Mirage\n\nlet main = foreign "Unikernel.Hello" (time @-> job)\n\nlet () = register "pasted" [ main $ default_time ]\n',
  )
  await expect(name(page)).toHaveValue('pasted')
  await page.getByRole('button', { name: 'Back to mine' }).click()
  await expect(name(page)).toHaveValue('mine')
})

/** A design file with these nodes, for this release. */
function designFile(nodes: object, release = 'mirage-3.8.1'): string {
  const logic = { types: {}, keys: {}, values: {}, nodes, wires: {}, registration: null, text: [] }
  return JSON.stringify({
    format: 'morgana',
    version: 1,
    release,
    name: 'strange',
    logic,
    settings: [],
    sources: {},
    layout: {},
  })
}

test('names that would be code, words of JavaScript and other releases do no harm', async ({ page }) => {
  await start(page)
  await openText(page, 'other.morgana.json', designFile({}, 'mirage-9'))
  await expect(page.getByText('It is for mirage-9; this Morgana knows mirage-3.8.1.')).toBeVisible()
  const noop = { kind: 'device', binding: 'a', device: 'noop', arguments: {} }
  await openText(page, 'words.morgana.json', designFile({ toString: noop }))
  await expect(page.getByText('a word that JavaScript keeps to itself')).toBeVisible()
  await expect(name(page)).toHaveValue('shop')
  await openText(page, 'code.morgana.json', designFile({ a: { ...noop, binding: 'x = noop\nlet () = exit 1' } }))
  await expect(page.getByText('cannot name a value in OCaml; it is called')).toBeVisible()
  await expect(page.getByRole('group', { name: 'x___noop_let______exit_1 noop' })).toBeVisible()
  await openText(
    page,
    'config.ml',
    'open Mirage\nlet constructor = default_console\nlet toString = Key.(create "toString" Arg.(opt int 1 (info ["x"])))\nlet main = foreign ~keys:[Key.abstract toString] "Unikernel.Main" (console @-> job)\nlet () = register "words" [ main $ constructor ]\n',
  )
  await expect(page.getByRole('group', { name: /^constructor default_console/ })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'hvt' })).toHaveAttribute('data-state', 'fine')
})
