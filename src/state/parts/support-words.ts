// Where a device can be used, in words. Pure; the palette and the inspector say the same.

import type { Catalog } from '../../core/model/catalog.ts'

/** The shorter of the two ways of saying it, such as `not on muen`; null for everywhere. */
export function supportWords({ supportedTargets, targets }: Catalog, device: string): string | null {
  const supported = supportedTargets?.get(device)
  if (supported === undefined) return null
  const others = targets.map(({ name }) => name).filter((name) => !supported.includes(name))
  return others.length < supported.length ? `not on ${others.join(', ')}` : `only on ${supported.join(', ')}`
}
