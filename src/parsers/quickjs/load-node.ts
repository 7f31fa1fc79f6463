// The engine's WebAssembly on Node, found among the installed packages. Never imported by code for the page.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Bytes of the engine's WebAssembly. */
export async function readQuickjsWasm(): Promise<Uint8Array<ArrayBuffer>> {
  const { resolve } = createRequire(import.meta.url)
  return new Uint8Array(await readFile(resolve('@jitl/quickjs-wasmfile-release-sync/wasm')))
}
