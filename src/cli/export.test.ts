// Exported projects: what the zip holds, that its bytes depend on nothing else, and that it runs by itself.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readZip } from '../platform/codecs/zip.ts'
import { type Folder, makeFolder, runCli } from './testing/run-cli.ts'

const shop = `open Mirage
(* a shop *)
let port = Key.(create "port" Arg.(opt int 8080 (info ~doc:"Port" [ "port" ])))
let main = foreign ~keys:[ Key.abstract port ] "Unikernel.Main" (stackv4 @-> kv_ro @-> job)
let stack = generic_stackv4 ~group:"front" default_network
let () = register "shop" [ main $ stack $ generic_kv_ro "www" ]
`

const root = new URL('../..', import.meta.url).pathname
const folders: Folder[] = []

function folder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const made = makeFolder(files)
  folders.push(made)
  return made
}

afterAll(() => {
  for (const one of folders) one.remove()
})

function unzip(f: Folder, name = 'out.zip'): ReadonlyMap<string, string> {
  const result = readZip(new Uint8Array(readFileSync(join(f.path, name))))
  if (result.kind !== 'files') throw new Error(result.kind)
  return result.files
}

async function exported(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const f = folder(files)
  const result = await runCli(f, ['export', Object.keys(files)[0] ?? '', ...args, '--out', 'out.zip'])
  return { ...result, folder: f, files: result.code === 0 ? unzip(f) : new Map<string, string>() }
}

function written(facts: { readonly files: { readonly written: readonly string[] } }): readonly string[] {
  return facts.files.written
}

describe('what the zip holds', () => {
  test('one target: what mirage configure writes, at the root', async () => {
    const { code, files, folder: f } = await exported({ 'config.ml': shop }, '-t', 'xen')
    expect(code).toBe(0)
    const { out } = await runCli(f, ['describe', 'config.ml', '-t', 'xen', '--json'])
    const results: { xen: { facts: { files: { written: readonly string[] } } } } = JSON.parse(out)
    const own = ['README.md', 'config.ml', 'config.ts', 'shop.morgana.json', 'unikernel.ml']
    const rest = [...files.keys()].filter((path) => !own.includes(path) && !path.startsWith('morgana/'))
    expect(rest.toSorted()).toEqual([...written(results.xen.facts)].toSorted())
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([...own, 'morgana/cli.mjs', 'morgana/index.js', 'morgana/index.d.ts']),
    )
    const texts = [...files].filter(([path]) => !path.startsWith('morgana/')).map(([, text]) => text)
    expect(texts.join('\n')).not.toContain('{ROOT}')
    expect([...files.values()].join('\n')).not.toContain(f.path)
    expect([...files.values()].join('\n')).not.toContain(root)
  })

  test('several targets: a folder each, no copies of sources', async () => {
    const { files } = await exported({ 'config.ml': shop }, '-t', 'hvt', '-t', 'unix')
    const targets = [...files.keys()].filter((path) => path.startsWith('targets/'))
    expect(new Set(targets.map((path) => path.split('/')[1]))).toEqual(new Set(['hvt', 'unix']))
    expect(targets.filter((path) => /config\.(ml|ts)$|unikernel\.ml|README/.test(path))).toEqual([])
    expect(files.has('main.ml')).toBe(false)
    expect(files.get('README.md')).toContain('mirage configure -t hvt')
  })

  test('which folders have to be made before the build, where the project has no file of them', async () => {
    const text = `open Mirage
let main = foreign "Unikernel.Main" (kv_ro @-> kv_ro @-> kv_ro @-> fs @-> job)
let () = register "shop" [ main $ crunch "www" $ direct_kv_ro "pages" $ archive_of_files ~dir:"data" () $ fat_of_files () ]
`
    const { err, files } = await exported({ 'config.ml': text }, '-t', 'unix', '-t', 'xen')
    expect(files.get('README.md')).toContain('not part of this project: `data`, `www`, `pages`.')
    expect(err).toContain('The build reads the folder `www`')
    expect(err).toContain('The build for xen reads the folder `pages`')
    const without = await exported({
      'config.ml': text.replace(/kv_ro @-> kv_ro @-> kv_ro @-> |crunch.*\(\) \$ (?=fat)/g, ''),
    })
    expect(without.files.get('README.md')).not.toContain('first build')
  })

  test('the sources that stand beside the configuration, and no skeleton over them', async () => {
    const two = shop.replace('[ main $', '[ foreign "Store.Make" job; foreign "Git.Make" job; main $')
    const { files, err } = await exported({ 'config.ml': two, 'store.ml': 'let s = 1\n', 'secret.ml': 'let s = 2\n' })
    expect(files.get('store.ml')).toBe('let s = 1\n')
    expect(files.has('secret.ml')).toBe(false)
    expect(files.has('git.ml')).toBe(false)
    expect(err).toContain('Git.Make')
    expect(files.get('unikernel.ml')).toContain(
      'module Main (Stackv4 : Mirage_stack.V4) (Kv_ro : Mirage_kv.RO) = struct',
    )
    const again = await exported({ 'config.ml': shop, 'unikernel.ml': 'let mine = 1\n' })
    expect(again.files.get('unikernel.ml')).toBe('let mine = 1\n')
  })

  test('no name leads out of the project', async () => {
    const f = folder({ 'config.ml': shop })
    const { out } = await runCli(f, ['convert', 'config.ml', '--to', 'json'])
    const design: Record<string, unknown> = JSON.parse(out)
    design['name'] = '../../name'
    design['sources'] = {
      '../evil.ml': '',
      '/etc/x': '',
      'a\\..\\b': '',
      'CONFIG.ML': '',
      'morgana/cli.mjs': '',
      'lib/good.ml': '',
    }
    const result = await exported({ 'x.morgana.json': JSON.stringify(design) })
    expect(result.code).toBe(0)
    const paths = [...result.files.keys()]
    expect(paths).toContain('lib/good.ml')
    expect(paths).toContain('name.morgana.json')
    expect(paths.join('\n')).not.toMatch(/evil|etc|\\|CONFIG|\.\.\//)
    expect(result.err.match(/MG-EXPORT-SOURCE/g)).toHaveLength(5)
  })

  test('nothing when one target cannot be configured', async () => {
    const traced =
      'open Mirage\nlet () = register ~tracing:(mprof_trace ~size:1000 ()) "x" [ foreign "Unikernel.Main" job ]\n'
    const { code, folder: f } = await exported({ 'config.ml': traced }, '-t', 'all')
    expect(code).toBe(1)
    expect(f.list()).toEqual(['config.ml'])
  })

  test('it can be read back: design, zip and configuration are the same', async () => {
    const { folder: f } = await exported({ 'config.ml': shop }, '-t', 'hvt')
    const { code, out } = await runCli(f, ['diff', 'config.ml', 'out.zip', '-t', 'all'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect((await runCli(f, ['export', 'out.zip', '-t', 'hvt', '--out', 'again.zip'])).code).toBe(0)
    expect(readFileSync(join(f.path, 'again.zip')).equals(readFileSync(join(f.path, 'out.zip')))).toBe(true)
  })
})

function runProcess(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const result = spawnSync(process.execPath, argv, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: cwd, ...env },
  })
  return { code: result.status, out: result.stdout, err: result.stderr }
}

describe('in a process of its own', () => {
  const cases = ['app-store', 'key-alias', 'if-nested']
  let f: Folder

  beforeAll(async () => {
    f = folder({ 'shop/config.ml': shop })
    for (const name of cases) {
      const { config }: { config: string } = JSON.parse(
        readFileSync(join(root, `fixtures/conformance/cases/${name}.json`), 'utf8'),
      )
      f.write({ [`${name}/config.ml`]: config })
    }
  }, 60_000)

  test('the same bytes in every time zone', { timeout: 60_000 }, () => {
    const hashes = ['UTC', 'America/New_York', 'Asia/Tokyo'].map((zone, index) => {
      const out = `${index}.zip`
      const result = runProcess(
        f.path,
        [join(root, 'bin/morgana.mjs'), 'export', 'shop/config.ml', '-t', 'all', '--out', out],
        { TZ: zone },
      )
      expect(result).toMatchObject({ code: 0 })
      return createHash('sha256')
        .update(readFileSync(join(f.path, out)))
        .digest('hex')
    })
    expect(new Set(hashes).size).toBe(1)
  })

  test.each(['shop', ...cases])(
    '%s gives the same facts from its config.ts, with nothing but Node',
    { timeout: 60_000 },
    async (name) => {
      const target = 'hvt'
      const project = `${name}-project`
      expect(await runCli(f, ['export', `${name}/config.ml`, '-t', target, '--out', `${name}.zip`])).toMatchObject({
        code: 0,
      })
      for (const [path, text] of unzip(f, `${name}.zip`)) {
        // Only what is needed to run: the generated files are made anew.
        if (path !== 'config.ts' && !path.startsWith('morgana/')) continue
        mkdirSync(dirname(join(f.path, project, path)), { recursive: true })
        writeFileSync(join(f.path, project, path), text)
        if (path.endsWith('.mjs')) chmodSync(join(f.path, project, path), 0o755)
      }
      const cwd = join(f.path, project)
      const described = runProcess(cwd, ['morgana/cli.mjs', 'describe', 'config.ts', '-t', target, '--json'])
      expect(described.err).not.toContain('error[')
      const { out } = await runCli(f, ['describe', `${name}/config.ml`, '-t', target, '--json'])
      const [ours, theirs]: { hvt: { facts: unknown } }[] = [described.out, out].map(
        (text): { hvt: { facts: unknown } } => JSON.parse(text) as { hvt: { facts: unknown } },
      )
      expect(ours?.hvt.facts).toEqual(theirs?.hvt.facts)
      expect(runProcess(cwd, ['morgana/cli.mjs', 'configure', 'config.ts', '-t', target])).toMatchObject({ code: 0 })
      const files = unzip(f, `${name}.zip`)
      for (const path of files.keys()) {
        if (path.startsWith('morgana/') || /^(README\.md|config\.\w+|unikernel\.ml|.*\.morgana\.json)$/.test(path))
          continue
        expect([path, readFileSync(join(cwd, path), 'utf8')]).toEqual([path, files.get(path)])
      }
    },
  )

  test('the command line of a clone: exit codes, a closed pipe, no stack trace', { timeout: 60_000 }, () => {
    const morgana = join(root, 'bin/morgana.mjs')
    expect(runProcess(f.path, [morgana, 'describe', 'missing.ml'])).toMatchObject({ code: 2, out: '' })
    expect(runProcess(f.path, [morgana, 'describe', 'shop/config.ml', '-t', 'all']).code).toBe(0)
    const piped = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${morgana}" describe shop/config.ml -t all --json | head -c 10`],
      { cwd: f.path, encoding: 'utf8' },
    )
    expect(piped.stderr).not.toMatch(/^ +at /m)
  })
})
