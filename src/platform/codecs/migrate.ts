// Brings design files of earlier versions to this one, by numbered steps. A step never changes once it was released.

/** One step: from the version that is its number to the next. */
type Step = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** Steps by the version that they start from. Version 1 is the first, so there are none yet. */
const STEPS: ReadonlyMap<number, Step> = new Map()

/** Version that this Morgana writes. */
const CURRENT = 1

export type Migration =
  | { readonly kind: 'migrated'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly hint?: string }

/** The data of a file in the current version. */
export function migrate(data: unknown): Migration {
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== 'morgana') {
    return { kind: 'refused', code: 'MG-FILE-FORMAT', message: 'This is not a design file of Morgana.' }
  }
  let current: Readonly<Record<string, unknown>> = { ...data }
  for (;;) {
    const { version } = current
    if (version === CURRENT) return { kind: 'migrated', data: current }
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
      return { kind: 'refused', code: 'MG-FILE-VERSION', message: 'This design file does not say its version.' }
    }
    const step = STEPS.get(version)
    if (step === undefined) {
      return {
        kind: 'refused',
        code: 'MG-FILE-VERSION',
        message: `This design file has version ${version}; this Morgana reads up to version ${CURRENT}.`,
        hint: 'Open it with a later Morgana.',
      }
    }
    current = step(current)
  }
}
