// Packages of a resolved application, merged by opam name as functoria merges them (measured: functions.json, `package`).

import type { Implementation } from '../graph/impl.ts'
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

/** Everything that was asked of one opam name in one collection: the first request, further ones that differ, and how many. */
interface Requests {
  readonly opam: string
  /** The collection that this is about; what an earlier one left is not read. */
  round: number
  first: Package
  others: Package[] | null
  count: number
  /** The last merge of requests that were all alike, which holds for the next collection that has the same. */
  merged: MergedPackage | null
  mergedFrom: Package | null
  isMergeOfOne: boolean
}

/** The only package of a device whose list does not depend on the context. */
interface SimpleRequest {
  readonly implementation: Implementation
  readonly request: Package
  readonly requests: Requests
}

/** Packages of devices for one context, and those given to `register`; sorted by name. */
export type CollectPackages = (
  devices: readonly ResolvedDevice[],
  context: Context,
  registered?: readonly Package[],
) => CollectedPackages

/**
 * A collector for the resolutions of one graph. Targets ask for nearly the same packages, so names are found, put in order and
 * merged once for all of them.
 */
export function createPackageCollector(): CollectPackages {
  const byName = new Map<string, Requests>()
  // In byte order up to `ordered`; names that came since stand behind.
  const all: Requests[] = []
  let ordered = 0
  let round = 0
  // By vertex: devices that ask for one package, whatever the context. They are most, and need no look-up by name.
  const simple: (SimpleRequest | undefined)[] = []

  function add(request: Package): Requests {
    const known = byName.get(request.opam)
    if (known === undefined) {
      const made = newRequests(request, round)
      byName.set(request.opam, made)
      all.push(made)
      return made
    }
    count(known, request)
    return known
  }

  function count(known: Requests, request: Package): void {
    if (known.round === round) {
      addRequest(known, request)
      return
    }
    known.round = round
    known.first = request
    known.others = null
    known.count = 1
  }

  function addDevice({ vertex, implementation }: ResolvedDevice, context: Context): void {
    const list = implementation.packages
    if (list === null) return
    const known = simple[vertex]
    if (known !== undefined && known.implementation === implementation) {
      count(known.requests, known.request)
      return
    }
    const asked = list.evaluate(context)
    const [request] = asked
    if (request !== undefined && asked.length === 1 && list.keys.length === 0) {
      simple[vertex] = { implementation, request, requests: add(request) }
    } else addAll(asked)
  }

  function addAll(requests: readonly Package[]): void {
    for (let index = 0; index < requests.length; index += 1) {
      const request = requests[index]
      if (request !== undefined) add(request)
    }
  }

  return (devices, context, registered = []) => {
    round += 1
    for (let index = 0; index < devices.length; index += 1) {
      const device = devices[index]
      if (device !== undefined) addDevice(device, context)
    }
    addAll(registered)
    if (ordered < all.length) all.sort((a, b) => compareBytes(a.opam, b.opam))
    ordered = all.length
    return mergeRound(all, round)
  }
}

/** The same for one context; make a collector for several. */
export function collectPackages(
  devices: readonly ResolvedDevice[],
  context: Context,
  registered: readonly Package[] = [],
): CollectedPackages {
  return createPackageCollector()(devices, context, registered)
}

function newRequests(first: Package, round: number): Requests {
  const nothing = { merged: null, mergedFrom: null, isMergeOfOne: false }
  return { opam: first.opam, round, first, others: null, count: 1, ...nothing }
}

function addRequest(known: Requests, request: Package): void {
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

function mergeRound(all: readonly Requests[], round: number): CollectedPackages {
  const packages: MergedPackage[] = []
  for (let index = 0; index < all.length; index += 1) {
    const requests = all[index]
    if (requests === undefined || requests.round !== round) continue
    const merged = mergeOrReuse(requests)
    if (typeof merged === 'string') return { error: merged }
    packages.push(merged)
  }
  return { packages }
}

function mergeOrReuse(requests: Requests): MergedPackage | string {
  const { first, others, count, merged } = requests
  if (others !== null) return mergeRequests(requests.opam, requests)
  if (merged !== null && requests.mergedFrom === first && requests.isMergeOfOne === (count === 1)) return merged
  const made = mergeRequests(requests.opam, requests)
  if (typeof made === 'string') return made
  requests.merged = made
  requests.mergedFrom = first
  requests.isMergeOfOne = count === 1
  return made
}

function mergeRequests(
  opam: string,
  { first, others, count }: Pick<Requests, 'first' | 'others' | 'count'>,
): MergedPackage | string {
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
