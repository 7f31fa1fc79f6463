// How a release prints files; implemented by releases. Everything else in core/emit is shared by all releases.

import type { MergedPackage } from '../analyze/collect-packages.ts'
import type { Design } from '../model/design.ts'
import type { Catalog } from '../model/catalog.ts'
import type { ConfigureInfo } from '../graph/impl.ts'
import type { Resolution } from '../graph/resolution.ts'
import type { Span } from './doc/print.ts'
import type { Facts } from './facts.ts'
import type { ToolError } from '../model/diagnostic.ts'
import type { TargetName } from '../model/ids.ts'
import type { BuiltApplication } from '../graph/release.ts'

/** A generated file; spans map ranges of its text to labels: node ids, `key:<ref>`, `package:<opam>`. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
  readonly executable: boolean
  readonly spans: readonly Span[]
}

export interface Generated {
  readonly facts: Facts
  readonly files: readonly GeneratedFile[]
  /** Folders from which the build takes files, each once, as the configuration writes them; the project's own is not among them. */
  readonly folders: readonly string[]
}

export interface GenerateInput {
  readonly application: BuiltApplication
  readonly resolution: Resolution
  readonly info: ConfigureInfo
  /** Packages of the whole application, merged and sorted (core/analyze/collect-packages). */
  readonly packages: readonly MergedPackage[]
  /** Arguments as given, for headers and `.mirage.config`. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The whole command line after `mirage`, when it is not `configure -t TARGET` and `args`. */
  readonly command?: readonly string[]
  /** Facts and the paths of files are enough: texts are left empty, which is many times faster. */
  readonly outline?: boolean
}

/** A command line, in full when `command` is given. */
export interface FirstInput {
  readonly target: TargetName
  readonly args: readonly string[]
  readonly command?: readonly string[]
}

export interface GenerateError {
  readonly error: ToolError
  /** The device that refuses, as index in the resolution's devices. */
  readonly index?: number
  /** What to do instead, in our words. */
  readonly hint?: string
}

export interface ReleaseFiles {
  /** All files that `mirage configure` writes for one target, and the facts about them; or the refusal of a device. */
  readonly generate: (input: GenerateInput) => Generated | GenerateError
  /** What the tool writes before it runs the configuration: all there is when that registers nothing, or only tells its help. */
  readonly generateFirst: (input: FirstInput) => readonly GeneratedFile[]
  /** The configuration as text, from the design alone. */
  readonly printConfigMl: (
    design: Design,
    catalog: Catalog,
  ) => { readonly text: string; readonly spans: readonly Span[] }
  readonly printConfigTs: (
    design: Design,
    catalog: Catalog,
  ) => { readonly text: string; readonly spans: readonly Span[] }
}
