// What runs in a fresh context before anything else: it takes away what would make two evaluations differ.

/** No clock, chance, shared memory or look at garbage collection: a configuration means the same each time it is read. */
export const prelude = `
delete globalThis.SharedArrayBuffer
delete globalThis.Atomics
delete globalThis.WeakRef
delete globalThis.FinalizationRegistry
delete globalThis.performance
globalThis.Math.random = () => {
  const message = 'Math.random is not possible in a configuration: it has to mean the same each time it is read'
  throw Object.assign(new Error(message), { details: { code: 'MG-TS-ERROR' } })
}
`
