// The target macosx.

import { unixTarget } from '../define/define-target.ts'

export const macosx = unixTarget({
  name: 'macosx',
  tag: 'MacOSX',
  summary: 'A process of macOS; otherwise like unix.',
})
