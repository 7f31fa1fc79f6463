// What all commands share: the release, the readers of designs, the files that an export adds. Loaded when first needed.

import type { ProjectFile } from '../core/emit/project/project-file.ts'
import type { Diagnostic, TextPlace } from '../core/model/diagnostic.ts'
import type { Design } from '../core/model/design.ts'
import type { Release } from '../core/release.ts'
import type { CliIo } from './io.ts'

/** A design, or why there is none. */
export interface ReadDesign {
  /** Null when there is an error among the diagnostics. */
  readonly design: Design | null
  readonly diagnostics: readonly Diagnostic[]
  /** Where each part was written: node identifiers, `key:<id>` and `value:<id>`. */
  readonly spans: Readonly<Record<string, TextPlace>>
}

/** Reads the text of one kind of configuration; `file` names it in diagnostics. */
export type TextReader = (text: string, file: string, env: Readonly<Record<string, string>>) => Promise<ReadDesign>

export interface SessionParts {
  readonly release: Release
  /** Null where the command line is too small to hold the parser. */
  readonly readConfigMl: TextReader | null
  readonly readConfigTs: TextReader
  /** Files of `morgana/` in an exported project. */
  readonly runtimeFiles: () => Promise<readonly ProjectFile[]>
}

export interface Session extends SessionParts {
  readonly io: CliIo
}
