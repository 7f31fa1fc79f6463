// A target of the release as data.

import type { TargetName } from './ids.ts'

export interface TargetSignature {
  readonly name: TargetName
  /** Tag of the target's polymorphic variant, without backquote. */
  readonly tag: string
  /** Targets that behave alike stand together, such as `unix`, `xen`, `solo5`. */
  readonly family: string
  readonly summary: string
}
