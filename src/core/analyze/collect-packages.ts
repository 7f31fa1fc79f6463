// Packages of a resolved application, merged by opam name as functoria merges them (measured: functions.json, `package`).

import type { ResolvedDevice } from '../graph/resolution.ts'
import type { Context } from '../model/key.ts'
import type { Package } from '../model/package.ts'
import { compareBytes } from './key-set.ts'

/** One opam dependency; texts in byte order, each once. */
export interface MergedPackage {
  readonly opam: string
  /** ocamlfind libraries. */
  readonly libraries: readonly string[]
  readonly min: readonly string[]
  readonly max: readonly string[]
  readonly pin: string | null
  readonly build: boolean
}

/** `error` is the argument of the `Invalid_argument` that the real tool dies with. */
export type CollectedPackages = { readonly packages: readonly MergedPackage[] } | { readonly error: string }

/** Everything that was asked of one opam name: the first request, further ones that differ, and how many there were. */
interface Requests {
  readonly first: Package
  others: Package[] | null
  count: number
}

/** Packages of devices for one context, and those given to `register`; sorted by name. */
export function collectPackages(
  devices: readonly ResolvedDevice[],
  context: Context,
  registered: readonly Package[] = [],
): CollectedPackages {
  const byName = new Map<string, Requests>()
  for (let index = 0; index < registered.length; index += 1) addRequest(byName, registered[index])
  for (let index = 0; index < devices.length; index += 1) {
    const list = devices[index]?.implementation.packages
    if (list === null || list === undefined) continue
    const packages = list.evaluate(context)
    for (let at = 0; at < packages.length; at += 1) addRequest(byName, packages[at])
  }
  return mergeAll(byName)
}

function addRequest(byName: Map<string, Requests>, request: Package | undefined): void {
  if (request === undefined) return
  const known = byName.get(request.opam)
  if (known === undefined) {
    byName.set(request.opam, { first: request, others: null, count: 1 })
    return
  }
  known.count += 1
  if (known.first === request || sameRequest(known.first, request)) return
  if (known.others === null) known.others = [request]
  else if (!known.others.includes(request)) known.others.push(request)
}

function sameRequest(a: Package, b: Package): boolean {
  return (
    a.min === b.min &&
    a.max === b.max &&
    a.pin === b.pin &&
    a.build === b.build &&
    a.sublibs === b.sublibs &&
    a.ocamlfind === b.ocamlfind
  )
}

function mergeAll(byName: ReadonlyMap<string, Requests>): CollectedPackages {
  const names = [...byName.keys()].sort(compareBytes)
  const packages: MergedPackage[] = []
  for (const name of names) {
    const requests = byName.get(name)
    if (requests === undefined) continue
    const merged = mergeRequests(name, requests)
    if (typeof merged === 'string') return { error: merged }
    packages.push(merged)
  }
  return { packages }
}

function mergeRequests(opam: string, { first, others, count }: Requests): MergedPackage | string {
  const all = others === null ? [first] : [first, ...others]
  if (all.some((one) => one.sublibs !== undefined && one.ocamlfind !== undefined)) {
    return `dependent package ${opam} may either specify ~sublibs or ~ocamlfind`
  }
  const pins = unique(all.map((one) => one.pin))
  if (pins.length > 1) return `conflicting pin depends for ${opam}`
  const pin = pins[0] ?? null
  // A pin replaces bounds, but only when requests are merged: a single pinned request keeps its own.
  const isBounded = pin === null || count === 1
  return {
    opam,
    libraries: unique(all.flatMap(librariesOf)),
    min: isBounded ? unique(all.map((one) => one.min)) : [],
    max: isBounded ? unique(all.map((one) => one.max)) : [],
    pin,
    build: all.some((one) => one.build === true),
  }
}

/** Libraries of one request: `~ocamlfind`, or the package itself with its `~sublibs`. */
function librariesOf(request: Package): readonly string[] {
  if (request.ocamlfind !== undefined) return request.ocamlfind
  return [request.opam, ...(request.sublibs ?? []).map((sub) => `${request.opam}.${sub}`)]
}

function unique(texts: readonly (string | undefined)[]): readonly string[] {
  const present = texts.filter((text) => text !== undefined)
  return present.length < 2 ? present : [...new Set(present)].sort(compareBytes)
}
