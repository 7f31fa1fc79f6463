// `Key.is_solo5`: true on virtio, hvt, spt, muen and genode.

import { defineTargetTest } from '../define/define-target-test.ts'

export const isSolo5 = defineTargetTest(
  'Key.is_solo5',
  ['Virtio', 'Hvt', 'Spt', 'Muen', 'Genode'],
  'True for the targets that run on Solo5: virtio, hvt, spt, muen and genode.',
)
