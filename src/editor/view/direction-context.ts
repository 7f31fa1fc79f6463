// The direction that the design is drawn in, for what React Flow draws by itself.

import { createContext, use } from 'react'
import type { Direction } from '../../core/model/design.ts'

export const DirectionContext = createContext<Direction>('right')

export function useDirection(): Direction {
  return use(DirectionContext)
}
