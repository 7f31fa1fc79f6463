// Reading one expression of a design as the whole configuration would be read: same parser, same typing, same evaluation. What it
// gives is what the place holds; what is wrong with it is said at its own lines.

import { mapTermKeys } from '../../graph/term/walk-term.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Design } from '../../model/design.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { KeyRef } from '../../model/ids.ts'
import type { Lambda } from '../../model/term.ts'
import type { OcamlFile } from '../ocaml/file.ts'
import { readConfigMl } from '../read-config-ml.ts'
import type { ReleaseInterfaces } from '../typing/environment.ts'
import { contextDesign } from './context-design.ts'
import { type Frame, frameOf, RESULT } from './expression-frame.ts'
import type {
  CustomConverter,
  ExpressionMeaning,
  ExpressionPlace,
  ExpressionProblem,
  ReadExpressionResult,
} from './expression-place.ts'

export interface ReadExpressionInput {
  readonly design: Design
  readonly place: ExpressionPlace
  /** One text, or three for a converter: `parse`, `print`, `serialize`. */
  readonly texts: readonly string[]
  readonly catalog: Catalog
  readonly parser: (text: string) => OcamlFile
  readonly interfaces: ReleaseInterfaces
  /** What `Sys.getenv` sees. */
  readonly env: Readonly<Record<string, string>>
}

const FILE = 'expression'

/** Stands for a text with a mistake while the others are looked at: a function of any type. */
const STAND_IN = 'fun _ -> failwith ""'

/** What the texts mean at their place, or why they mean nothing: what is wrong with each of them, not with the first alone. */
export function readExpression(input: ReadExpressionInput): ReadExpressionResult {
  const { texts, parser } = input
  const problems = texts.flatMap((text, part) => problemsAlone(text, part, parser))
  for (;;) {
    const wrong = new Set(problems.map(({ part }) => part))
    if (wrong.size === texts.length) return { kind: 'refused', problems }
    const result = readTogether({ ...input, texts: texts.map((text, part) => (wrong.has(part) ? STAND_IN : text)) })
    if (wrong.size === 0 && result.kind === 'read') return result
    const found = result.kind === 'read' ? [] : result.problems
    // That the whole cannot be kept says nothing while parts of it are stand-ins.
    const more = found.filter(
      ({ part, diagnostic }) => wrong.size === 0 || !(wrong.has(part) || diagnostic.code.startsWith('MG-EXPRESSION')),
    )
    if (more.length === 0) return { kind: 'refused', problems }
    problems.push(...more)
  }
}

function readTogether(input: ReadExpressionInput): ReadExpressionResult {
  const { design, place, texts, catalog, parser, interfaces, env } = input
  const context = contextDesign(design, place.kind === 'value' ? place.ref : null)
  const frame = frameOf(place, texts, { design, context, catalog })
  const result = readConfigMl({ text: frame.text, file: FILE, catalog, parser, interfaces, env })
  const errors = result.diagnostics.filter(({ severity, code }) => severity === 'error' || code === 'MG-READ-CONVERTER')
  if (result.design === null || errors.length > 0)
    return { kind: 'refused', problems: errors.map((one) => placed(one, frame, texts)) }
  return meaningOf(place, result.design, createReferences(result.design, context))
}

/** What is wrong with a text by itself: OCaml's syntax, and that it is one expression. */
function problemsAlone(text: string, part: number, parser: (text: string) => OcamlFile): readonly ExpressionProblem[] {
  if (text.trim() === '')
    return [
      {
        part,
        diagnostic: complaint('MG-EXPRESSION-EMPTY', 'There is nothing here yet.', 'Write an expression of OCaml.'),
      },
    ]
  const head = 'let _ ='
  const file = parser(`${head}\n${text}\n`)
  const [problem] = file.problems
  if (problem !== undefined) {
    const { start, end } = problem.location
    const at = { file: FILE, line: start.line - 1, column: start.column, endLine: end.line - 1, endColumn: end.column }
    const hint = problem.hint === null ? {} : { hint: problem.hint }
    return [{ part, diagnostic: { ...complaint('MG-READ-SYNTAX', problem.message), ...hint, at: within(at, text) } }]
  }
  const [item, more] = file.items
  const isOne = more === undefined && item?.kind === 'value' && item.bindings.length === 1
  if (isOne) return []
  const hint = 'Use let … in … for names inside it; keys are made in the panel Keys.'
  return [{ part, diagnostic: complaint('MG-EXPRESSION-MORE', 'This is more than one expression.', hint) }]
}

function complaint(code: string, message: string, hint?: string): Diagnostic {
  const at = { file: FILE, line: 1, column: 0 }
  return { code, severity: 'error', target: null, at, message, ...(hint === undefined ? {} : { hint }) }
}

type TextAt = Extract<NonNullable<Diagnostic['at']>, { readonly line: number }>

/** The place, moved into the text when it lies before or behind it. */
function within(at: TextAt, text: string): TextAt {
  const lines = text.split('\n')
  if (at.line < 1) return { ...at, line: 1, column: 0 }
  if (at.line <= lines.length) return at
  return { file: at.file, line: lines.length, column: lines.at(-1)?.length ?? 0 }
}

/** The diagnostic at the text that it is about, counted from that text's first line. */
function placed(diagnostic: Diagnostic, { starts }: Frame, texts: readonly string[]): ExpressionProblem {
  const { at, tool: _, ...rest } = diagnostic
  if (at === null || !('line' in at)) return { part: 0, diagnostic: { ...rest, at: null } }
  const part = Math.max(
    0,
    starts.findLastIndex((start) => start <= at.line),
  )
  const shift = (starts[part] ?? 1) - 1
  const moved = {
    ...at,
    line: at.line - shift,
    ...(at.endLine === undefined ? {} : { endLine: at.endLine - shift }),
  }
  return { part, diagnostic: { ...rest, at: within(moved, texts[part] ?? '') } }
}

/** From what the text was read as to what the design calls it. */
interface References {
  readonly key: (ref: KeyRef) => KeyRef
  /** Named value of the design; null for one that the text makes. */
  readonly value: (ref: string) => string | null
  /** Keys that the text makes itself. */
  readonly unknown: ReadonlySet<KeyRef>
}

function createReferences(read: Design, context: Design): References {
  const named = (table: Readonly<Record<string, { readonly binding: string | null }>>): ReadonlyMap<string, string> =>
    new Map(Object.entries(table).flatMap(([ref, { binding }]) => (binding === null ? [] : [[binding, ref] as const])))
  const keys = named(context.logic.keys)
  const values = named(context.logic.values)
  const known = (ref: KeyRef): KeyRef | undefined => keys.get(read.logic.keys[ref]?.binding ?? '')
  const unknown = new Set(Object.keys(read.logic.keys).filter((ref) => known(ref) === undefined))
  return {
    key: (ref) => known(ref) ?? ref,
    value: (ref) => values.get(read.logic.values[ref]?.binding ?? '') ?? null,
    unknown,
  }
}

function meaningOf(place: ExpressionPlace, read: Design, references: References): ReadExpressionResult {
  if (references.unknown.size > (place.kind === 'setter' || place.kind === 'converter' ? 1 : 0)) {
    const hint = 'Make the key in the panel Keys, and call it by its name here.'
    const diagnostic = complaint('MG-EXPRESSION-KEY', 'This makes a key of its own.', hint)
    return { kind: 'refused', problems: [{ part: 0, diagnostic }] }
  }
  const meaning = findMeaning(place, read, references)
  if (meaning !== null) return { kind: 'read', meaning }
  const diagnostic = complaint('MG-EXPRESSION-FORM', 'This cannot be kept as a computation over keys.')
  return { kind: 'refused', problems: [{ part: 0, diagnostic }] }
}

function findMeaning(place: ExpressionPlace, read: Design, references: References): ExpressionMeaning | null {
  const { nodes, keys } = read.logic
  const node = Object.values(nodes).find(({ binding }) => binding === RESULT)
  const key = Object.values(keys).find(({ binding }) => binding === RESULT)
  switch (place.kind) {
    case 'value': {
      const ref = node?.kind === 'if_impl' ? node.condition : node?.kind === 'match_impl' ? node.value : null
      return ref === null ? null : valueMeaning(ref, read, references)
    }
    case 'member':
      return node?.kind === 'impl' ? memberMeaning(place.member, node, references) : null
    case 'setter': {
      const setter = key?.kind === 'created' ? key.setters?.[0] : undefined
      return setter === undefined ? null : { kind: 'function', lambda: mapLambda(setter.value, references) }
    }
    case 'converter': {
      const argument = key?.kind === 'created' ? key.argument : undefined
      const found = argument !== undefined && argument.kind !== 'flag' ? argument.converter : undefined
      return found?.kind === 'custom' ? converterMeaning(found, place.converter, references) : null
    }
  }
}

function valueMeaning(ref: string, read: Design, references: References): ExpressionMeaning | null {
  const definition = read.logic.values[ref]
  // A value of the release is known by its own name.
  if (definition === undefined) return { kind: 'named', ref }
  const known = references.value(ref)
  if (known !== null) return { kind: 'named', ref: known }
  const extra = definition.extraKeys?.map(references.key)
  const term = mapTermKeys(definition.term, references.key)
  return { kind: 'value', value: { binding: null, term, ...(extra === undefined ? {} : { extraKeys: extra }) } }
}

type ReadCustom = Extract<Design['logic']['nodes'][string], { readonly kind: 'impl' }>

function memberMeaning(
  member: (ExpressionPlace & { readonly kind: 'member' })['member'],
  node: ReadCustom,
  references: References,
): ExpressionMeaning | null {
  if (member === 'name' || member === 'module') return { kind: 'text', term: mapTermKeys(node[member], references.key) }
  if (member === 'packages') {
    if (node.packages === null) return null
    const term = mapTermKeys(node.packages.term, references.key)
    const extra = node.packages.extraKeys?.map(references.key)
    return { kind: 'value', value: { binding: null, term, ...(extra === undefined ? {} : { extraKeys: extra }) } }
  }
  const lambda = node[member]
  return lambda === null ? null : { kind: 'function', lambda: mapLambda(lambda, references) }
}

function mapLambda(lambda: Lambda<KeyRef>, references: References): Lambda<KeyRef> {
  return { parameters: lambda.parameters, body: mapTermKeys(lambda.body, references.key) }
}

/** Null when one of the functions is beyond what terms say: it would be lost. */
function converterMeaning(
  found: CustomConverter,
  before: CustomConverter,
  references: References,
): ExpressionMeaning | null {
  const { parse, print, serialize } = found
  if (parse === null || print === null || serialize === null) return null
  return {
    kind: 'converter',
    converter: {
      kind: 'custom',
      runtime: before.runtime,
      parse: mapLambda(parse, references),
      print: mapLambda(print, references),
      serialize: mapLambda(serialize, references),
    },
  }
}
