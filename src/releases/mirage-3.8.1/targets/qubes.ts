// The target qubes.

import { xenTarget } from '../define/define-target.ts'

export const qubes = xenTarget({
  name: 'qubes',
  tag: 'Qubes',
  summary: 'A virtual machine of Qubes OS, which gives it its network through QubesDB.',
})
