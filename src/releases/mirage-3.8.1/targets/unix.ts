// The target unix.

import { unixTarget } from '../define/define-target.ts'

export const unix = unixTarget({
  name: 'unix',
  tag: 'Unix',
  summary: 'A process of the host: the quickest way to try a unikernel, with the sockets and files of the system.',
})
