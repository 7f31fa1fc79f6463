// A release as the core takes it: graph semantics, command line, files and texts. Releases implement it; roots pass it in.

import type { CommandLine } from './analyze/command-line.ts'
import type { ProjectAdvice } from './emit/project/advice.ts'
import type { ReleaseFiles } from './emit/release-files.ts'
import type { Caution, Repair } from './graph/caution.ts'
import type { ReleaseSemantics } from './graph/release.ts'
import type { ReleaseInterfaces } from './read/typing/environment.ts'

export interface Release {
  /** Such as `mirage-3.8.1`. */
  readonly id: string
  readonly semantics: ReleaseSemantics
  /** How arguments and environment become values of keys. */
  readonly commandLine: CommandLine
  /** Printers of generated files and of the configuration. */
  readonly files: ReleaseFiles
  /** What a reader of an exported project has to know about the tool. */
  readonly advice: ProjectAdvice
  /** Stumbling blocks of the real tool, told before a user meets them. */
  readonly cautions: readonly Caution[]
  /** What an edit can do about a refusal that a node brings about; null without. */
  readonly repair: Repair
  /** What OCaml knows of the modules that a configuration may use. */
  readonly interfaces: ReleaseInterfaces
}
