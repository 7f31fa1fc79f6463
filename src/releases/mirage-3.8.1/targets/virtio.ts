// The target virtio.

import { solo5Target } from '../define/define-target.ts'

export const virtio = solo5Target({
  name: 'virtio',
  tag: 'Virtio',
  summary: 'A guest of QEMU/KVM, of cloud providers or of bhyve, with virtio devices, on Solo5.',
  files: ['libvirt-kvm'],
  extras: ['NAME_libvirt.xml'],
})
