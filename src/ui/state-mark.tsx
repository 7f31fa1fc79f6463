// How well something goes, by shape and colour: disc, triangle, square, ring. Decoration: whatever it stands beside says it in words.

export type MarkedState = 'fine' | 'warning' | 'error' | 'incomplete' | 'unknown'

const SHAPES: Readonly<Record<MarkedState, string>> = {
  fine: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z',
  warning: 'M6 .8l5.4 9.9h-10.8z',
  error: 'M1.5 1.5h9v9h-9z',
  incomplete: 'M6 2a4 4 0 1 1 0 8a4 4 0 0 1 0-8z',
  unknown: 'M6 2a4 4 0 1 1 0 8a4 4 0 0 1 0-8z',
}

/** The mark of a state. */
export function StateMark({ state, size = 10 }: { readonly state: MarkedState; readonly size?: number }) {
  const isRing = state === 'incomplete' || state === 'unknown'
  return (
    <svg
      className={`state-mark state-${state}`}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={SHAPES[state]}
        fill={isRing ? 'none' : 'currentColor'}
        stroke={isRing ? 'currentColor' : undefined}
        strokeWidth={isRing ? 1.8 : undefined}
        strokeDasharray={state === 'incomplete' ? '2.2 1.6' : undefined}
      />
      {state === 'error' && (
        <path d="M4 4l4 4M8 4l-4 4" stroke="var(--color-panel)" strokeWidth="1.5" strokeLinecap="round" />
      )}
      {state === 'warning' && (
        <path d="M6 4.4v2.8M6 8.8v.1" stroke="var(--color-panel)" strokeWidth="1.4" strokeLinecap="round" />
      )}
    </svg>
  )
}
