// The target xen.

import { xenTarget } from '../define/define-target.ts'

export const xen = xenTarget({
  name: 'xen',
  tag: 'Xen',
  summary: 'A paravirtualised guest of the Xen hypervisor, started with xl, xe or libvirt.',
  files: ['xl', 'xe', 'libvirt-xen'],
  extras: ['NAME.xl', 'NAME.xl.in', 'NAME.xe', 'NAME_libvirt.xml'],
})
