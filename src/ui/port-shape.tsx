// The mark of a module type: twelve shapes on a 12 × 12 grid, drawn the same wherever a type is shown.

import type { PortShape } from './type-style.ts'

const PATHS: Readonly<Record<PortShape, string>> = {
  circle: 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10z',
  square: 'M1.6 1.6h8.8v8.8h-8.8z',
  diamond: 'M6 .4l5.6 5.6l-5.6 5.6l-5.6-5.6z',
  triangle: 'M1.6 .8l9.6 5.2l-9.6 5.2z',
  hexagon: 'M3.2 1.1h5.6l2.9 4.9l-2.9 4.9h-5.6l-2.9-4.9z',
  half: 'M2 1h3.6a5 5 0 0 1 0 10h-3.6z',
  cross: 'M4.1 .8h3.8v3.3h3.3v3.8h-3.3v3.3h-3.8v-3.3h-3.3v-3.8h3.3z',
  house: 'M.9 1.8h6.2l4.3 4.2l-4.3 4.2h-6.2z',
  bar: 'M3.4 .6h5.2v10.8h-5.2z',
  star: 'M6 .2l1.7 4.1l4.1 1.7l-4.1 1.7l-1.7 4.1l-1.7-4.1l-4.1-1.7l4.1-1.7z',
  chevron: 'M1 .9h4.9l5.3 5.1l-5.3 5.1h-4.9l4.2-5.1z',
  drop: 'M11.4 6l-5 4.6a4.6 4.6 0 1 1 0-9.2z',
}

export interface PortShapeProps {
  readonly shape: PortShape
  readonly color: string
  /** filled: wired; outline: free and optional; hole: free and needed, drawn dotted with a plus. */
  readonly fill?: 'filled' | 'outline' | 'hole'
  readonly size?: number
}

/** The mark alone; decoration, so whatever it stands beside must say the type in words. */
export function PortMark({ shape, color, fill = 'filled', size = 12 }: PortShapeProps) {
  const hole = fill === 'hole'
  return (
    <svg className="port-mark" width={size} height={size} viewBox="-1 -1 14 14" aria-hidden="true" focusable="false">
      <path
        d={PATHS[shape]}
        fill={fill === 'filled' ? color : 'var(--color-surface)'}
        stroke={color}
        strokeWidth={fill === 'filled' ? 1 : 1.5}
        strokeDasharray={hole ? '1.6 1.6' : undefined}
        strokeLinejoin="round"
      />
      {hole && <path d="M6 3.6v4.8M3.6 6h4.8" stroke={color} strokeWidth={1.5} strokeLinecap="round" />}
    </svg>
  )
}
