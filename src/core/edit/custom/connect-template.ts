// How a device of the user is started, as one line of text: `{M}.connect {0} {1}`. `{M}` is the module, `{0}` the first argument
// (functor arguments first, then data dependencies), `{*}` all of them with spaces between; `{{` and `}}` are braces.

import type { KeyRef } from '../../model/ids.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { joinParts, type TextPart, textParts, textTerm } from './text-parts.ts'

const PARAMETERS = ['info', 'modname', 'args'] as const

export type TemplateResult =
  | { readonly ok: Lambda<KeyRef> }
  | { readonly error: string /** Place of the mistake in the template, in UTF-16 units. */; readonly at: number }

/** The function that a template means, for a device with so many arguments. */
export function readTemplate(template: string, count: number): TemplateResult {
  const parts: TextPart[] = []
  const token = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g
  let from = 0
  for (const match of template.matchAll(token)) {
    parts.push({ text: template.slice(from, match.index) })
    from = match.index + match[0].length
    if (match[0] === '{{' || match[0] === '}}') {
      parts.push({ text: match[0].charAt(0) })
      continue
    }
    const meaning = match[1] === undefined ? null : meaningOf(match[1], count)
    if (meaning === null)
      return { error: `\`${match[0]}\` stands for nothing here. ${allowed(count)}`, at: match.index }
    parts.push({ term: meaning })
  }
  parts.push({ text: template.slice(from) })
  return { ok: withPattern(joinParts(merged(parts)), count) }
}

/** What may stand between braces, in words. */
function allowed(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => `{${index}}`)
  return `Use ${['{M}', ...(count === 0 ? [] : ['{*}', ...numbers])].join(', ')}, and {{ for a brace.`
}

const ALL: Term<KeyRef> = {
  kind: 'call',
  primitive: 'String.concat',
  arguments: [textTerm(' '), { kind: 'variable', name: 'args' }],
}

function meaningOf(name: string, count: number): Term<KeyRef> | null {
  if (name === 'M') return { kind: 'variable', name: 'modname' }
  if (name === '*') return ALL
  return /^\d+$/.test(name) && Number(name) < count ? { kind: 'variable', name: argument(Number(name)) } : null
}

function argument(index: number): string {
  return `arg${index}`
}

function merged(parts: readonly TextPart[]): readonly TextPart[] {
  const result: TextPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if ('text' in part && last !== undefined && 'text' in last) {
      result[result.length - 1] = { text: last.text + part.text }
    } else result.push(part)
  }
  return result
}

/** Arguments by number need their names: the list is taken apart, as configurations do it. */
function withPattern(body: Term<KeyRef>, count: number): Lambda<KeyRef> {
  const parameters = [...PARAMETERS]
  if (!JSON.stringify(body).includes('"name":"arg')) return { parameters, body }
  const items = Array.from({ length: count }, (_, index) => ({ kind: 'variable', name: argument(index) }) as const)
  const pattern = { kind: 'list', items } as const
  return { parameters, body: { kind: 'case', subject: { kind: 'variable', name: 'args' }, rows: [{ pattern, body }] } }
}

/** The template of a function; null for one that no template says. */
export function writeTemplate({ parameters, body }: Lambda<KeyRef>): string | null {
  const [, module = '', all = ''] = parameters
  const names = new Map([[module, '{M}']])
  let text = body
  if (body.kind === 'case') {
    const [row, more] = body.rows
    if (body.subject.kind !== 'variable' || body.subject.name !== all || row === undefined) return null
    if (more !== undefined || row.guard !== undefined || row.pattern.kind !== 'list') return null
    for (const [index, item] of row.pattern.items.entries()) {
      if (item.kind === 'variable') names.set(item.name, `{${index}}`)
      else if (item.kind !== 'any') return null
    }
    text = row.body
  }
  let template = ''
  for (const part of textParts(text)) {
    const piece = 'text' in part ? part.text.replaceAll(/[{}]/g, '$&$&') : tokenOf(part.term, names, all)
    if (piece === null) return null
    template += piece
  }
  return template
}

function tokenOf(term: Term<KeyRef>, names: ReadonlyMap<string, string>, all: string): string | null {
  if (term.kind === 'variable') return names.get(term.name) ?? null
  if (term.kind !== 'call' || term.primitive !== 'String.concat') return null
  const [separator, list] = term.arguments
  const isAll = list?.kind === 'variable' && list.name === all
  const isSpace = separator?.kind === 'constant' && separator.value.kind === 'string' && separator.value.value === ' '
  return isAll && isSpace ? '{*}' : null
}

/**
 * The function again after arguments moved: `from[i]` is the old number of the new argument `i`, null for a new one. An argument that
 * is gone and named keeps a number past the last, which the rules complain of.
 */
export function renumber(lambda: Lambda<KeyRef> | null, from: readonly (number | null)[]): Lambda<KeyRef> | null {
  const template = lambda === null ? null : writeTemplate(lambda)
  if (template === null) return lambda
  const lost = new Map<number, number>()
  const moved = template.replaceAll(/\{\{|\}\}|\{(\d+)\}/g, (token, digits: string | undefined) => {
    if (digits === undefined) return token
    const old = Number(digits)
    const place = from.indexOf(old)
    if (place >= 0) return `{${place}}`
    lost.set(old, lost.get(old) ?? from.length + lost.size)
    return `{${lost.get(old)}}`
  })
  const read = readTemplate(moved, from.length + lost.size)
  return 'ok' in read ? read.ok : lambda
}

/** Numbers of arguments that a template names and that a device with so many does not have. */
export function lostArguments(template: string, count: number): readonly number[] {
  const named = [...template.matchAll(/\{\{|\}\}|\{(\d+)\}/g)].flatMap(([, digits]) =>
    digits === undefined ? [] : [Number(digits)],
  )
  return [...new Set(named.filter((number) => number >= count))]
}

/** The template without the arguments that are lost; the spaces before them go too. */
export function withoutLost(template: string, count: number): string {
  return template.replaceAll(/\{\{|\}\}|\s*\{(\d+)\}/g, (token, digits: string | undefined) =>
    digits === undefined || Number(digits) < count ? token : '',
  )
}
