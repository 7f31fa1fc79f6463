// What runs after the language is loaded and before the configuration: what both share can no longer be changed, so that no
// configuration can put words into the language's mouth.

/**
 * Freezes everything that is reachable from the globals, and the globals themselves. Prototypes of errors stay open: a class of errors
 * that sets its own `name` is everyday JavaScript, and nothing of the language depends on them.
 */
export const harden = `
{
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function'
  const seen = new Set()
  const open = [globalThis, function* () {}, async function () {}, async function* () {}, [][Symbol.iterator](), new Map()[Symbol.iterator](), new Set()[Symbol.iterator](), ''[Symbol.iterator](), 'a'.matchAll(/a/g)]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (seen.has(one)) continue
    seen.add(one)
    open.push(...[Object.getPrototypeOf(one)].filter(isObject))
    for (const key of Reflect.ownKeys(one)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(one, key)
      open.push(...[value, get, set].filter(isObject))
    }
  }
  for (const one of seen) {
    const isOfErrors = one === Error.prototype || Object.prototype.isPrototypeOf.call(Error.prototype, one)
    if (one !== globalThis && !isOfErrors) Object.freeze(one)
  }
  for (const name of Reflect.ownKeys(globalThis)) {
    const { value, configurable } = Object.getOwnPropertyDescriptor(globalThis, name)
    if (configurable && value !== undefined) Object.defineProperty(globalThis, name, { writable: false, configurable: false })
  }
}
`
