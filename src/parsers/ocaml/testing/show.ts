// Short texts for expressions, so that a test can show the shape of a tree: every application in brackets.

import type { Argument, Expression } from '../../../core/read/ocaml/syntax.ts'

/** The shape of an expression: `[$ [@@ a b] c]` for `(a @@ b) $ c`. Kinds without a short form are shown by their name. */
export function show(expression: Expression): string {
  switch (expression.kind) {
    case 'identifier':
      return expression.name.path.join('.')
    case 'constant':
      return showConstant(expression.constant)
    case 'apply':
      return `[${[show(expression.function), ...expression.arguments.map(showArgument)].join(' ')}]`
    case 'construct':
      return expression.argument === null
        ? expression.constructor.path.join('.')
        : `[${expression.constructor.path.join('.')} ${show(expression.argument)}]`
    case 'variant':
      return expression.argument === null ? `\`${expression.tag}` : `[\`${expression.tag} ${show(expression.argument)}]`
    case 'tuple':
    case 'list':
    case 'sequence':
      return `${expression.kind}(${expression.items.map(show).join(' ')})`
    case 'if':
      return `if(${[expression.condition, expression.then, ...(expression.else === null ? [] : [expression.else])].map(show).join(' ')})`
    case 'let':
      return `let(${expression.bindings.map((binding) => show(binding.value)).join(' and ')} in ${show(expression.body)})`
    case 'function':
      return `fun(${show(expression.body)})`
    case 'field':
      return `${show(expression.record)}.${expression.field.path.join('.')}`
    case 'send':
      return `${show(expression.object)}#${expression.method.text}`
    case 'open':
      return `open(${expression.module.kind === 'path' ? expression.module.name.path.join('.') : '…'} ${show(expression.body)})`
    default:
      return expression.kind
  }
}

function showConstant(constant: Extract<Expression, { kind: 'constant' }>['constant']): string {
  if (constant.kind === 'integer') return constant.decimal + constant.suffix
  if (constant.kind === 'float') return constant.text
  return JSON.stringify(constant.value)
}

function showArgument(argument: Argument): string {
  if (argument.label === null) return show(argument.value)
  const sigil = argument.label.kind === 'optional' ? '?' : '~'
  return argument.isPunned ? sigil + argument.label.name : `${sigil}${argument.label.name}:${show(argument.value)}`
}
