// Packages of a resolved application, merged by opam name as functoria merges them (measured: functions.json, `package`).

import type { PackageList } from '../graph/impl.ts'
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
  first: Package
  others: Package[] | null
  count: number
}

type RequestTable = Map<string, Requests>

/** What devices ask for whatever the context, and the lists that must be asked again for each. */
interface FixedRequests {
  readonly table: RequestTable
  readonly merged: Map<string, MergedPackage | string>
  readonly varying: readonly PackageList[]
}

/** Targets that share a resolution share what does not depend on the context. */
const fixedOf = new WeakMap<readonly ResolvedDevice[], FixedRequests>()

/** Packages of devices for one context, and those given to `register`; sorted by name. */
export function collectPackages(
  devices: readonly ResolvedDevice[],
  context: Context,
  registered: readonly Package[] = [],
): CollectedPackages {
  let fixed = fixedOf.get(devices)
  if (fixed === undefined) {
    fixed = collectFixed(devices)
    fixedOf.set(devices, fixed)
  }
  const own: RequestTable = new Map()
  for (let index = 0; index < registered.length; index += 1) addRequest(own, registered[index])
  for (let index = 0; index < fixed.varying.length; index += 1) {
    addRequests(own, fixed.varying[index]?.evaluate(context) ?? [])
  }
  return mergeAll(fixed, own)
}

function collectFixed(devices: readonly ResolvedDevice[]): FixedRequests {
  const table: RequestTable = new Map()
  const varying: PackageList[] = []
  const nothing: Context = new Map()
  for (let index = 0; index < devices.length; index += 1) {
    const list = devices[index]?.implementation.packages
    if (list === null || list === undefined) continue
    if (list.keys.length > 0) varying.push(list)
    else addRequests(table, list.evaluate(nothing))
  }
  return { table, merged: new Map(), varying }
}

function addRequests(table: RequestTable, requests: readonly Package[]): void {
  for (let index = 0; index < requests.length; index += 1) addRequest(table, requests[index])
}

function addRequest(table: RequestTable, request: Package | undefined): void {
  if (request === undefined) return
  const known = table.get(request.opam)
  if (known === undefined) {
    table.set(request.opam, { first: request, others: null, count: 1 })
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

function mergeAll(fixed: FixedRequests, own: RequestTable): CollectedPackages {
  const names = [...fixed.table.keys()]
  for (const name of own.keys()) if (!fixed.table.has(name)) names.push(name)
  names.sort(compareBytes)
  const packages: MergedPackage[] = []
  for (const name of names) {
    const merged = mergeName(name, fixed, own.get(name))
    if (typeof merged === 'string') return { error: merged }
    packages.push(merged)
  }
  return { packages }
}

function mergeName(name: string, fixed: FixedRequests, own: Requests | undefined): MergedPackage | string {
  const held = fixed.table.get(name)
  if (held === undefined) return own === undefined ? '' : mergeRequests(name, own)
  if (own !== undefined) return mergeRequests(name, join(held, own))
  const known = fixed.merged.get(name)
  if (known !== undefined) return known
  const merged = mergeRequests(name, held)
  fixed.merged.set(name, merged)
  return merged
}

function join(a: Requests, b: Requests): Requests {
  return { first: a.first, others: [...(a.others ?? []), b.first, ...(b.others ?? [])], count: a.count + b.count }
}

function mergeRequests(opam: string, { first, others, count }: Requests): MergedPackage | string {
  if (others === null && first.sublibs === undefined && first.ocamlfind === undefined) return plain(first, count)
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

/** The merge of requests that are all alike and name no libraries. */
function plain({ opam, min, max, pin, build }: Package, count: number): MergedPackage {
  const isBounded = pin === undefined || count === 1
  return {
    opam,
    libraries: [opam],
    min: isBounded && min !== undefined ? [min] : [],
    max: isBounded && max !== undefined ? [max] : [],
    pin: pin ?? null,
    build: build === true,
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
