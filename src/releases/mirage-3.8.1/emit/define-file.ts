// Shape of a kind of generated file, one each in files/. A kind prints its file from the same data as its facts.

import type { Span } from '../../../core/emit/doc/print.ts'
import type { Facts } from '../../../core/emit/facts.ts'
import type { GenerateInput } from '../../../core/emit/release-files.ts'
import type { Target } from '../define/define-target.ts'
import type { BlockImage } from '../tables/blocks.ts'
import type { ConfiguredDevices } from './configure-devices.ts'
import type { KeyEntry } from './key-facts.ts'

/** Everything about an application on one target that its files say. */
export interface Project {
  /** The application's name, an OCaml identifier. */
  readonly name: string
  readonly target: Target
  /** The command line after `mirage`. */
  readonly command: readonly string[]
  /** The folder of the generated files as they write it (see build-folder). */
  readonly root: string
  /** Name of the main module's file without its ending. */
  readonly output: string
  /** Name of the configuration's file without its ending. */
  readonly config: string
  /** Folder that the files are put in, with its slash; empty for the folder of the configuration. */
  readonly folder: string
  /** `--no-depext` was not given. */
  readonly depext: boolean
  readonly input: GenerateInput
  readonly devices: ConfiguredDevices
  readonly keys: readonly KeyEntry[]
  readonly blocks: readonly BlockImage[]
  /** In order of definition. */
  readonly networks: readonly string[]
}

export interface PrintedText {
  readonly text: string
  readonly spans: readonly Span[]
}

/** A file that is written before the configuration runs, and so knows nothing but the command line. */
export interface FirstFileKind {
  readonly path: () => string
  readonly print: (project: Pick<Project, 'command' | 'config'>) => PrintedText
  readonly isAtRoot?: true
}

export interface FileKind {
  /** Path inside the folder of the generated files; null when the target has no such file. */
  readonly path: (project: Project) => string | null
  /** The text; called only when there is a path. */
  readonly print: (project: Project) => PrintedText
  readonly isExecutable?: true
  /** It stands in the folder of the configuration whatever the build folder is. */
  readonly isAtRoot?: true
  /** Fields of `facts.files` that this kind gives, when the target has the file. */
  readonly facts?: (project: Project) => Facts['files']
}
