// Small mistakes put into a configuration: an argument dropped, swapped, doubled, or replaced by another expression.

import type { OcamlFile } from '../../../core/read/ocaml/file.ts'
import type { Argument, Expression, Located } from '../../../core/read/ocaml/syntax.ts'

export interface Mutant {
  readonly how: string
  readonly text: string
}

type Apply = Expression & { readonly kind: 'apply' }

/** All mutants of a file, in the order of the text; `others` are what arguments are replaced by. */
export function mutantsOf({ text, items }: OcamlFile, others: readonly string[]): readonly Mutant[] {
  const mutants: Mutant[] = []
  const put = (how: string, at: Located, replacement: string): void => {
    const { start, end } = at.location
    mutants.push({
      how: `${how} at ${start.line}:${start.column}`,
      text: splice(text, start.offset, end.offset, replacement),
    })
  }
  for (const call of callsIn(items)) {
    const [first, second] = call.arguments
    for (const [index, argument] of call.arguments.entries()) {
      const own = textOf(text, argument)
      if (call.notation === 'application') {
        if (call.arguments.length > 1) put('drop', argument, '')
        put('double', argument, `${own} ${own}`)
      } else put('double', argument, `(${own} $ ${own})`)
      const other = others[(mutants.length + index) % others.length]
      if (argument.label === null && other !== undefined && other !== own) put(`replace by ${other}`, argument, other)
    }
    if (first !== undefined && second !== undefined) {
      const { start } = first.location
      const { end } = second.location
      const between = text.slice(first.location.end.offset, second.location.start.offset)
      const swapped = textOf(text, second) + between + textOf(text, first)
      mutants.push({
        how: `swap at ${start.line}:${start.column}`,
        text: splice(text, start.offset, end.offset, swapped),
      })
    }
  }
  return mutants
}

function textOf(text: string, { location }: Argument): string {
  return text.slice(location.start.offset, location.end.offset)
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

/** Every application in a tree. */
function callsIn(root: unknown): readonly Apply[] {
  const calls: Apply[] = []
  const pending: unknown[] = [root]
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (typeof at !== 'object' || at === null) continue
    if (isApply(at)) calls.push(at)
    for (const part of Object.values(at)) pending.push(part ?? false)
  }
  return calls.sort((a, b) => a.location.start.offset - b.location.start.offset)
}

function isApply(value: object): value is Apply {
  return 'kind' in value && value.kind === 'apply'
}
