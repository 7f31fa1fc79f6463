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
{
  // The engine looks at the time between instructions; what walks over a list is one instruction.
  const tooLong = 5e6
  const { apply } = Reflect
  const own = Array.prototype
  for (const name of ['concat', 'copyWithin', 'every', 'fill', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flat', 'flatMap', 'forEach',
    'includes', 'indexOf', 'join', 'lastIndexOf', 'map', 'reduce', 'reduceRight', 'reverse', 'shift', 'slice', 'some', 'sort', 'splice', 'toLocaleString',
    'toReversed', 'toSorted', 'toSpliced', 'unshift', 'with']) {
    const walk = own[name]
    if (walk === undefined) continue
    const guard = (target, list, args) => {
      if (list?.length > tooLong) throw Object.assign(new RangeError('This list is too long for a configuration'), { details: { code: 'MG-TS-MEMORY', hint: 'Look for a list that grows in a loop.' } })
      return apply(target, list, args)
    }
    Object.defineProperty(own, name, { value: new Proxy(walk, { apply: guard }) })
  }
}
`
