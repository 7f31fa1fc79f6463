// `Key.is_xen`: true on xen and qubes.

import { defineTargetTest } from '../define/define-target-test.ts'

export const isXen = defineTargetTest(
  'Key.is_xen',
  ['Xen', 'Qubes'],
  'True for the targets that run on Xen: xen and qubes.',
)
