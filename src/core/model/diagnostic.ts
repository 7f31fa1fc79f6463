// What the tool tells a user: one shape for the reader, the checks, the resolver, the command line and the page.

import type { KeyRef, NodeId, TargetName } from './ids.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A range of a text file; lines count from 1, columns from 0 in bytes, as OCaml counts them. */
export interface TextPlace {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** Where a diagnostic belongs. */
export type Place = TextPlace | { readonly node: NodeId; readonly port?: string } | { readonly key: KeyRef }

/** A repair: a sentence that says what it changes, and the edit commands (plain data, see core/edit) that do it. */
export interface Fix {
  readonly title: string
  readonly commands: readonly { readonly type: string; readonly [field: string]: unknown }[]
}

export interface Diagnostic {
  /** Stable code such as `MG-TYPE-MISMATCH`; documented, never reused for another meaning. */
  readonly code: string
  readonly severity: Severity
  /** The target it holds for; null when it holds for all. */
  readonly target: TargetName | null
  readonly at: Place | null
  readonly message: string
  readonly hint?: string
  readonly fix?: Fix
  /** Other repairs, where it is the user's choice. */
  readonly otherFixes?: readonly Fix[]
  /** For errors that the real tool reports too: its kind, text and exit statuses (conformance README, `error`). */
  readonly tool?: ToolError
}

/** How the real tool refuses: see `error` in the conformance README. */
export interface ToolError {
  readonly kind: 'compile' | 'command-line' | 'configure' | 'exception'
  readonly message: string
  readonly exit: number
  readonly config_exit: number
}
