// Converters of the user as forms: words with a meaning, whole numbers within bounds. What no form says stays the functions that it is.

import { constantText } from '../../graph/term/constant-text.ts'
import { enumerationResult, refusal } from '../../graph/term/enumeration.ts'
import type { Constant } from '../../model/constant.ts'
import type { DataType } from '../../model/data-type.ts'
import type { KeyRef } from '../../model/ids.ts'
import type { Converter } from '../../model/key.ts'
import type { Lambda, Pattern, Term } from '../../model/term.ts'

export type OwnConverter = Extract<Converter, { readonly kind: 'custom' }>

/** One word: what is typed, what it means in conditions, and the OCaml that the unikernel gets. */
export interface Word {
  readonly text: string
  readonly value: Constant
  readonly ocaml: string
}

export type ConverterForm =
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  /** Bounds as decimal text; null is none. */
  | { readonly kind: 'range'; readonly min: string | null; readonly max: string | null; readonly message: string }

const VALUE: Term<KeyRef> = { kind: 'variable', name: 'value' }
const NUMBER: Term<KeyRef> = { kind: 'variable', name: 'number' }

function lambda(body: Term<KeyRef>): Lambda<KeyRef> {
  return { parameters: ['value'], body }
}

function text(value: string): Term<KeyRef> {
  return { kind: 'constant', value: { kind: 'string', value } }
}

/** OCaml of a value of a word. */
export function wordOcaml(value: Constant): string {
  return constantText(value, false)
}

/** The converter of a form. */
export function writeConverter(form: ConverterForm): OwnConverter {
  return form.kind === 'words' ? writeWords(form.words) : writeRange(form)
}

function writeWords(words: readonly Word[]): OwnConverter {
  const meanings = new Map(words.map(({ text: word, value }) => [word, { kind: 'constant', value } as const]))
  const pairs = words.map((word) => `(${JSON.stringify(word.text)}, ${word.ocaml})`).join('; ')
  return {
    kind: 'custom',
    runtime: `(Cmdliner.Arg.enum [ ${pairs} ])`,
    parse: lambda(enumerationResult<KeyRef>(meanings, VALUE)),
    print: lambda(table(words, (word) => word.text)),
    serialize: lambda(table(words, (word) => word.ocaml)),
  }
}

function table(words: readonly Word[], textOf: (word: Word) => string): Term<KeyRef> {
  const rows = words.map((word) => ({ pattern: wordPattern(word.value), body: text(textOf(word)) }))
  return { kind: 'case', subject: VALUE, rows }
}

function wordPattern(value: Constant): Pattern {
  return { kind: 'constant', value }
}

function call(primitive: string, ...args: readonly Term<KeyRef>[]): Term<KeyRef> {
  return { kind: 'call', primitive, arguments: args }
}

function writeRange({ min, max, message }: ConverterForm & { readonly kind: 'range' }): OwnConverter {
  const bound = (operator: string, value: string | null): readonly Term<KeyRef>[] =>
    value === null ? [] : [call(operator, NUMBER, { kind: 'constant', value: { kind: 'int', value } })]
  const [first, second] = [...bound('>=', min), ...bound('<=', max)]
  const guard = first === undefined ? {} : { guard: second === undefined ? first : call('&&', first, second) }
  const parse: Term<KeyRef> = {
    kind: 'case',
    subject: call('int_of_string_opt', VALUE),
    rows: [
      {
        pattern: { kind: 'constructor', name: 'Some', argument: { kind: 'variable', name: 'number' } },
        ...guard,
        body: { kind: 'variant', tag: 'Ok', argument: NUMBER },
      },
      { pattern: { kind: 'any' }, body: refusal(text(message)) },
    ],
  }
  const written = lambda(call('string_of_int', VALUE))
  return { kind: 'custom', runtime: 'Cmdliner.Arg.int', parse: lambda(parse), print: written, serialize: written }
}

/** The form of a converter; null when it does more than a form says. */
export function readConverter(converter: OwnConverter): ConverterForm | null {
  const form = readWords(converter) ?? readRange(converter)
  if (form === null) return null
  // A form is the converter's only when it says all of it.
  const { parse, print, serialize } = writeConverter(form)
  const same = [
    [parse, converter.parse],
    [print, converter.print],
    [serialize, converter.serialize],
  ].every(([made, held]) => JSON.stringify(renamed(made ?? null)) === JSON.stringify(renamed(held ?? null)))
  return same ? form : null
}

/** The function with its names as forms call them, constants with a tag taken apart, fields in one order. */
function renamed(one: Lambda<KeyRef> | null): unknown {
  if (one === null) return null
  const names = new Map([[one.parameters[0] ?? 'value', 'value']])
  const found = one.body.kind === 'case' ? one.body.rows[0]?.pattern : undefined
  const inner = found?.kind === 'constructor' ? found.argument : undefined
  if (inner?.kind === 'variable') names.set(inner.name, 'number')
  return JSON.parse(
    JSON.stringify(one.body, (_, part: unknown) => {
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
      if (!('kind' in part)) return sorted(part)
      if (part.kind === 'variable' && 'name' in part)
        return sorted({ ...part, name: names.get(String(part.name)) ?? part.name })
      return sorted(part.kind === 'constant' && 'value' in part ? unfolded(part, part.value) : part)
    }),
  )
}

/** Files and readers write fields in orders of their own. */
function sorted(part: object): object {
  return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function unfolded(part: object, value: unknown): object {
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'variant') return part
  return 'argument' in value ? { ...value, argument: { kind: 'constant', value: value.argument } } : value
}

/** Rows of a table from values to texts; null for anything else. */
function readTable(one: Lambda<KeyRef> | null): readonly (readonly [Constant, string])[] | null {
  if (one?.body.kind !== 'case' || one.body.subject.kind !== 'variable') return null
  const rows = one.body.rows.map(({ pattern, body }): readonly [Constant, string] | null => {
    const value = patternValue(pattern)
    if (value === null || body.kind !== 'constant' || body.value.kind !== 'string') return null
    return [value, body.value.value]
  })
  return rows.includes(null) ? null : rows.flatMap((row) => (row === null ? [] : [row]))
}

function patternValue(pattern: Pattern): Constant | null {
  if (pattern.kind === 'constant') return pattern.value
  return pattern.kind === 'variant' && pattern.argument === undefined ? { kind: 'variant', tag: pattern.tag } : null
}

function readWords({ print, serialize }: OwnConverter): ConverterForm | null {
  const printed = readTable(print)
  const written = new Map(readTable(serialize)?.map(([value, ocaml]) => [JSON.stringify(value), ocaml]))
  if (printed === null || printed.length === 0 || written.size === 0) return null
  const words = printed.map(([value, word]) => ({
    text: word,
    value,
    ocaml: written.get(JSON.stringify(value)) ?? wordOcaml(value),
  }))
  return { kind: 'words', words }
}

function readRange({ parse }: OwnConverter): ConverterForm | null {
  if (parse?.body.kind !== 'case') return null
  const [row, rest] = parse.body.rows
  const message = rest?.body.kind === 'variant' ? rest.body.argument : rest?.body.kind === 'constant' ? rest.body : null
  if (row === undefined || message?.kind !== 'constant') return null
  const { value } = message
  const words = value.kind === 'variant' && value.argument !== undefined ? value.argument : value
  if (words.kind !== 'string') return null
  const parts =
    row.guard === undefined
      ? []
      : row.guard.kind === 'call' && row.guard.primitive === '&&'
        ? row.guard.arguments
        : [row.guard]
  return { kind: 'range', min: boundOf(parts, '>='), max: boundOf(parts, '<='), message: words.value }
}

function boundOf(parts: readonly Term<KeyRef>[], operator: string): string | null {
  for (const part of parts) {
    const [, bound] = part.kind === 'call' && part.primitive === operator ? part.arguments : []
    if (bound?.kind === 'constant' && bound.value.kind === 'int') return bound.value.value
  }
  return null
}

/** Type of what a converter of the user gives, when its form tells. */
export function ownConverterType(converter: OwnConverter): DataType | null {
  const form = readConverter(converter)
  if (form === null) return null
  if (form.kind === 'range') return { kind: 'int' }
  const tags = form.words.flatMap(({ value }) => (value.kind === 'variant' ? [value.tag] : []))
  if (tags.length === form.words.length) return { kind: 'variants', tags }
  const kinds = new Set(form.words.map(({ value }) => value.kind))
  if (kinds.size !== 1) return null
  return kinds.has('int') ? { kind: 'int' } : kinds.has('string') ? { kind: 'string' } : null
}
