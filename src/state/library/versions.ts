// Which earlier states of a design are kept: when a new one is due, and which old ones go. Pure.

import type { KeptVersion } from '../../core/model/kept-design.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Editing goes on this long before the next version is kept by itself. */
const VERSION_EVERY = 5 * MINUTE

/** Most versions of one design that are kept by themselves. Named ones are kept until they are deleted. */
export const MOST_VERSIONS = 30

/** Width of the slot of time that keeps one version, by the version's age. */
function slotWidth(age: number): number {
  if (age < HOUR) return VERSION_EVERY
  if (age < DAY) return HOUR
  return age < 30 * DAY ? DAY : 7 * DAY
}

/**
 * Whether the state that was saved at `saved` is to be kept as a version before a save at `now` takes its place: when it stood long
 * enough, or when editing went on long enough since the last version, or since the design was opened.
 */
export function isVersionDue(versions: readonly KeptVersion[], saved: number, opened: number, now: number): boolean {
  if (versions.some(({ changed }) => changed === saved)) return false
  const last = Math.max(opened, ...versions.map(({ changed }) => changed))
  return now - saved >= VERSION_EVERY || saved - last >= VERSION_EVERY
}

/**
 * Ids of the versions that go: of those without a name, each slot of time keeps its oldest (the last hour every five minutes,
 * the last day every hour, then every day, then every week), and of what is left the oldest go when there are too many.
 */
export function versionsToDrop(versions: readonly KeptVersion[], now: number): readonly string[] {
  const unnamed = versions.filter(({ name }) => name === null).toSorted((a, b) => a.changed - b.changed)
  const slots = new Set<string>()
  const kept: KeptVersion[] = []
  const dropped: string[] = []
  for (const version of unnamed) {
    const width = slotWidth(now - version.changed)
    const slot = `${width} ${Math.floor(version.changed / width)}`
    if (slots.has(slot)) dropped.push(version.id)
    else kept.push(version)
    slots.add(slot)
  }
  return [...dropped, ...kept.slice(0, Math.max(0, kept.length - MOST_VERSIONS)).map(({ id }) => id)]
}
