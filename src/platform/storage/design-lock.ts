// Which window edits a design: at most one, by the browser's own locks. Where a browser has none, saves still refuse to overwrite.

import { after } from './timer.ts'

export interface HeldLock {
  readonly release: () => void
}

/** How long to wait for a lock that is about to be given back, as by a page that is being loaded again. */
const PATIENCE = 400

function lockName(design: string): string {
  return `morgana-design-${design}`
}

/**
 * Takes the lock of a design; null when another window holds it. `lost` is called when another window takes it over.
 * `force` takes it from whoever has it.
 */
export function takeDesignLock(
  design: string,
  options: { readonly force: boolean; readonly lost: () => void },
): Promise<HeldLock | null> {
  // Typed as always there, but missing on pages without a secure origin.
  const locks: LockManager | undefined = navigator.locks
  if (locks === undefined) return Promise.resolve({ release: () => undefined })
  return new Promise((resolve) => {
    const name = lockName(design)
    const patience = new AbortController()
    let isHeld = false
    // On a busy machine a free lock is handed out late: only one that somebody has is given up.
    const look = async (): Promise<void> => {
      const { held = [] } = await locks.query()
      if (isHeld) return
      if (held.some((lock) => lock.name === name)) patience.abort()
      else cancel = after(PATIENCE, () => void look())
    }
    let cancel = after(PATIENCE, () => void look())
    const request = locks.request(
      name,
      options.force ? { steal: true } : { signal: patience.signal },
      () =>
        new Promise<void>((end) => {
          isHeld = true
          cancel()
          resolve({
            release() {
              isHeld = false
              end()
            },
          })
        }),
    )
    request.catch(() => {
      cancel()
      if (isHeld) options.lost()
      else resolve(null)
    })
  })
}
