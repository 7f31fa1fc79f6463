// The OCaml parser: the grammar's WebAssembly in, plain syntax trees out. Runs in a page, a worker and Node alike.

import { Language, Parser } from 'web-tree-sitter'
import type { Attribute, Comment, OcamlFile } from '../../core/read/ocaml/syntax.ts'
import { handlers } from './handlers.ts'
import type { Source } from './part.ts'
import { createPositions } from './positions.ts'
import { collectItems } from './structure.ts'
import { walkTree } from './walk.ts'

/** A WebAssembly file: its bytes, or the URL to fetch it from. */
export type WasmSource = string | Uint8Array

export interface OcamlParserFiles {
  /** `web-tree-sitter.wasm` of package web-tree-sitter. */
  readonly runtimeWasm: WasmSource
  /** `tree-sitter-ocaml.wasm` of package tree-sitter-ocaml. */
  readonly grammarWasm: WasmSource
}

export interface OcamlParser {
  /** The tree of a text. Never throws for what the text says: mistakes are the file's problems. */
  readonly parse: (text: string) => OcamlFile
}

/** Loads the grammar. The runtime is loaded once for a page or process: a later call's `runtimeWasm` is not looked at. */
export async function createOcamlParser(files: OcamlParserFiles): Promise<OcamlParser> {
  const { runtimeWasm } = files
  await Parser.init(typeof runtimeWasm === 'string' ? { locateFile: () => runtimeWasm } : { wasmBinary: runtimeWasm })
  const language = await Language.load(files.grammarWasm)
  const parser = new Parser()
  parser.setLanguage(language)
  return { parse: (text) => parseText(parser, text) }
}

function parseText(parser: Parser, text: string): OcamlFile {
  const tree = parser.parse(text)
  if (tree === null) throw new Error('The OCaml grammar is not loaded.')
  const source: Source = { text, positions: createPositions(text) }
  const collected: { comments: Comment[]; attributes: Attribute[] } = { comments: [], attributes: [] }
  const cursor = tree.walk()
  const root = walkTree(cursor, source, handlers, collected)
  cursor.delete()
  tree.delete()
  return { text, items: collectItems([root], source), comments: collected.comments, attributes: collected.attributes, problems: [] }
}
