// The targets as the canvas draws them: their order, families and which one is chosen.

import { createContext, use } from 'react'

export interface CanvasTarget {
  readonly name: string
  readonly family: string
  readonly isChosen: boolean
}

export const TargetsContext = createContext<readonly CanvasTarget[]>([])

export function useTargets(): readonly CanvasTarget[] {
  return use(TargetsContext)
}
