// Where commands write: what stands in the way is told by its path, and nothing is half written.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Folder, makeFolder, runCli } from '../testing/run-cli.ts'

const CONFIG = 'open Mirage\nlet () = register "shop" [ foreign "Unikernel.Main" job ]\n'

const folders: Folder[] = []
afterAll(() => {
  for (const folder of folders) folder.remove()
})

function folder(files: Readonly<Record<string, string>> = {}): Folder {
  const made = makeFolder({ 'config.ml': CONFIG, ...files })
  folders.push(made)
  return made
}

describe('what stands in the way', () => {
  test('a file where a folder should be', async () => {
    const f = folder({ out: 'mine' })
    const { code, err } = await runCli(f, ['configure', 'config.ml', '-t', 'hvt', '--out', 'out'])
    expect(code).toBe(2)
    expect(err).toMatch(/^out:1:0: error\[MG-WRITE\]: nothing is written: .*out is a file, not a folder$/m)
    expect(f.list()).toEqual(['config.ml', 'out'])
  })

  test('a folder where a file should be, also when writing is forced', async () => {
    const f = folder()
    mkdirSync(join(f.path, 'out/main.ml'), { recursive: true })
    const { code, err } = await runCli(f, ['configure', 'config.ml', '--out', 'out', '--force'])
    expect(code).toBe(2)
    expect(err).toMatch(/^out\/main\.ml:1:0: error\[MG-WRITE\]/m)
    expect(f.list()).toEqual(['config.ml'])
  })

  test('a file that nobody generated is named with its folder', async () => {
    const f = folder({ 'out/main.ml': 'let mine = 1\n' })
    const { code, err } = await runCli(f, ['configure', 'config.ml', '--out', 'out'])
    expect(code).toBe(1)
    expect(err).toMatch(/^out\/main\.ml:1:0: error\[MG-WRITE\]: .*already.*\n {2}hint: .*--force/m)
    expect(f.read('out/main.ml')).toBe('let mine = 1\n')
  })
})

describe('one file', () => {
  test.each(['.', '..', 'folder/', '/'])('%s is no file', async (out) => {
    const f = folder()
    for (const command of [
      ['convert', 'config.ml', '--to', 'json', '--out', out],
      ['export', 'config.ml', '--out', out],
    ]) {
      const { code, err } = await runCli(f, command)
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringContaining(`--out ${out} names a folder, not a file`),
      })
    }
    expect(f.list()).toEqual(['config.ml'])
  })

  test('a folder of that name is left alone', async () => {
    const f = folder({ 'x.zip/kept': '1' })
    const { code, err } = await runCli(f, ['export', 'config.ml', '--out', 'x.zip'])
    expect(code).toBe(2)
    expect(err).toContain('x.zip:1:0: error[MG-WRITE]')
    expect(f.list()).toEqual(['config.ml', 'x.zip/kept'])
  })

  test.each(['deep/er/config.ts', './config.ts'])('%s is written', async (out) => {
    const f = folder()
    expect((await runCli(f, ['convert', 'config.ml', '--to', 'config.ts', '--out', out])).code).toBe(0)
    expect(f.read(out)).toContain("register('shop'")
  })
})
