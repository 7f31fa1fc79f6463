// Words of the command line: version, help, exit codes, and what is said of words that it does not know.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Folder, makeFolder, runCli } from '../testing/run-cli.ts'
import { VERSION } from './version.ts'

const GOOD = 'open Mirage\n\nlet () = register "a" [ noop ]\n'
const BAD = 'open Mirage\n\nlet () = register "a" [ default_console ]\n'

let folder: Folder

beforeAll(() => {
  folder = makeFolder({ 'config.ml': GOOD, 'other.ml': GOOD, 'bad.ml': BAD, 'a.txt': 'a', 'main.ml': 'mine' })
  mkdirSync(join(folder.path, 'folder.ml'))
})

afterAll(() => folder.remove())

test('the version is that of the package', async () => {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  )
  expect(VERSION).toBe(version)
  expect(await runCli(folder, ['--version'])).toEqual({ code: 0, out: `morgana ${version} (mirage-3.8.1)\n`, err: '' })
})

describe('help', () => {
  const COMMANDS = ['describe', 'configure', 'export', 'check', 'convert', 'diff']

  test('of all: every command, and the exit codes', async () => {
    const { code, out } = await runCli(folder, ['--help'])
    expect(code).toBe(0)
    for (const name of COMMANDS) expect(out).toContain(` ${name} `)
    expect(out).toContain('Exit codes: 0 done')
  })

  test.each(COMMANDS)(
    'of %s: each option of its synopsis is explained, and each that is explained is taken',
    async (name) => {
      const { code, out } = await runCli(folder, [name, '--help'])
      expect(code).toBe(0)
      const synopsis = out.slice(0, out.indexOf('\n\n'))
      const explained = [...out.slice(synopsis.length).matchAll(/^ {2}(?:-\w, )?(--[\w-]+)(?: (\S+))? {2}/gm)]
      const names = explained.map((match) => match[1] ?? '')
      for (const [, option = ''] of synopsis.matchAll(/(--[a-z][\w-]*)/g)) expect(names).toContain(option)
      expect(names).toContain('--help')
      for (const [, option = '', value] of explained.filter((match) => match[1] !== '--help')) {
        const { err } = await runCli(folder, [name, 'none.ml', option, ...(value === undefined ? [] : ['x'])])
        expect(err).not.toContain('unknown option')
      }
    },
  )
})

test.each([
  [['descrive'], 'there is no command descrive: did you mean describe?'],
  [['frobnicate'], 'there is no command frobnicate\n'],
  [['check', 'config.ml', '--jsn'], 'unknown option --jsn: did you mean --json?'],
  [['check', 'config.ml', '--tar', 'hvt'], 'unknown option --tar: did you mean --target?'],
  [['check', 'config.ml', '--frobnicate'], 'unknown option --frobnicate\n'],
  [['check', 'config.ml', '-t', 'hvtt'], 'there is no target hvtt: did you mean hvt?'],
  [['check', 'none.ml'], 'cannot read none.ml: there is no such file'],
  [['check', 'a.txt/config.ml'], 'cannot read a.txt/config.ml: there is no such file: a part of its path is no folder'],
  [['check', 'folder.ml'], 'cannot read folder.ml: it is a folder'],
  [['describe', '--batch', 'none'], 'cannot read none: there is no such file'],
])('wrong usage: %j', async (argv, words) => {
  const { code, out, err } = await runCli(folder, argv)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(words)
})

test.each([
  [['describe', 'config.ml'], 0],
  [['check', 'config.ml', '-t', 'all'], 0],
  [['diff', 'config.ml', 'other.ml'], 0],
  [['convert', 'config.ml', '--to', 'config.ts'], 0],
  [['describe', 'bad.ml'], 1],
  [['check', 'bad.ml'], 1],
  [['convert', 'bad.ml', '--to', 'json'], 1],
  [['diff', 'config.ml', 'bad.ml'], 1],
  [['configure', 'bad.ml', '-t', 'hvt', '--out', 'o'], 1],
  [['export', 'bad.ml', '--out', 'o.zip'], 1],
  [['configure', 'config.ml', '-t', 'hvt', '--out', '.'], 1],
  [['configure', 'config.ml', '-t', 'hvt', '--out', 'a.txt'], 2],
  [['export', 'config.ml'], 2],
  [['convert', 'config.ml'], 2],
  [['diff', 'config.ml'], 2],
])('exit code: %j', async (argv, expected) => {
  expect((await runCli(folder, argv)).code).toBe(expected)
})

test('a file where a folder is needed is told once', async () => {
  const { err } = await runCli(folder, ['configure', 'config.ml', '-t', 'hvt', '--out', 'a.txt'])
  expect(err.match(/MG-WRITE/g)).toHaveLength(1)
  expect(err).toContain('is a file, not a folder')
})
