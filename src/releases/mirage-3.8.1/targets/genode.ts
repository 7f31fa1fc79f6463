// The target genode.

import { solo5Target } from '../define/define-target.ts'

export const genode = solo5Target({
  name: 'genode',
  tag: 'Genode',
  summary: 'A component of the Genode operating system framework, on Solo5.',
})
