// The compile worker: hands requests on and answers back. Loads the OCaml grammar when the first text is read.

import { answer, type LoadParser } from './compile/answer.ts'
import type { CompileRequest, CompileResponse } from './compile/protocol.ts'
import { createReceiver, type SentQuestion } from './compile/sending.ts'

let parser: ReturnType<LoadParser> | null = null

async function createParser(): ReturnType<LoadParser> {
  const [{ createOcamlParser }, runtime, grammar] = await Promise.all([
    import('../parsers/ocaml/create-parser.ts'),
    import('web-tree-sitter/web-tree-sitter.wasm?url'),
    import('tree-sitter-ocaml/tree-sitter-ocaml.wasm?url'),
  ])
  return createOcamlParser({ runtimeWasm: runtime.default, grammarWasm: grammar.default })
}

function loadParser(): ReturnType<LoadParser> {
  parser ??= createParser()
  return parser
}

async function respond(request: CompileRequest): Promise<CompileResponse> {
  try {
    return { id: request.id, answer: await answer(request, loadParser) }
  } catch (error) {
    return { id: request.id, bug: error instanceof Error ? error.message : String(error) }
  }
}

const receive = createReceiver()

self.addEventListener('message', ({ data }: MessageEvent<SentQuestion>) => {
  void respond(receive(data)).then((response) => self.postMessage(response))
})
