// The QuickJS engine: instances made from its WebAssembly.

import baseVariant from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core'

/** The engine's WebAssembly: its bytes, or the URL to fetch it from. */
export type QuickjsWasm = string | Uint8Array<ArrayBuffer>

/** A fresh instance, which shares nothing with others. */
export async function loadQuickjs(wasm: QuickjsWasm): Promise<QuickJSWASMModule> {
  const options = typeof wasm === 'string' ? { wasmLocation: wasm } : { wasmBinary: wasm.slice().buffer }
  // What the engine would print when it aborts is for its own developers.
  const emscriptenModule: object = { print: () => undefined, printErr: () => undefined }
  return newQuickJSWASMModuleFromVariant(newVariant(baseVariant, { ...options, emscriptenModule }))
}
