// The target spt.

import { solo5Target } from '../define/define-target.ts'

export const spt = solo5Target({
  name: 'spt',
  tag: 'Spt',
  summary: 'A Linux process locked up by seccomp, without virtualisation: Solo5 spt.',
})
