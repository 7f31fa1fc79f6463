// The converter of `Key.target`. `ukvm` is the old name of hvt, still accepted.

import { enumeration } from './enumeration.ts'

export const targetConverter = enumeration(
  'target',
  [
    ['unix', 'Unix'],
    ['macosx', 'MacOSX'],
    ['xen', 'Xen'],
    ['virtio', 'Virtio'],
    ['hvt', 'Hvt'],
    ['muen', 'Muen'],
    ['qubes', 'Qubes'],
    ['genode', 'Genode'],
    ['spt', 'Spt'],
  ],
  'target',
  { ukvm: 'hvt' },
)
