// The command line's world on Node.

import { lstatSync, readFileSync, statSync } from 'node:fs'
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
    readFile: (path) => {
      try {
        if (!statSync(path).isFile() && !lstatSync(path).isFIFO()) return null
        if (statSync(path).size > LARGEST) return null
        return new Uint8Array(readFileSync(path))
      } catch {
        return null
      }
    },
    inputLines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    resolve: (path, folder) => resolve(folder ?? '.', path),
    writeFiles,
  }
}
