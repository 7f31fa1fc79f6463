// What typing says about an application that cannot be.

import type { Argument, Expression } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { innerLocation } from './inner-location.ts'
import { failWith } from './problem.ts'
import { fullPrinter, scopePrinter } from './report-clash.ts'
import { type Type, resolve } from '../types/type.ts'

/** An argument whose label the function does not have, or no longer takes. */
export function reportWrongLabel(
  checker: Checker,
  callee: Expression,
  argument: Argument,
  type: Type,
  args: readonly Argument[] = [],
): never {
  const { label } = argument
  const what = label === null ? 'without label' : `with label ${label.kind === 'optional' ? '?' : '~'}${label.name}`
  // OCaml prints this type with full paths.
  const full = fullPrinter(checker, type, true)
  const labels = labelsOf(type)
  const pun = punBeforeValue(args)
  const name = callee.kind === 'identifier' ? callee.name.path.join('.') : 'This function'
  return failWith(argument.value.location, {
    code: 'MG-TYPE-LABEL',
    message:
      label === null
        ? `${name} takes no further argument without a label here: its type is ${scopePrinter(checker).print(type)}.`
        : `${name} has no argument ~${label.name}.`,
    hint: beginsLine(callee, argument)
      ? MISSING_LET
      : pun !== null && label === null
        ? `Between a label and what it gets stands a colon: ~${pun}:…`
        : labels.length === 0
          ? `${name} has no labelled arguments.`
          : `Its labels are ${labels.join(', ')}.`,
    toolText: `The function applied to this argument has type\n         ${full}\nThis argument cannot be applied ${what}`,
  })
}

/** The first label without a value that stands directly before an argument without label. */
function punBeforeValue(args: readonly Argument[]): string | null {
  const found = args.find(({ isPunned }, index) => isPunned && args[index + 1]?.label === null)
  return found?.label?.name ?? null
}

/** An argument at the start of a later line is rather a definition of its own. */
function beginsLine(callee: Expression, { location }: Argument): boolean {
  return location.start.column === 0 && location.start.line > callee.location.end.line
}

const MISSING_LET = 'Each definition begins with let: write let () = in front of this.'

function labelsOf(type: Type): readonly string[] {
  const labels: string[] = []
  let at = resolve(type)
  while (at.content.kind === 'arrow') {
    const { label } = at.content
    if (label !== null) labels.push(`${label.kind === 'optional' ? '?' : '~'}${label.name}`)
    at = resolve(at.content.to)
  }
  return labels
}

/** An application of something that is no function, or of a function to too many arguments. */
export function reportNotFunction(checker: Checker, callee: Expression, type: Type, args: readonly Argument[]): never {
  const { print } = scopePrinter(checker)
  const name = callee.kind === 'identifier' ? callee.name.path.join('.') : 'This'
  if (resolve(type).content.kind === 'arrow') {
    return failWith(innerLocation(callee), {
      code: 'MG-TYPE-ARGUMENTS',
      message: `${name} gets ${args.length} arguments here, which is more than it takes: its type is ${print(type)}.`,
      hint: args.some((argument) => beginsLine(callee, argument))
        ? MISSING_LET
        : 'Is a semicolon or an operator such as $ missing before the last argument?',
      toolText: `This function has type ${fullPrinter(checker, type)}\n       It is applied to too many arguments; maybe you forgot a \`;'.`,
    })
  }
  return failWith(innerLocation(callee), {
    code: 'MG-TYPE-ARGUMENTS',
    message: `${name} is no function, so it cannot be given arguments: its type is ${print(type)}.`,
    hint: args.some((argument) => beginsLine(callee, argument)) ? MISSING_LET : applicationHint(print(type), args),
    toolText: `This expression has type ${fullPrinter(checker, type)}\n       This is not a function; it cannot be applied.`,
  })
}

function applicationHint(type: string, [first, ...rest]: readonly Argument[]): string | null {
  if (type.endsWith(' typ')) return 'Types of arguments are joined with @->: a @-> b @-> job.'
  if (!type.endsWith(' impl')) return null
  const isUnit = first?.value.kind === 'construct' && first.value.constructor.path[0] === '()' && rest.length === 0
  return isUnit ? 'It is no function: leave () out.' : 'Implementations are applied with $.'
}
