// The OCaml parser: the grammar's WebAssembly in, plain syntax trees out. Runs in a page, a worker and Node alike.

import { Language, Parser } from 'web-tree-sitter'
import type { OcamlFile, SyntaxProblem } from '../../core/read/ocaml/file.ts'
import { findStop } from './error-place.ts'
import { explainProblem } from './explain.ts'
import { handlers } from './handlers.ts'
import { findLenient } from './lenient.ts'
import type { Source } from './part.ts'
import { createPositions } from './positions.ts'
import { collectItems } from './structure.ts'
import { indexOfToken, scanTokens, withFlatComments } from './tokens.ts'
import type { Collected } from './walk.ts'
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
  const tree = parser.parse(withFlatComments(text))
  if (tree === null) throw new Error('The OCaml grammar is not loaded.')
  const source: Source = { text, positions: createPositions(text), rejected: [], unfinished: [] }
  const collected: Collected = { comments: [], attributes: [], hasReservedName: false }
  const cursor = tree.walk()
  const root = walkTree(cursor, source, handlers, collected)
  const hasError = tree.rootNode.hasError || collected.hasReservedName
  cursor.delete()
  tree.delete()
  const { comments, attributes } = collected
  const problem = findProblem(parser, source, hasError)
  return {
    text,
    items: collectItems([root], source),
    comments,
    attributes,
    problems: problem === null ? [] : [problem],
  }
}

/** OCaml reports one problem, the first. */
function findProblem(parser: Parser, source: Source, hasError: boolean): SyntaxProblem | null {
  const { text, positions } = source
  const scan = scanTokens(text)
  const rejected = hasError ? source.rejected : [...source.rejected, ...source.unfinished]
  const stops = rejected.map((offset) => indexOfToken(scan.tokens, offset))
  if (hasError) stops.push(findStop(parser, text, scan.tokens) ?? scan.tokens.length)
  const lenient = findLenient(scan.tokens)
  if (lenient !== null) stops.push(lenient)
  if (scan.failure !== null) stops.push(scan.tokens.length)
  if (stops.length === 0) return null
  const first = stops.reduce((least, stop) => Math.min(least, stop))
  return explainProblem(scan, first, text, positions)
}
