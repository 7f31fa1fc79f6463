// The target muen.

import { solo5Target } from '../define/define-target.ts'

export const muen = solo5Target({
  name: 'muen',
  tag: 'Muen',
  summary: 'A subject of the Muen separation kernel, on Solo5. It has no block devices.',
})
