// Runs a loaded design for targets: what each gives, or the error in the shape that the command line prints.

import { type GenerateTargetResult, generateTargets } from '../core/compile.ts'
import type { Generated, GeneratedFile } from '../core/emit/release-files.ts'
import type { Design } from '../core/model/design.ts'
import type { Diagnostic, TextPlace, ToolError } from '../core/model/diagnostic.ts'
import type { TargetName } from '../core/model/ids.ts'
import type { LoadedDesign } from './input/load-design.ts'
import type { Session } from './session.ts'

export interface TargetRequest {
  readonly target: TargetName
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** The whole command line after `mirage`, instead of target and arguments. */
  readonly command?: readonly string[]
  /** Directory of the configuration as files should name it; facts name it `{ROOT}`. */
  readonly root?: string
  /** Facts and paths are enough: files have no texts. */
  readonly outline?: boolean
}

export interface ReportedError extends ToolError {
  readonly line?: number
  readonly column?: number
}

export interface TargetResult {
  readonly target: TargetName
  /** Null when there is an error, nothing is registered, or only help was asked for. */
  readonly generated: Generated | null
  /** What the tool leaves behind when it ends well without having configured anything; else null. */
  readonly nothing: readonly GeneratedFile[] | null
  readonly error: ReportedError | null
  readonly diagnostics: readonly Diagnostic[]
}

/** One result a request, in order. */
export function runTargets(
  { release }: Session,
  loaded: LoadedDesign,
  requests: readonly TargetRequest[],
): readonly TargetResult[] {
  const { design, diagnostics } = loaded
  const refused = diagnostics.find(({ severity }) => severity === 'error')
  if (design === null || refused !== undefined) {
    const error = reported(loaded, refused ?? null, null)
    return requests.map(({ target }) => ({ target, generated: null, nothing: null, error, diagnostics }))
  }
  if (design.logic.registration === null) {
    return requests.map((request) => {
      const nothing = release.files.generateFirst(request)
      return { target: request.target, generated: null, nothing, error: null, diagnostics }
    })
  }
  const inputs = requests.map((request) => ({
    ...request,
    env: { ...storedEnv(design, request.target), ...request.env },
  }))
  const results = generateTargets(design, release, inputs)
  return requests.flatMap((request, index) => {
    const result = results[index]
    if (result === undefined) return []
    const { error, ...given } = toTargetResult(loaded, request.target, result)
    if (error?.exit !== 0) return [{ ...given, error }]
    return [{ ...given, nothing: release.files.generateFirst(request), error: null }]
  })
}

/** Variables that the design's settings for a target hold; the first setting wins. */
function storedEnv({ settings }: Design, target: TargetName): Readonly<Record<string, string>> {
  const stored = settings.filter((one) => one.target === target).toReversed()
  return Object.fromEntries(stored.flatMap(({ env }) => Object.entries(env)))
}

function toTargetResult(loaded: LoadedDesign, target: TargetName, result: GenerateTargetResult): TargetResult {
  const own = result.diagnostics.filter((one) => one.target === null || one.target === target)
  const diagnostics = [...loaded.diagnostics, ...own]
  if ('generated' in result) return { target, generated: result.generated, nothing: null, error: null, diagnostics }
  const cause = own.find(({ severity }) => severity === 'error') ?? null
  return { target, generated: null, nothing: null, error: reported(loaded, cause, result.error), diagnostics }
}

/** The error with its line: the real tool's where it has one, else the place of the diagnostic that explains it. */
function reported(loaded: LoadedDesign, cause: Diagnostic | null, error: ToolError | null): ReportedError {
  const known = error ?? cause?.tool ?? null
  const place = cause === null ? null : textPlaceOf(loaded, cause)
  const isOurs = known === null || (known.kind === 'compile' && cause?.tool === undefined)
  const message = isOurs ? (cause?.message ?? 'The configuration cannot be read.') : known.message
  return {
    kind: known?.kind ?? 'compile',
    message,
    ...(place === null ? {} : { line: place.line, column: place.column }),
    exit: known?.exit ?? 1,
    config_exit: known?.config_exit ?? 1,
  }
}

/** Where in the text a diagnostic belongs; null when the design was not read from a text that tells. */
export function textPlaceOf({ spans }: LoadedDesign, { at }: Diagnostic): TextPlace | null {
  if (at === null) return null
  if ('file' in at) return at
  return spans['node' in at ? at.node : `key:${at.key}`] ?? null
}
