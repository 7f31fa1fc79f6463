// Reading config.ml: text → syntax → design. The parser is an argument; user mistakes come back as diagnostics.

import type { Catalog } from '../model/catalog.ts'
import type { Design, TextItem } from '../model/design.ts'
import type { Diagnostic, TextPlace } from '../model/diagnostic.ts'
import { readKeptInOcaml, wordsOf } from '../model/kept-statement.ts'
import { createRecorder, type Recorder } from '../dsl/recorder.ts'
import { printConfigMl } from '../emit/config-ml/print-config-ml.ts'
import { createMachine, initialScope } from './evaluate/create-machine.ts'
import { runRoutine } from './evaluate/coroutine.ts'
import { lossesOf } from './evaluate/losses.ts'
import type { Machine } from './evaluate/machine.ts'
import { nameValue } from './evaluate/name-value.ts'
import type { Parse } from './evaluate/prelude/load.ts'
import type { Scope } from './evaluate/scope.ts'
import { caughtSignal, compileToolError, type RefusalSignal, type Signal } from './evaluate/signals.ts'
import { evaluateItem } from './evaluate/structure.ts'
import { UNIT_VALUE, type Value, type Routine } from './evaluate/values.ts'
import { exceptionText } from './exception-text.ts'
import { explainRelease } from './explain-release.ts'
import {
  boundNames,
  makesOpenContainer,
  mentionedNames,
  mentionedParts,
  moduleTypeConstructors,
} from './mentioned-names.ts'
import type { Comment, OcamlFile } from './ocaml/file.ts'
import type { Location, StructureItem } from './ocaml/syntax.ts'
import { type SourceWatch, watchSources } from './source-texts.ts'
import { environmentOf, type ReleaseInterfaces } from './typing/environment.ts'
import { typeConfig } from './typing/type-config.ts'
import { openUnfinished } from './unfinished-definitions.ts'

export interface ReadConfigMlInput {
  readonly text: string
  /** Name for diagnostics, such as `config.ml`. */
  readonly file: string
  readonly catalog: Catalog
  readonly parser: (text: string) => OcamlFile
  /** What `Sys.getenv` sees. */
  readonly env: Readonly<Record<string, string>>
  /** Interfaces of the release's modules; without them only what the evaluator meets is checked. */
  readonly interfaces?: ReleaseInterfaces
  /** Whether the design is to know how its statements were written. */
  readonly keepsSources?: boolean
}

export interface ReadConfigResult {
  /** Null when there is an error. */
  readonly design: Design | null
  readonly diagnostics: readonly Diagnostic[]
  /** Where each part was written: node identifiers, `key:<id>` and `value:<id>`. */
  readonly spans: Readonly<Record<string, TextPlace>>
}

/** Steps and nested computations after which evaluation is taken to be endless. */
const MAX_STEPS = 3_000_000
const MAX_DEPTH = 600_000

/** The design that a config.ml describes. */
export function readConfigMl(input: ReadConfigMlInput): ReadConfigResult {
  const { file, isUnfinished } = openUnfinished(input.text, input.parser)
  if (file.problems.length > 0) return { design: null, diagnostics: syntaxDiagnostics(file, input.file), spans: {} }
  const typed =
    input.interfaces === undefined
      ? []
      : typeConfig(file, environmentOf(input.interfaces), input.file).diagnostics.filter((one) => !isUnfinished(one))
  if (typed.length > 0) {
    return { design: null, diagnostics: typed.map((one) => explainRelease(one, input.catalog)), spans: {} }
  }
  const watch = watchSources(createRecorder(input.catalog), input.catalog, input.keepsSources === true)
  const { recorder } = watch
  const places = new Map<object, Location>()
  const machine = createMachine({
    recorder,
    file: input.file,
    isTyped: input.interfaces !== undefined,
    env: input.env,
    locate: (draft, location) => places.set(draft, location),
  })
  const current: { location: Location | null } = { location: null }
  try {
    const budget = { maxSteps: MAX_STEPS, maxDepth: MAX_DEPTH, exhausted: () => exhausted(current.location) }
    runRoutine(evaluateFile(machine, file, { current, parse: input.parser, watch }), budget)
  } catch (thrown) {
    const signal = caughtSignal(thrown)
    // The host refuses texts beyond its own bounds, such as one that doubles again and again.
    if (thrown instanceof RangeError)
      return { design: null, diagnostics: [endlessDiagnostic(current.location, input.file)], spans: {} }
    if (signal === null) throw thrown
    return {
      design: null,
      diagnostics: [explainRelease(signalDiagnostic(signal, input.file), input.catalog)],
      spans: {},
    }
  }
  return finish(watch, machine, input, places)
}

const FILE_START: Location = { start: { offset: 0, line: 1, column: 0 }, end: { offset: 0, line: 1, column: 0 } }

function endlessSignal(location: Location | null): RefusalSignal {
  return {
    kind: 'refusal',
    code: 'MG-READ-ENDLESS',
    message: 'The evaluation of this definition does not come to an end.',
    hint: 'Look for a recursive function without a case that stops.',
    location: location ?? FILE_START,
    compileError: null,
  }
}

function endlessDiagnostic(location: Location | null, file: string): Diagnostic {
  return signalDiagnostic(endlessSignal(location), file)
}

function exhausted(location: Location | null): never {
  throw Object.assign(new Error('endless'), { signal: endlessSignal(location) })
}

interface EvaluateOptions {
  readonly current: { location: Location | null }
  readonly parse: Parse
  readonly watch: SourceWatch
}

function* evaluateFile(machine: Machine, file: OcamlFile, { current, parse, watch }: EvaluateOptions): Routine {
  const constructors = moduleTypeConstructors(file.items)
  const partNames = new Set<string>([...GRAPH_MAKERS, ...machine.recorder.catalog.devices.keys()])
  const comments = [...file.comments]
  let scope = yield* initialScope(machine, parse, mentionedParts(file.items))
  for (const [index, item] of file.items.entries()) {
    current.location = item.location
    recordComments(machine.recorder, comments, item.location.start.offset)
    const innerComments = recordComments(machine.recorder, comments, item.location.end.offset)
    const before = machine.recorder.countItems()
    watch.begin()
    scope = yield* evaluateTopItem(machine, file, item, { scope, constructors, partNames, innerComments, watch })
    if (machine.recorder.countItems() > before)
      recordEndComments(machine.recorder, comments, item, file.items[index + 1])
  }
  recordComments(machine.recorder, comments, Number.POSITIVE_INFINITY)
  return UNIT_VALUE
}

/** How many comments stand before the offset; they are recorded and taken away. */
function recordComments(recorder: Recorder, comments: Comment[], before: number): number {
  const all = comments.length
  let keptLine: number | null = null
  for (let next = comments[0]; next !== undefined && next.location.start.offset < before; next = comments[0]) {
    const kept = readKeptInOcaml(next.text)
    if (kept === null) recorder.comment(commentContent(next), next.location.start.line === keptLine)
    else recorder.opaque('config.ts', kept, wordsOf(kept))
    keptLine = kept === null ? keptLine : next.location.end.line
    comments.shift()
  }
  return all - comments.length
}

function commentContent({ text }: Comment): string {
  return text.replace(/^\(\*|\*\)$/g, '').trim()
}

/** Records comments that begin on the last line of an item and before the next one: they belong to it. */
function recordEndComments(
  recorder: Recorder,
  comments: Comment[],
  { location }: StructureItem,
  following: StructureItem | undefined,
): void {
  const bound = following?.location.start.offset ?? Number.POSITIVE_INFINITY
  for (let next = comments[0]; next !== undefined && next.location.start.offset < bound; next = comments[0]) {
    if (next.location.start.line !== location.end.line) return
    recorder.comment(commentContent(next), true)
    comments.shift()
  }
}

/** Names of the language with which parts of the design are made. */
const GRAPH_MAKERS = [
  'Key',
  'Mirage_key',
  'Functoria_key',
  'foreign',
  'impl',
  'base_configurable',
  'if_impl',
  'match_impl',
  '$',
  'abstract',
  'register',
]

interface TopContext {
  readonly scope: Scope
  readonly constructors: ReadonlySet<string>
  /** Names that stand for parts of the design, make them, or depend on them. */
  readonly partNames: Set<string>
  /** Comments inside the item, recorded last. */
  readonly innerComments: number
  readonly watch: SourceWatch
}

function* evaluateTopItem(
  machine: Machine,
  file: OcamlFile,
  item: StructureItem,
  { scope, constructors, partNames, innerComments, watch }: TopContext,
): Generator<Routine, Scope, Value> {
  const registered = machine.state.registrations.length
  let hasPart = false
  const inner = yield* evaluateItem(machine, item, scope, (name, value) => {
    if (nameValue(machine, name, value, 'top')) hasPart = true
    watch.named(name, draftOf(value))
  })
  const isGraph = hasPart || machine.state.registrations.length > registered || item.kind === 'expression'
  const names = boundNames(item)
  const text = file.text.slice(item.location.start.offset, item.location.end.offset)
  const isText = !isGraph && isKeptAsText(item, constructors, partNames)
  watch.end(item, text, innerComments, isText)
  if (isText) {
    machine.recorder.opaque('config.ml', text, [...names, ...mentionedNames(item)], innerComments)
  } else for (const name of names) partNames.add(name)
  return inner
}

/** What the recorder knows a value by; null for what is no part of the design. */
function draftOf(value: Value): object | null {
  if (value.kind === 'impl') return value.node
  if (value.kind === 'key') return value.key.kind === 'constant' ? null : value.key
  if (value.kind === 'value') return value.draft?.kind === 'term' ? value.draft : null
  return value.kind === 'module-type' ? value.user : null
}

/** Statements that are no part of the graph and depend on none stay in the design as text. */
function isKeptAsText(item: StructureItem, constructors: ReadonlySet<string>, partNames: ReadonlySet<string>): boolean {
  if (item.kind === 'type') {
    return !item.declarations.some(
      ({ definition }) =>
        definition.kind === 'variant' && definition.constructors.some(({ name }) => constructors.has(name.text)),
    )
  }
  for (const name of mentionedNames(item)) if (partNames.has(name)) return false
  return !makesOpenContainer(item)
}

function finish(
  watch: SourceWatch,
  machine: Machine,
  input: ReadConfigMlInput,
  places: ReadonlyMap<object, Location>,
): ReadConfigResult {
  const { registrations } = machine.state
  const name = input.file.replace(/^.*\/|\.ml$/g, '')
  const finished = watch.recorder.finish({ name, env: input.env })
  const { ids } = finished
  const kept = watch.finish(finished)
  const design = isReadAlike(kept, input) ? kept : watch.plain(finished)
  const spans: Record<string, TextPlace> = {}
  for (const [draft, location] of places) {
    const id = ids.get(draft)
    if (id !== undefined) spans[spanLabel(design, id)] ??= textPlace(location, input.file)
  }
  const diagnostics: Diagnostic[] = []
  if (registrations.length === 0) diagnostics.push(nothingRegistered(input.file))
  const second = registrations[1]
  if (second !== undefined) diagnostics.push(registeredTwice(second, input.file))
  diagnostics.push(...lossesOf(machine).map((signal) => lostFunction(signal, input.file)))
  return { design, diagnostics, spans }
}

/**
 * Whether a design whose statements stay as they were written is printed as a text that says the same. Statements are followed by
 * rules that know less than OCaml does; where they are wrong, the printer's own words are right.
 */
function isReadAlike(design: Design, input: ReadConfigMlInput): boolean {
  if (!design.logic.text.some((item) => 'source' in item && item.source !== undefined)) return true
  const { text } = printConfigMl(design, input.catalog)
  const again = readConfigMl({ ...input, text, keepsSources: false }).design
  return again !== null && graphText(again, input.catalog) === graphText(design, input.catalog)
}

/** The configuration in the printer's words, without comments. */
function graphText(design: Design, catalog: Catalog): string {
  const text = design.logic.text.flatMap((item): readonly TextItem[] => {
    if (item.kind === 'helper' || item.kind === 'comment') return []
    if (!('source' in item)) return [item]
    const { source: _source, ...bare } = item
    return [bare]
  })
  return printConfigMl({ ...design, logic: { ...design.logic, text } }, catalog).text
}

function spanLabel({ logic }: Design, id: string): string {
  if (logic.keys[id] !== undefined) return `key:${id}`
  return logic.values[id] === undefined ? id : `value:${id}`
}

function textPlace({ start, end }: Location, file: string): TextPlace {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function syntaxDiagnostics(file: OcamlFile, name: string): readonly Diagnostic[] {
  return file.problems.map(({ message, hint, location }) => ({
    code: 'MG-READ-SYNTAX',
    severity: 'error',
    target: null,
    at: textPlace(location, name),
    message,
    ...(hint === null ? {} : { hint }),
    tool: compileToolError(location, 'Syntax error'),
  }))
}

function signalDiagnostic(signal: Signal, file: string): Diagnostic {
  const at = textPlace(signal.location, file)
  if (signal.kind === 'exception') {
    const text = exceptionText(signal.exception)
    return {
      code: 'MG-READ-EXCEPTION',
      severity: 'error',
      target: null,
      at,
      message: `The configuration stops here with the exception ${text}.`,
      tool: { kind: 'exception', message: `Fatal error: exception ${text}`, exit: 1, config_exit: 2 },
    }
  }
  const { code, message, hint, location, compileError } = signal
  return {
    code,
    severity: 'error',
    target: null,
    at,
    message,
    ...(hint === null ? {} : { hint }),
    ...(compileError === null ? {} : { tool: compileToolError(location, compileError) }),
  }
}

/** What a converter does that cannot be followed: the rest of the design is as it should be. */
function lostFunction(signal: Signal, file: string): Diagnostic {
  const { tool: _, message } = signalDiagnostic(signal, file)
  return {
    code: 'MG-READ-CONVERTER',
    severity: 'warning',
    target: null,
    at: textPlace(signal.location, file),
    message: `This function of a converter cannot be followed, and is not kept: ${message}`,
    hint: 'Write it with match, comparisons, and functions of String and Option.',
  }
}

function nothingRegistered(file: string): Diagnostic {
  return {
    code: 'MG-READ-NO-REGISTER',
    severity: 'warning',
    target: null,
    at: { file, line: 1, column: 0 },
    message: 'Nothing is registered, so nothing is generated.',
    hint: 'End the configuration with: let () = register "name" [ main $ … ]',
  }
}

function registeredTwice(location: Location, file: string): Diagnostic {
  return {
    code: 'MG-READ-REGISTER-TWICE',
    severity: 'error',
    target: null,
    at: textPlace(location, file),
    message: 'A second application is registered here; mirage would generate both over each other.',
    hint: 'Register all jobs at once: register "name" [ a; b ].',
  }
}
