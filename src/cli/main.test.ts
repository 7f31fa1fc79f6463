// The command line on real configurations: what it prints, what it writes, how it ends.

import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type CliResult, type Folder, makeFolder, runCli } from './testing/run-cli.ts'

const shop = `open Mirage
(* a shop *)
let port = Key.(create "port" Arg.(opt int 8080 (info ~doc:"Port" [ "port" ])))
let main = foreign ~keys:[ Key.abstract port ] "Unikernel.Main" (stackv4 @-> kv_ro @-> job)
let stack = generic_stackv4 ~group:"front" default_network
let () = register "shop" [ main $ stack $ generic_kv_ro "www" ]
`
const tracing = `open Mirage
let main = foreign "Unikernel.Main" job
let () = register ~tracing:(mprof_trace ~size:1000 ()) "traced" [ main ]
`

/** What the tool writes before it runs a configuration. */
const FIRST = ['dune', 'dune-project', 'dune.build', 'dune.config']

const folders: Folder[] = []

function folder(files: Readonly<Record<string, string | Uint8Array>> = { 'config.ml': shop }): Folder {
  const made = makeFolder(files)
  folders.push(made)
  return made
}

afterEach(() => {
  for (const one of folders.splice(0)) one.remove()
})

function parse(text: string): Record<string, Record<string, Record<string, unknown>>> {
  const data: Record<string, Record<string, Record<string, unknown>>> = JSON.parse(text)
  return data
}

function expectNoTrace({ out, err }: CliResult): void {
  expect(out + err).not.toMatch(/^ +at |node_modules|\.ts:\d+:\d+\)/m)
}

describe('usage', () => {
  test.each([
    [[], 2],
    [['--help'], 0],
    [['describe', '--help'], 0],
    [['frobnicate'], 2],
    [['describe'], 2],
    [['describe', 'config.ml', 'config.ml'], 2],
    [['describe', 'missing.ml'], 2],
    [['describe', 'config.txt'], 2],
    [['describe', 'config.ml', '-t', 'ukvm'], 2],
    [['describe', 'config.ml', '--env', 'X'], 2],
    [['describe', 'config.ml', '--json', '--dot'], 2],
    [['describe', 'config.ml', '--json=1'], 2],
    [['describe', 'config.ml', '--bogus'], 2],
    [['describe', '--batch', 'missing'], 2],
    [['configure', 'config.ml', '-t', 'all'], 2],
    [['configure', 'config.ml', '-t'], 2],
    [['export', 'config.ml'], 2],
    [['convert', 'config.ml', '--to', 'yaml'], 2],
    [['diff', 'config.ml'], 2],
    [['describe', 'broken.zip'], 2],
  ])('%j ends with %i', async (argv, code) => {
    const result = await runCli(folder({ 'config.ml': shop, 'config.txt': shop, 'broken.zip': 'no zip' }), argv)
    expect(result.code).toBe(code)
    expect(code === 0 ? result.out : result.err).not.toBe('')
    expectNoTrace(result)
  })
})

describe('what a design is', () => {
  test('--json gives the facts by target', async () => {
    const { code, out } = await runCli(folder(), ['describe', 'config.ml', '-t', 'hvt', '-t', 'unix', '--json'])
    expect(code).toBe(0)
    const results = parse(out)
    expect(Object.keys(results)).toEqual(['unix', 'hvt'])
    const { facts, diagnostics } = results['hvt'] ?? {}
    expect(Object.keys(facts ?? {})).toEqual(['name', 'main', 'keys', 'packages', 'libraries', 'files', 'build'])
    expect(diagnostics).toBeInstanceOf(Array)
    expect(JSON.stringify(facts)).toContain('{GC_CONTROL}')
  })

  test('arguments after -- are those of mirage', async () => {
    const f = folder()
    const good = await runCli(f, ['describe', 'config.ml', '--json', '--', '--front-n', 'direct'])
    expect(JSON.stringify(parse(good.out)['unix'])).toContain('Tcpip_stack_direct')
    const bad = await runCli(f, ['describe', 'config.ml', '-t', 'xen', '--json', '--', '--bogus'])
    expect(bad.code).toBe(1)
    expect(parse(bad.out)['xen']?.['error']).toMatchObject({ kind: 'command-line', exit: 1, config_exit: 1 })
  })

  test('a syntax error has its line in JSON and on standard error', async () => {
    const { code, out, err } = await runCli(folder({ 'config.ml': 'open Mirage\nlet x = = 1\n' }), [
      'describe',
      'config.ml',
      '-t',
      'all',
      '--json',
    ])
    expect(code).toBe(1)
    const results = parse(out)
    expect(Object.keys(results)).toHaveLength(9)
    expect(results['muen']?.['error']).toMatchObject({ kind: 'compile', line: 2, column: 8, exit: 1, config_exit: 1 })
    expect(err).toMatch(/^config\.ml:2:8: error\[MG-READ-SYNTAX\]: /)
  })

  test('a wire of the wrong type is an error of compilation at its line', async () => {
    const text =
      'open Mirage\nlet main = foreign "Unikernel.Main" (time @-> job)\nlet () = register "x" [ main $ default_console ]\n'
    const { code, out, err } = await runCli(folder({ 'config.ml': text }), ['describe', 'config.ml', '--json'])
    expect(code).toBe(1)
    expect(parse(out)['unix']?.['error']).toMatchObject({ kind: 'compile', line: expect.any(Number) })
    expect(err).toMatch(/^config\.ml:\d+:\d+: error\[/)
  })

  test('a target that refuses is an error, others are not', async () => {
    const { code, out } = await runCli(folder({ 'config.ml': tracing }), [
      'describe',
      'config.ml',
      '-t',
      'all',
      '--json',
    ])
    expect(code).toBe(1)
    const results = parse(out)
    expect(results['hvt']?.['error']).toMatchObject({ kind: 'exception' })
    expect(results['unix']?.['facts']).toBeDefined()
  })

  test('a configuration without registration succeeds and makes nothing', async () => {
    const { code, out } = await runCli(folder({ 'config.ml': 'open Mirage\nlet x = default_time\n' }), [
      'describe',
      'config.ml',
      '--json',
    ])
    expect(code).toBe(0)
    expect(parse(out)['unix']?.['facts']).toEqual({ nothing: true, files: { written: FIRST } })
  })

  test('--no-eval gives the graph with its choices', async () => {
    const { code, out } = await runCli(folder(), ['describe', 'config.ml', '-t', 'qubes', '--no-eval', '--json'])
    expect(code).toBe(0)
    const graph = parse(out)['qubes']?.['graph']
    expect(graph).toMatchObject({ branches: expect.stringMatching(/^[te]+$/), ifs: expect.any(Array) })
  })

  test.each([
    ['--dot', /^digraph "shop on xen" \{\n/],
    ['--mermaid', /flowchart BT\n/],
  ])('%s draws', async (option, pattern) => {
    const { out } = await runCli(folder(), ['describe', 'config.ml', '-t', 'xen', option])
    expect(out).toMatch(pattern)
    expect((await runCli(folder(), ['describe', 'config.ml', option, '--no-eval'])).out).toContain('if target')
  })

  test('for people: devices, keys, packages, files', async () => {
    const { out } = await runCli(folder(), ['describe', 'config.ml', '-t', 'hvt'])
    expect(out).toMatch(/^hvt: shop\n {2}devices \(21\)\n/)
    expect(out).toMatch(/ {4}port +runtime +\(8080\)\n/)
  })

  test('the environment is what --env says, never that of the process', async () => {
    const text = `open Mirage
let name = try Sys.getenv "MORGANA_NAME" with Not_found -> "none"
let () = register name [ foreign "Unikernel.Main" job ]
`
    process.env['MORGANA_NAME'] = 'process'
    const f = folder({ 'config.ml': text })
    const name = async (...more: string[]) =>
      parse((await runCli(f, ['describe', 'config.ml', '--json', ...more])).out)['unix']?.['facts']?.['name']
    expect(await name()).toBe('none')
    expect(await name('--env', 'MORGANA_NAME=given')).toBe('given')
  })
})

const shopTs = `import { arrow, default_network, foreign, generic_kv_ro, generic_stackv4, job, Key, kv_ro, register, stackv4 } from './morgana/index.js'

// a shop
const port = Key.create('port', Key.Arg.opt(Key.Arg.int, 8080, Key.Arg.info(['port'], { doc: 'Port' })))
const main = foreign('Unikernel.Main', arrow(stackv4, kv_ro, job), { keys: [port] })
const stack = generic_stackv4(default_network, { group: 'front' })

register('shop', [main.$(stack, generic_kv_ro('www'))])
`

describe('config.ts', () => {
  test('says the same as config.ml', async () => {
    const f = folder({ 'config.ml': shop, 'config.ts': shopTs })
    expect(await runCli(f, ['diff', 'config.ml', 'config.ts', '-t', 'all'])).toMatchObject({ code: 0, out: '' })
    await runCli(f, ['convert', 'config.ts', '--to', 'config.ml', '--out', 'made.ml'])
    expect(await runCli(f, ['diff', 'config.ts', 'made.ml', '-t', 'all'])).toMatchObject({ code: 0, out: '' })
    expect(f.read('made.ml')).toContain('(* a shop *)')
  })

  test.each([
    ['main.$(stack', 'main.$(default_network', /config\.ts:5:0: error\[/, /stackv4|network/],
    ["register('shop'", "for (;;) main.$(stack); register('shop'", /config\.ts:8:9: error\[MG-TS-TIME\]/, /end/],
    [
      'import { arrow,',
      "import { readFileSync } from 'node:fs'\nimport { arrow,",
      /config\.ts:1:0: error\[MG-TS-IMPORT\]/,
      /node:fs/,
    ],
    ["'front' }", "'front', colour: 1 }", /config\.ts:6:14: error\[MG-TS-/, /colour/],
  ])(
    '%s → %s is refused at its line',
    async (from, to, place, words) => {
      const result = await runCli(
        folder({ 'config.ts': shopTs.replace(from, to).replace('default_network,', 'default_network ,') }),
        ['describe', 'config.ts'],
      )
      expect(result.code).toBe(1)
      expect(result.err).toMatch(place)
      expect(result.err).toMatch(words)
      expectNoTrace(result)
    },
    60_000,
  )
})

describe('a command line that only asks for help', () => {
  const nothing = { nothing: true, files: { written: FIRST } }

  test('succeeds, and only the first files are written', async () => {
    const f = folder()
    const asked = await runCli(f, ['describe', 'config.ml', '--json', '--', '--help', '--bogus'])
    expect(asked.code).toBe(0)
    expect(parse(asked.out)['unix']).toMatchObject({ facts: nothing, diagnostics: [{ severity: 'warning' }] })
    const written = await runCli(f, [
      'configure',
      'config.ml',
      '-t',
      'xen',
      '--out',
      'made',
      '--',
      '-b',
      'sub',
      '--version',
    ])
    expect(written.code).toBe(0)
    expect(f.list().filter((path) => path.startsWith('made/'))).toEqual([
      'made/dune-project',
      'made/sub/dune',
      'made/sub/dune.build',
      'made/sub/dune.config',
    ])
  })

  test('whatever the command is', async () => {
    const commands = [['describe', '--help'], ['desc', '--help=plain'], ['help'], [], ['build', '--version']]
    const text = 'open Mirage\nlet () = register "app" [noop]\n'
    const lines = commands.map((command) => JSON.stringify({ design: { 'config.ml': text }, command }))
    const { out } = await runCli(folder(), ['describe', '--batch', '-'], lines)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly facts?: unknown })
    expect(answers.map(({ facts }) => facts)).toEqual(commands.map(() => nothing))
  })
})

describe('batch', () => {
  test('one answer a line, bad lines too', async () => {
    const f = folder({
      'sub/config.ml': shop,
      'sub/batch.jsonl': [
        '{"design": "config.ml", "target": "hvt"}',
        'no json',
        '',
        '{"design": "missing.ml"}',
        '{"design": {"config.ml": "open Mirage\\nlet x = "}}',
        '{"design": "config.ml", "target": "xen", "args": ["--port", "1"]}',
        '{"design": "config.ml", "targets": "xen"}',
        '{"design": "config.ml", "target": "hvt", "command": ["configure", "-t", "spt"]}',
        '{"design": "config.ml", "eval": false}',
        '{"design": "config.ml", "command": ["describe", "-t", "xen"]}',
      ].join('\n'),
    })
    const { code, out } = await runCli(f, ['describe', '--batch', 'sub/batch.jsonl'])
    expect(code).toBe(0)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, Record<string, unknown>>)
    expect(answers.map((one) => (one['facts'] ? 'facts' : (one['error']?.['kind'] ?? 'graph')))).toEqual([
      'facts',
      'usage',
      'usage',
      'compile',
      'facts',
      'usage',
      'facts',
      'graph',
      'graph',
    ])
    expect(JSON.stringify(answers[8])).toContain('"if":["kv_ro"]')
    expect(JSON.stringify(answers[6])).toContain('solo5-bindings-spt')
  })

  test('lines of standard input are answered, paths from the working directory', async () => {
    const { code, out } = await runCli(folder(), ['describe', '--batch', '-'], ['{"design": "config.ml"}', '{}'])
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(3)
  })

  test('lines are answered fast: start-up and reading are paid once', async () => {
    const line = JSON.stringify({ design: { 'config.ml': shop }, target: 'hvt', args: ['--front-dhcp', 'true'] })
    // Time of the processor, not of the clock: other tests run at the same time.
    const began = process.cpuUsage()
    await runCli(
      folder(),
      ['describe', '--batch', '-'],
      Array.from({ length: 200 }, () => line),
    )
    const { user, system } = process.cpuUsage(began)
    expect((user + system) / 1000).toBeLessThan(4000)
  })
})

describe('configure', () => {
  test('writes what mirage configure writes, executables too', async () => {
    const f = folder()
    const { code } = await runCli(f, ['configure', 'config.ml', '-t', 'xen', '--out', 'build/deep'])
    expect(code).toBe(0)
    expect(f.list()).toContain('build/deep/shop.xe*')
    expect(f.list()).toContain('build/deep/mirage-unikernel-shop-xen.opam')
    expect(f.read('build/deep/main.ml')).not.toContain('{ROOT}')
  })

  test('replaces what was generated, and nothing else unless forced', async () => {
    const f = folder()
    await runCli(f, ['configure', 'config.ml', '-t', 'hvt'])
    expect((await runCli(f, ['configure', 'config.ml', '-t', 'hvt', '--', '--front-dhcp', 'true'])).code).toBe(0)
    f.write({ 'main.ml': 'let x = 1\n', 'key_gen.ml': 'let y = 2\n' })
    const before = f.list().map((path) => f.read(path.replace('*', '')))
    const refused = await runCli(f, ['configure', 'config.ml', '-t', 'xen'])
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('main.ml')
    expect(refused.err).toContain('key_gen.ml')
    expect(f.list().map((path) => f.read(path.replace('*', '')))).toEqual(before)
    expect((await runCli(f, ['configure', 'config.ml', '-t', 'xen', '--force'])).code).toBe(0)
    expect(f.read('main.ml')).toMatch(/generated by/i)
  })

  test('writes nothing when the target refuses', async () => {
    const f = folder({ 'config.ml': tracing })
    const { code, err } = await runCli(f, ['configure', 'config.ml', '-t', 'hvt'])
    expect(code).toBe(1)
    expect(err).toMatch(/^config\.ml:\d+:\d+: error\[/m)
    expect(f.list()).toEqual(['config.ml'])
  })

  test('never writes through a link that leads elsewhere', async () => {
    const outside = folder({})
    const f = folder()
    symlinkSync(outside.path, join(f.path, '_build'))
    expect((await runCli(f, ['configure', 'config.ml', '-t', 'hvt'])).code).not.toBe(0)
    expect(outside.list()).toEqual([])
    expect(f.list()).toEqual(['config.ml'])
  })
})

describe('a place that is no file', () => {
  test.each([
    ['a link', 'link.json', 'it is a link to elsewhere.json, and links are not followed'],
    ['a folder', 'folder', 'a folder stands in its place'],
    ['a file as folder', 'config.ml/x.json', 'is a file, not a folder'],
  ])('%s is named in the refusal', async (_, out, reason) => {
    const f = folder()
    symlinkSync('elsewhere.json', join(f.path, 'link.json'))
    mkdirSync(join(f.path, 'folder'))
    const { code, err } = await runCli(f, ['convert', 'config.ml', '--to', 'json', '--out', out])
    expect(code).not.toBe(0)
    expect(err).toContain(reason)
    expect(existsSync(join(f.path, 'elsewhere.json'))).toBe(false)
  })
})

describe('check, convert, diff', () => {
  test('check tells sources that no project can have, and lets no name speak to the terminal', async () => {
    const f = folder()
    await runCli(f, ['convert', 'config.ml', '--to', 'json', '--out', 'x.morgana.json'])
    const design: { sources: Record<string, string> } = JSON.parse(f.read('x.morgana.json'))
    const odd = folder({
      'x.morgana.json': JSON.stringify({ ...design, sources: { '../x.ml': '', 'a\u001b[31m.ml': '' } }),
    })
    const { err } = await runCli(odd, ['check', 'x.morgana.json'])
    expect(err).toMatch(/^\.\.\/x\.ml:1:0: warning\[MG-SOURCE-PATH\]: .*leads out of the project/m)
    expect(err).toMatch(/^a\?\[31m\.ml:1:0: warning\[MG-SOURCE-PATH\]: .*control characters/m)
    expect(err).not.toContain('\u001b')
  })

  test('check --json lists diagnostics and nothing else', async () => {
    const { code, out } = await runCli(folder({ 'config.ml': tracing }), ['check', 'config.ml', '-t', 'hvt', '--json'])
    expect(code).toBe(1)
    const data: { diagnostics: { code: string; severity: string; target: string; at: object; message: string }[] } =
      JSON.parse(out)
    expect(Object.keys(data)).toEqual(['diagnostics'])
    expect(data.diagnostics[0]).toMatchObject({
      severity: 'error',
      at: expect.any(Object),
      message: expect.any(String),
    })
    expect((await runCli(folder({ 'config.ml': tracing }), ['check', 'config.ml', '-t', 'unix'])).code).toBe(0)
  })

  test.each(['config.ml', 'json'])('convert --to %s keeps the facts', async (form) => {
    const f = folder()
    const name = form === 'json' ? 'shop.morgana.json' : 'again/config.ml'
    expect((await runCli(f, ['convert', 'config.ml', '--to', form, '--out', name])).code).toBe(0)
    expect((await runCli(f, ['convert', 'config.ml', '--to', form])).out).toBe(f.read(name))
    const { code, out } = await runCli(f, ['diff', 'config.ml', name, '-t', 'all'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
  })

  test('a design of another release is refused', async () => {
    const f = folder()
    const { out } = await runCli(f, ['convert', 'config.ml', '--to', 'json'])
    f.write({ 'other.morgana.json': out.replace('"release": "mirage-3.8.1"', '"release": "mirage-99"') })
    const { code, err } = await runCli(f, ['check', 'other.morgana.json'])
    expect(code).toBe(1)
    expect(err).toMatch(/^other\.morgana\.json:1:0: error\[MG-FILE-RELEASE\]: .*mirage-99/)
  })

  test('diff names what changes, by target', async () => {
    const f = folder({
      'a/config.ml': shop,
      'b/config.ml': shop.replace('8080', '80').replace('generic_kv_ro "www"', 'crunch "www"'),
    })
    const { out } = await runCli(f, ['diff', 'a/config.ml', 'b/config.ml', '-t', 'unix', '-t', 'hvt', '--json'])
    const changes: Record<string, Record<string, unknown>> = JSON.parse(out)
    expect(Object.keys(changes)).toEqual(['unix', 'hvt'])
    expect(changes['unix']?.['keys']).toMatchObject({
      added: [expect.stringContaining('(80)')],
      removed: expect.arrayContaining([expect.stringContaining('8080')]),
    })
    expect((await runCli(f, ['diff', 'a/config.ml', 'b/config.ml'])).out).toMatch(/^unix\n {2}keys\n {4}- /)
    expect((await runCli(f, ['diff', 'a/config.ml', 'a/config.ml', '-t', 'all', '--json'])).out).not.toContain('added')
  })
})
