// The command line's world on Node.

import { accessSync, constants, lstatSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { CliIo } from './io.ts'
import { writeFiles } from './output/write-files.ts'

/** Larger files are no configurations. */
const LARGEST = 200_000_000

/** The process's own streams, files and working directory. */
export function nodeIo(): CliIo {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readFile,
    whyUnreadable,
    inputLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    resolve: (path, folder) => resolve(folder ?? '.', path),
    writeFiles,
  }
}

function readFile(path: string): Uint8Array | null {
  try {
    if (!statSync(path).isFile() && !lstatSync(path).isFIFO()) return null
    if (statSync(path).size > LARGEST) return null
    return new Uint8Array(readFileSync(path))
  } catch {
    return null
  }
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file: a part of its path is no folder'],
  ['EACCES', 'reading it is not permitted'],
  ['EPERM', 'reading it is not permitted'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
])

function whyUnreadable(path: string): string {
  try {
    const state = statSync(path)
    if (state.isDirectory()) return 'it is a folder'
    if (state.size > LARGEST) return `it is larger than ${LARGEST / 1_000_000} MB`
    if (!state.isFile()) return 'it is no file'
    accessSync(path, constants.R_OK)
    return 'the system does not give its content'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    return REASONS.get(code) ?? `the system says ${String(code)}`
  }
}
