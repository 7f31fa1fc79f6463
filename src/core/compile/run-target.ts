// One run of `mirage configure` as far as the command line, the resolution and the packages, in the order of the real tool:
// keys that choose branches, branches, all keys, packages. The first error is kept; what can still be shown is.

import type { ArgumentsInput, ParsedArguments } from '../analyze/command-line.ts'
import { collectKeys, packageKeys } from '../analyze/collect-keys.ts'
import { uniteKeys } from '../analyze/key-set.ts'
import { collectLibraries } from '../analyze/collect-libraries.ts'
import type { MergedPackage } from '../analyze/collect-packages.ts'
import { failingCondition } from '../graph/failing-conditions.ts'
import type { ConfigureInfo } from '../graph/impl.ts'
import { createReleaseTables } from '../graph/release-tables.ts'
import type { Resolution } from '../graph/resolution.ts'
import type { KeySource } from '../graph/explain.ts'
import { quoteOcaml } from '../graph/term/ocaml-text.ts'
import type { ToolError } from '../model/diagnostic.ts'
import type { Context, Key } from '../model/key.ts'
import type { Release } from '../release.ts'
import { isOfKey } from './key-names.ts'
import type { PreparedProject } from './prepare-design.ts'

export interface TargetRun {
  readonly input: ArgumentsInput
  /** Values of all keys; those that choose branches only, when the command line was refused. */
  readonly parsed: ParsedArguments
  /** Null when a condition raised an exception. */
  readonly resolution: Resolution | null
  readonly taken: Uint8Array | null
  readonly keys: readonly Key[]
  readonly packages: readonly MergedPackage[]
  readonly libraries: readonly string[]
  /** The first refusal; null when configuring may begin. */
  readonly error: ToolError | null
}

const NOTHING: ParsedArguments = { context: new Map(), from: new Map() }

/** The run of one target up to the point where devices are configured. */
export function runTarget(project: PreparedProject, release: Release, input: ArgumentsInput): TargetRun {
  const { commandLine } = release
  const first = commandLine.parse(project.choiceKeys, input, 'choices')
  const chosen = 'parsed' in first ? first.parsed : defaultsFor(project, release, input)
  const early = aliasClash(project) ?? ('error' in first ? first.error : null)
  const source = sourceOf(release, chosen)
  const raised = failingCondition(project.graph, chosen.context)
  const result =
    raised === null ? project.resolve({ target: input.target, context: chosen.context, source }) : { failure: raised }
  if ('failure' in result) {
    const error = early ?? exceptionError(result.failure.message)
    const keys = project.choiceKeys
    return { input, parsed: chosen, resolution: null, taken: null, keys, packages: [], libraries: [], error }
  }
  const { resolution, taken } = result.resolved
  const keys = collectKeys(resolution.devices, project.choiceKeys)
  const second = early === null ? commandLine.parse(optionKeys(resolution, keys), input, 'all') : { error: early }
  const mistyped = 'parsed' in second ? mistypedAlias(release, second.parsed) : null
  const parsed = 'parsed' in second && mistyped === null ? second.parsed : chosen
  const collected = project.collectPackages(resolution.devices, parsed.context, project.application.packages)
  const packages = 'packages' in collected ? collected.packages : []
  const refused = 'error' in second ? second.error : null
  const conflict = 'error' in collected ? exceptionError(`Invalid_argument(${quoteOcaml(collected.error)})`) : null
  return {
    input,
    parsed,
    resolution,
    taken,
    keys,
    packages,
    libraries: collectLibraries(packages),
    error: refused ?? mistyped ?? (refused === null ? packageTwin(resolution, keys, parsed) : null) ?? conflict,
  }
}

/** The exception of a key that functoria cannot put into its set a second time. */
export function aliasClash({ clashingAlias }: PreparedProject): ToolError | null {
  if (clashingAlias === null) return null
  return exceptionError(`Invalid_argument(${quoteOcaml(`Duplicate key name: ${clashingAlias}`)})`)
}

/** Keys that are options of the command line. */
function optionKeys({ devices }: Resolution, keys: readonly Key[]): readonly Key[] {
  const more = [...packageKeys(devices)].filter((key) => !keys.includes(key))
  return more.length === 0 ? keys : uniteKeys(keys, more)
}

/** The exception of packages that read a key while another one of its name has the value (functoria_misc.ml, `Univ.find`). */
function packageTwin({ devices }: Resolution, keys: readonly Key[], { context }: ParsedArguments): ToolError | null {
  const readers = new Map(keys.map((key) => [key.name, key]))
  for (const key of packageKeys(devices)) {
    const reader = readers.get(key.name)
    if (reader === undefined) readers.set(key.name, key)
    else if (reader !== key && context.has(key) && !keys.includes(key)) {
      return exceptionError(`Invalid_argument(${quoteOcaml(`duplicate key: ${key.name}`)})`)
    }
  }
  return null
}

/** An alias computed a value that its key cannot have: OCaml would not have compiled it. */
function mistypedAlias({ semantics }: Release, { context, from }: ParsedArguments): ToolError | null {
  for (const [key, source] of from) {
    const value = source === 'alias' ? context.get(key) : undefined
    if (value === undefined || isOfKey(key, value, semantics.catalog)) continue
    const message = `The alias that sets the key ${key.name} gives a value of another type.`
    return { kind: 'compile', message, exit: 1, config_exit: 1 }
  }
  return null
}

/** Values that only say the target, to show a resolution although the command line is refused. */
function defaultsFor(project: PreparedProject, release: Release, input: ArgumentsInput): ParsedArguments {
  const plain = release.commandLine.parse(project.choiceKeys, { target: input.target, args: [], env: {} }, 'choices')
  if ('parsed' in plain) return plain.parsed
  const { catalog, constantKey } = release.semantics
  const tag = catalog.targets.find((target) => target.name === input.target)?.tag
  if (tag === undefined) return NOTHING
  return { ...NOTHING, context: new Map([[constantKey(catalog.targetKey), { kind: 'variant', tag }]]) }
}

/** Where values of keys came from. */
export function sourceOf(release: Release, parsed: ParsedArguments): KeySource {
  const { catalog, constantKey } = release.semantics
  const targetKey = constantKey(catalog.targetKey)
  return (key) => (key === targetKey ? 'target' : (parsed.from.get(key) ?? 'default'))
}

/** The error of an exception that nobody catches; `text` is what OCaml's runtime prints of it. */
export function exceptionError(text: string): ToolError {
  return { kind: 'exception', message: `Fatal error: exception ${text}`, exit: 1, config_exit: 2 }
}

/** What devices are told while they are configured. Each call starts with empty tables. */
export function configureInfo(project: PreparedProject, run: TargetRun, root: string): ConfigureInfo {
  const context: Context = run.parsed.context
  return {
    name: project.application.name,
    target: run.input.target,
    context,
    root,
    // Only the release knows which option says it.
    output: null,
    packages: run.packages.filter((one) => !one.build).map((one) => one.opam),
    libraries: run.libraries,
    keys: run.keys,
    state: createReleaseTables(),
  }
}
