// The target hvt.

import { solo5Target } from '../define/define-target.ts'

export const hvt = solo5Target({
  name: 'hvt',
  tag: 'Hvt',
  summary: 'A virtual machine with a minimal monitor of its own: Solo5 hvt on Linux KVM, FreeBSD or OpenBSD.',
})
