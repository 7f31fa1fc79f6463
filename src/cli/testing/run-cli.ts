// Runs the command line in the test's own process, in a folder of its own.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { run } from '../main.ts'
import { nodeIo } from '../node-io.ts'

export interface Folder {
  readonly path: string
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void
  readonly read: (path: string) => string
  /** Paths of all files, sorted; `*` after those that can be executed. */
  readonly list: () => readonly string[]
  readonly remove: () => void
}

/** A fresh folder with files. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'morgana-test-'))
  const write: Folder['write'] = (entries) => {
    for (const [name, content] of Object.entries(entries)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
  }
  write(files)
  return {
    path,
    write,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    list: () => listFiles(path),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

function listFiles(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${relative(root, path)}${(statSync(path).mode & 0o111) === 0 ? '' : '*'}`
    })
    .toSorted()
}

export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in a folder; `input` are the lines of standard input. */
export async function runCli(
  folder: Folder,
  argv: readonly string[],
  input: readonly string[] = [],
): Promise<CliResult> {
  const out: string[] = []
  const err: string[] = []
  const code = await run(argv, {
    ...nodeIo(),
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    resolve: (path, base) => resolve(base ?? folder.path, path),
    inputLines: async function* lines() {
      yield* input
    },
  })
  return { code, out: out.join(''), err: err.join('') }
}
