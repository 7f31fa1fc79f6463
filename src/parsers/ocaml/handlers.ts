// All conversions, by node type of the grammar.

import { applicationHandlers } from './applications.ts'
import { classHandlers } from './classes.ts'
import { constantHandlers } from './constants.ts'
import { declarationHandlers } from './declarations.ts'
import { expressionHandlers } from './expressions.ts'
import { moduleHandlers } from './modules.ts'
import { operatorHandlers } from './operators.ts'
import type { Handler } from './part.ts'
import { pathHandlers } from './paths.ts'
import { patternHandlers } from './patterns.ts'
import { structureHandlers } from './structure.ts'
import { typeHandlers } from './types.ts'

export const handlers: Readonly<Record<string, Handler>> = {
  ...constantHandlers,
  ...pathHandlers,
  ...operatorHandlers,
  ...applicationHandlers,
  ...expressionHandlers,
  ...patternHandlers,
  ...typeHandlers,
  ...declarationHandlers,
  ...moduleHandlers,
  ...classHandlers,
  ...structureHandlers,
}
