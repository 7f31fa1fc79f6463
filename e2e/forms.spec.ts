// What no form says is written in OCaml where it stands, and converters of one's own are made in theirs.

import type { Locator, Page } from '@playwright/test'
import { add, choose, fill, inspector, parameter, press, register, startBlank } from './author.ts'
import { accessibilityFindings, expect, test } from './harness.ts'
import { exportZip, openText, showTab, start, target } from './page-object.ts'
import { unzip } from './project-facts.ts'

test.describe.configure({ timeout: 240_000 })

/** The configuration as it is exported, on one line. */
async function configMl(page: Page): Promise<string> {
  return (unzip(await exportZip(page, 'current')).get('config.ml') ?? '').replaceAll(/\s+/g, ' ')
}

/** Writes into a field of OCaml and keeps it. */
async function write(page: Page, label: string, text: string): Promise<Locator> {
  const field = inspector(page).getByRole('textbox', { name: label, exact: true })
  await expect(field).not.toHaveValue('')
  await field.fill(text)
  await field.press('Control+Enter')
  return field
}

test('a condition of arithmetic is written in OCaml, with its mistakes told in place', async ({ page }) => {
  await startBlank(page)
  await add(page, 'key')
  await fill(page, 'Name in the configuration', 'port')
  await fill(page, 'Key', 'port')
  await choose(page, 'Type', 'int')
  await fill(page, 'Default', '8080')
  for (const name of ['first', 'second']) {
    await add(page, 'custom_console', name)
    await fill(page, 'name', name)
  }
  await add(page, 'if_impl', 'choice')
  await press(page, 'Write a condition here')
  await choose(page, 'What then gives', /^first /)
  await choose(page, 'What else gives', /^second /)
  await add(page, 'foreign')
  await parameter(page, 1, /^choice /)
  await register(page, 'app', /^main /)
  await page.getByRole('group', { name: /^choice if_impl/ }).click({ position: { x: 60, y: 20 } })

  await inspector(page).getByRole('button', { name: 'Write condition in OCaml' }).click()
  const field = await write(page, 'Condition in OCaml', 'Key.map (fun p -> p mod 2) (Key.value port)')
  await expect(inspector(page).getByRole('alert')).toContainText('int')
  await expect(inspector(page).getByText('Not kept yet.')).toBeVisible()
  await expect(inspector(page).getByText('Reads: target is unix')).toBeVisible()
  await write(page, 'Condition in OCaml', 'Key.map (fun p -> p mod 2 = 0) (Key.value port)')
  await expect(inspector(page).getByText('Reads: --port mod 2 is 0')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await expect(inspector(page).getByRole('row', { name: /^then/ })).toContainText('genode')
  expect(await accessibilityFindings(page)).toEqual([])
  const text = await configMl(page)
  expect(text).toContain('if_impl (Key.map (fun port -> port mod 2 = 0) (Key.value port)) first second')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(inspector(page).getByText('Reads: target is unix')).toBeVisible()
})

const DEVICE = `open Mirage
let level = Key.create "level" Key.Arg.(opt ~stage:\`Configure int 1 (info [ "level" ]))
let meter = impl @@ object
  inherit base_configurable
  method ty = console @-> job
  method name = "meter"
  method module_name = "Meter.Make"
  method! keys = [ Key.abstract level ]
  method! connect info m args =
    if Key.get (Info.context info) level > 2 then m ^ ".loud " ^ List.hd args else m ^ ".quiet"
end
let () = register "app" [ meter $ default_console ]
`

test('the methods of a device that compute are edited as OCaml, and templates follow their arguments', async ({
  page,
}) => {
  await start(page)
  await openText(page, 'config.ml', DEVICE)
  const meter = page.getByRole('application', { name: 'Canvas' }).getByRole('group', { name: /^meter / })
  await meter.click({ position: { x: 60, y: 20 } })
  const field = await write(page, 'connect in OCaml', 'fun info m args -> m ^ 1')
  await expect(inspector(page).getByRole('alert')).toContainText('string')
  await field.press('Escape')
  await expect(field).toHaveValue(/\.loud/)
  await write(page, 'connect in OCaml', 'fun _ m args -> match args with [ a ] -> m ^ ".go " ^ a | _ -> assert false')
  const template = inspector(page).getByRole('textbox', { name: 'connect', exact: true })
  await expect(template).toHaveValue('{M}.go {0}')
  await inspector(page).getByRole('button', { name: 'Remove parameter 1' }).click()
  await expect(template).toHaveAttribute('aria-describedby', /./)
  const problems = page.getByRole('list', { name: 'Problems' })
  await showTab(page, /^Problems/)
  await expect(problems.getByText('names {0}, which is gone')).toBeVisible()
  await problems.getByRole('button', { name: 'Start it with {M}.go', exact: true }).click()
  await expect(template).toHaveValue('{M}.go')
  await inspector(page).getByRole('button', { name: 'Write build in OCaml' }).click()
  const build = inspector(page).getByRole('textbox', { name: 'build in OCaml' })
  await build.fill('fun info -> Bos.OS.File.write (Fpath.v "level.txt") (Info.name info)')
  await build.press('Control+Enter')
  expect(await accessibilityFindings(page)).toEqual([])
  const text = await configMl(page)
  expect(text).toContain('(Info.name info)')
})

test('a converter of words is made in its form, tried, and decides', async ({ page }) => {
  await startBlank(page)
  await add(page, 'key')
  await fill(page, 'Name in the configuration', 'mode')
  await fill(page, 'Key', 'mode')
  await choose(page, 'Type', 'words of your own')
  await fill(page, 'Word 1', 'fast')
  await fill(page, 'Meaning of word 1', '`Fast')
  await fill(page, 'Word 2', 'safe')
  await fill(page, 'Meaning of word 2', '3')
  await expect(inspector(page).getByRole('alert')).toContainText('one type')
  await fill(page, 'Meaning of word 2', '`Safe')
  await inspector(page).getByRole('textbox', { name: 'Try a value' }).fill('s')
  await expect(inspector(page).getByRole('status')).toContainText('Printed as safe, in key_gen.ml `Safe')
  await inspector(page).getByRole('textbox', { name: 'Try a value' }).fill('x')
  await expect(inspector(page).getByRole('status')).toContainText("invalid value 'x', expected either 'fast' or 'safe'")
  await choose(page, 'Default', 'safe')
  await choose(page, 'Stage', 'configure')
  expect(await accessibilityFindings(page)).toEqual([])
  for (const name of ['first', 'second']) {
    await add(page, 'custom_console', name)
    await fill(page, 'name', name)
  }
  await add(page, 'match_impl', 'choice')
  await choose(page, 'Value', 'mode')
  await press(page, 'Add case')
  await press(page, 'Add case')
  await choose(page, 'Value of case 1', 'Safe')
  await expect(inspector(page).getByText('never taken: case 1 is the same')).toBeVisible()
  await choose(page, 'Value of case 2', 'Fast')
  await expect(inspector(page).getByText('never taken: every value has a case')).toBeVisible()
  await choose(page, 'What case 1 gives', /^first /)
  await choose(page, 'What case 2 gives', /^second /)
  await choose(page, 'What the default gives', /^second /)
  await add(page, 'foreign')
  await parameter(page, 1, /^choice /)
  await register(page, 'app', /^main /)
  await expect(target(page, 'hvt')).toHaveAttribute('data-state', /fine|warning/)
  await showTab(page, 'Keys')
  await page.getByRole('combobox', { name: 'Value of --mode' }).selectOption('fast')
  await expect(page.getByText('mirage configure -t unix --mode=fast')).toBeVisible()
  const text = await configMl(page)
  expect(text).toContain('Cmdliner.Arg.enum [ ("fast", `Fast); ("safe", `Safe) ]')
})

test('defaults are read by the converter of the key, and its words stand at the field', async ({ page }) => {
  await startBlank(page)
  await add(page, 'key')
  await fill(page, 'Name in the configuration', 'net')
  await choose(page, 'Type', 'ipv4')
  const field = inspector(page).getByRole('textbox', { name: 'Default' })
  await field.fill('10.0.0.999/24')
  await field.press('Enter')
  await expect(inspector(page).getByRole('alert')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('10.0.0.2/24')
  await field.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'false')
  await expect(inspector(page).getByRole('alert')).toHaveCount(0)
})

test('a function over devices is chosen, drawn and written', async ({ page }) => {
  await startBlank(page)
  await add(page, 'default_network')
  await add(page, 'static_ipv4_stack', 'stack')
  await choose(page, 'What goes into network', /^default_network/)
  await choose(page, 'arp', 'arp of what it is given')
  await add(page, 'foreign')
  await parameter(page, 1, /^stack /)
  await register(page, 'app', /^main /)
  expect(await configMl(page)).toContain('static_ipv4_stack ~arp:(fun e -> arp e) default_network')
  await page
    .getByRole('application', { name: 'Canvas' })
    .getByRole('group', { name: /^stack / })
    .click({ position: { x: 60, y: 20 } })
  await choose(page, 'arp', 'left out: arp')
  expect(await configMl(page)).toContain('static_ipv4_stack default_network')
})

test('cases are moved by keyboard, with their wires, and the focus goes with them', async ({ page }) => {
  await startBlank(page)
  for (const name of ['first', 'second']) {
    await add(page, 'custom_console', name)
    await fill(page, 'name', name)
  }
  await add(page, 'match_impl', 'choice')
  await press(page, 'Compute a value here')
  await press(page, 'Add case')
  await press(page, 'Add case')
  await choose(page, 'Value of case 1', 'Hvt')
  await choose(page, 'Value of case 2', 'Xen')
  await choose(page, 'What case 1 gives', /^first /)
  await choose(page, 'What case 2 gives', /^second /)
  const value = (number: number): Locator =>
    inspector(page).getByRole('combobox', { name: `Value of case ${number}`, exact: true })
  await value(1).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(value(2)).toBeFocused()
  await expect(value(2).locator('option:checked')).toHaveText('Hvt')
  await expect(
    inspector(page).getByRole('combobox', { name: 'What case 2 gives' }).locator('option:checked'),
  ).toHaveText(/^first /)
  await page.keyboard.press('Alt+ArrowUp')
  await expect(value(1)).toBeFocused()
  await expect(value(1).locator('option:checked')).toHaveText('Hvt')
})

test('packages of a module take what mirage takes, and nothing else', async ({ page }) => {
  await startBlank(page)
  await add(page, 'foreign')
  await inspector(page).getByRole('textbox', { name: 'New package of packages' }).fill('tls')
  await press(page, 'Add package')
  await fill(page, 'sublibs', 'mirage')
  const libraries = inspector(page).getByRole('textbox', { name: 'ocamlfind', exact: true })
  await libraries.fill('tls.other')
  await libraries.press('Enter')
  await expect(inspector(page).getByRole('alert')).toContainText('not both')
  await libraries.press('Escape')
  await inspector(page).getByRole('checkbox', { name: 'links no library' }).check()
  await fill(page, 'min', '1.2.0')
  await register(page, 'app', /^main /)
  expect(await configMl(page)).toContain('package ~ocamlfind:[] ~min:"1.2.0" "tls"')
})

const EVERYTHING = `open Mirage
let mode = Key.Arg.conv ~conv:(Cmdliner.Arg.enum [ ("fast", \`Fast); ("safe", \`Safe) ])
  ~serialize:(fun f v -> Fmt.string f (match v with \`Fast -> "\`Fast" | \`Safe -> "\`Safe"))
  ~runtime_conv:"(Cmdliner.Arg.enum [ (\\"fast\\", \`Fast); (\\"safe\\", \`Safe) ])"
let mode = Key.create "mode" Key.Arg.(opt ~stage:\`Configure mode \`Fast (info [ "mode" ]))
let port = Key.create "port" Key.Arg.(opt ~stage:\`Configure int 8080 (info [ "port" ]))
let first = custom_console "first"
let second = custom_console "second"
let out = if_impl (Key.map (fun p -> p mod 2 = 0) (Key.value port)) first second
let place = match_impl (Key.(pure (fun p m -> (p > 1024, m)) $ value port $ value mode)) [ ((true, \`Fast), first) ] ~default:out
let stack = static_ipv4_stack ~arp:(fun e -> arp e) default_network
let meter = impl @@ object
  inherit base_configurable
  method ty = console @-> stackv4 @-> job
  method name = "meter"
  method module_name = "Meter.Make"
  method! packages = Key.map (fun p -> if p > 10 then [ package "tls" ] else []) (Key.value port)
  method! connect info m args = if Key.get (Info.context info) port > 2 then m ^ ".loud " ^ List.hd args else m
end
let () = register ~packages:[ package "tls" ] "app" [ meter $ place $ stack ]
`

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every form can be used by everybody, ${colorScheme}`, async ({ page }) => {
    // Looking at every element of the page takes its time.
    test.slow()
    await page.emulateMedia({ colorScheme })
    await start(page)
    await openText(page, 'config.ml', EVERYTHING)
    const canvas = page.getByRole('application', { name: 'Canvas' })
    for (const name of ['place', 'meter']) {
      await canvas
        .getByRole('group', { name: new RegExp(`^${name} `) })
        .first()
        .click({ position: { x: 40, y: 10 } })
      await expect(inspector(page).getByRole('heading', { level: 2, name: new RegExp(`^${name} `) })).toBeAttached()
      expect(await accessibilityFindings(page), name).toEqual([])
    }
    await showTab(page, 'Keys')
    await page.getByText('What the unikernel answers to --help').click()
    await expect(page.getByLabel('Help of the unikernel')).toContainText('ENVIRONMENT')
    await page.getByRole('button', { name: 'mode', exact: true }).click()
    await expect(inspector(page).getByRole('textbox', { name: 'Word 1', exact: true })).toHaveValue('fast')
    expect(await accessibilityFindings(page), 'key').toEqual([])
    await inspector(page).getByRole('button', { name: 'Write the converter in OCaml' }).click()
    await expect(inspector(page).getByRole('textbox', { name: 'Emit' })).not.toHaveValue('')
    expect(await accessibilityFindings(page), 'converter').toEqual([])
  })
}
