// What the page asks of the compile worker and what it answers: plain data both ways. No logic.

import type { Analysis } from '../../core/analyze/analysis.ts'
import type { Converted } from '../../core/compile/convert-text.ts'
import type { Facts } from '../../core/emit/facts.ts'
import type { ProjectFile } from '../../core/emit/project/project-file.ts'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import type { Design } from '../../core/model/design.ts'
import type { Diagnostic, TextPlace, ToolError } from '../../core/model/diagnostic.ts'
import type { TargetName } from '../../core/model/ids.ts'
import type { Converter } from '../../core/model/key.ts'
import type { ExpressionPlace, ReadExpressionResult } from '../../core/read/expression/expression-place.ts'

/** How `mirage configure` would be called: what stands after `-t TARGET`, and the environment that the configuration may read. */
export interface Invocation {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Questions by name, each with what it needs. */
export interface CompileQuestions {
  readonly analyze: Invocation & { readonly design: Design; readonly revision: number }
  /** `root` is the folder as files should name it: `.` in a zip. */
  readonly generate: Invocation & { readonly design: Design; readonly target: TargetName; readonly root?: string }
  /** `config.ml` and `config.ts` of the design. */
  readonly print: { readonly design: Design }
  /** The files of an exported project, for some targets. */
  readonly project: Invocation & {
    readonly design: Design
    /** Text of the design file, which travels along. */
    readonly designFile: string
    readonly targets: readonly TargetName[]
    /** Files of `morgana/`. */
    readonly runtime: readonly ProjectFile[]
  }
  /** The design that the text of a `config.ml` says; `env` is what `Sys.getenv` sees. */
  readonly read: { readonly path: string; readonly text: string; readonly env?: Readonly<Record<string, string>> }
  /** One expression of the design, as config.ml writes it. */
  readonly 'write-expression': { readonly design: Design; readonly place: ExpressionPlace }
  /** What the texts of an expression mean. */
  readonly 'read-expression': {
    readonly design: Design
    readonly place: ExpressionPlace
    readonly texts: readonly string[]
  }
  /** What a converter makes of a text. */
  readonly convert: { readonly design: Design; readonly converter: Converter; readonly text: string }
  /** What the unikernel of a target answers to `--help`. */
  readonly help: Invocation & { readonly design: Design; readonly target: TargetName }
  /** Whether mirage takes arguments. */
  readonly 'try-arguments': Invocation & { readonly design: Design; readonly target: TargetName }
}

/** Files of one target, or the refusal of mirage. */
export type GenerateAnswer =
  | { readonly facts: Facts; readonly files: readonly GeneratedFile[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly error: ToolError; readonly diagnostics: readonly Diagnostic[] }

export interface ReadAnswer {
  /** Null when the text cannot be read as a configuration. */
  readonly design: Design | null
  readonly diagnostics: readonly Diagnostic[]
  /** Where each part was written: node ids, `key:<id>` and `value:<id>`. */
  readonly spans: Readonly<Record<string, TextPlace>>
}

export interface ProjectAnswer {
  /** Empty when no target can be configured. */
  readonly files: readonly ProjectFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Targets that mirage refuses, with what it says. */
  readonly refused: readonly { readonly target: TargetName; readonly error: ToolError }[]
}

/** Answers by the name of their question. */
export interface CompileAnswers {
  readonly analyze: Analysis
  readonly generate: GenerateAnswer
  readonly print: readonly GeneratedFile[]
  readonly project: ProjectAnswer
  readonly read: ReadAnswer
  readonly 'write-expression': readonly string[]
  readonly 'read-expression': ReadExpressionResult
  readonly convert: Converted
  /** Null while the target cannot be configured. */
  readonly help: string | null
  /** What mirage says against them, or null. */
  readonly 'try-arguments': string | null
}

export type QuestionName = keyof CompileQuestions

/** One question on its way. */
export type CompileRequest = {
  readonly [Name in QuestionName]: {
    readonly id: number
    readonly name: Name
    readonly question: CompileQuestions[Name]
  }
}[QuestionName]

/** One answer on its way, or what a bug of ours said. */
export type CompileResponse =
  | { readonly id: number; readonly answer: CompileAnswers[QuestionName] }
  | { readonly id: number; readonly bug: string }
