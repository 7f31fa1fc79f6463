// Talks to Morgana's other windows in this browser: that the kept designs changed, and that a design is wanted.

export type WindowMessage =
  /** Designs were saved, renamed or deleted. */
  | { readonly kind: 'changed' }
  /** Another window wants to edit this design: save it and let go. */
  | { readonly kind: 'wanted'; readonly design: string }

export interface OtherWindows {
  readonly tell: (message: WindowMessage) => void
}

function isMessage(data: unknown): data is WindowMessage {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false
  return data.kind === 'changed' || (data.kind === 'wanted' && 'design' in data && typeof data.design === 'string')
}

/** Starts to listen; silent where the browser has no such channel. */
export function listenToOtherWindows(hear: (message: WindowMessage) => void): OtherWindows {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined }
  const channel = new BroadcastChannel('morgana')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) hear(data)
  })
  // A channel reaches this origin only; it takes no target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { tell: (message) => channel.postMessage(message) }
}
