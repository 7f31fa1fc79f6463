// How Node compiles WebAssembly for a command line, which lives for a moment.

import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the engine from compiling WebAssembly a second time for speed. The table-driven functions of OCaml's grammar are so large
 * that this takes half a second, which the end of the process waits for, and with it the compiler that scripts need.
 */
export function preferQuickStart(): void {
  setFlagsFromString('--liftoff-only')
}
