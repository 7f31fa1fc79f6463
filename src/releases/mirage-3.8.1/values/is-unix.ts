// `Key.is_unix`: true on unix and macosx.

import { defineTargetTest } from '../define/define-target-test.ts'

export const isUnix = defineTargetTest(
  'Key.is_unix',
  ['Unix', 'MacOSX'],
  'True for the targets that are processes of the host: unix and macosx.',
)
