// The OCaml parser on Node: finds its WebAssembly files among the installed packages. Never imported by code for the page.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { OcamlParser, OcamlParserFiles } from './create-parser.ts'
import { createOcamlParser } from './create-parser.ts'

/** The OCaml parser; a bundle that carries the files itself gives them, others are read from `node_modules`. */
export async function loadOcamlParser(files: Partial<OcamlParserFiles> = {}): Promise<OcamlParser> {
  return createOcamlParser({
    runtimeWasm: files.runtimeWasm ?? (await readInstalled('web-tree-sitter', 'web-tree-sitter.wasm')),
    grammarWasm: files.grammarWasm ?? (await readInstalled('tree-sitter-ocaml', 'tree-sitter-ocaml.wasm')),
  })
}

async function readInstalled(packageName: string, file: string): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url)
  // web-tree-sitter lets only its main file and the WebAssembly be found; the grammar is found by its package.json.
  const known = packageName === 'web-tree-sitter' ? file : 'package.json'
  return readFile(join(dirname(resolve(`${packageName}/${known}`)), file))
}
