// Keys as OCaml: `Key.(create "port" Arg.(opt int 8080 (info [ "port" ])))`, calls of built-in keys, aliases.

import type { BuiltinKeyCall, Converter, CreatedKey, KeyInfo } from '../../model/key.ts'
import type { Lambda } from '../../model/term.ts'
import { readConverter, type Word } from '../../edit/converter/own-converter.ts'
import type { Argument, Expression } from '../ocaml/expression.ts'
import { constantExpression, textLiteral } from './constant-expression.ts'
import { apply, atom, call, labelled, list, parenthesize, positional, tuple } from './syntax.ts'
import { keyName, type Writer } from './writer.ts'

/** The expression of a key; `lambda` writes functions as data. */
export function keyExpression(writer: Writer, ref: string, lambda: (lambda: Lambda<string>) => Expression): Expression {
  const key = writer.design.logic.keys[ref]
  if (key === undefined) return atom(ref)
  if (key.kind === 'builtin') return builtinExpression(writer, key)
  return key.setters === undefined ? createExpression(writer, key, lambda) : aliasExpression(writer, key, lambda)
}

function builtinExpression(writer: Writer, { builtin, arguments: given }: BuiltinKeyCall): Expression {
  const signature = writer.catalog.keys.get(builtin)
  const args: Argument[] = []
  for (const { name, labelled: isLabelled, type } of signature?.arguments ?? []) {
    if (type.kind === 'unit') args.push(positional(atom('()')))
    const value = given[name]
    if (value === undefined) continue
    const expression = constantExpression(value, writer)
    args.push(isLabelled ? labelled(name, expression) : positional(expression))
  }
  return apply(`Key.${builtin}`, args)
}

function createExpression(writer: Writer, key: CreatedKey, lambda: (lambda: Lambda<string>) => Expression): Expression {
  const argument = parenthesize(argumentExpression(writer, key, lambda), 'Arg.(')
  return parenthesize(call('create', atom(textLiteral(key.name)), argument), 'Key.(')
}

/** Inside `Key.Arg`. */
function argumentExpression(
  writer: Writer,
  { argument, stage, info }: CreatedKey,
  lambda: (lambda: Lambda<string>) => Expression,
): Expression {
  const stages = { configure: '`Configure', run: '`Run', both: '`Both' }
  const args: Argument[] = stage === 'both' ? [] : [labelled('stage', atom(stages[stage]))]
  if (argument.kind !== 'flag') args.push(positional(converterExpression(writer, argument.converter, lambda)))
  if (argument.kind === 'opt') args.push(positional(constantExpression(argument.default, writer)))
  args.push(positional(infoExpression('info', info)))
  return apply(argument.kind, args)
}

function infoExpression(callee: string, info: KeyInfo): Expression {
  const args: Argument[] = []
  const text = (name: string, value: string | undefined): void => {
    if (value !== undefined) args.push(labelled(name, atom(textLiteral(value))))
  }
  text('docs', info.docs)
  text('docv', info.docv)
  text('doc', info.doc)
  text('env', info.env)
  return apply(callee, [...args, positional(list(info.names.map((name) => atom(textLiteral(name)))))])
}

function converterExpression(
  writer: Writer,
  converter: Converter,
  lambda: (lambda: Lambda<string>) => Expression,
): Expression {
  switch (converter.kind) {
    case 'named':
      return atom(converter.name)
    case 'list':
    case 'some':
      return call(converter.kind, converterExpression(writer, converter.of, lambda))
    case 'custom': {
      const part = (one: Lambda<string> | null): Expression =>
        one === null ? atom('(fun _ -> assert false)') : lambda(one)
      const form = readConverter(converter)
      const pair = (): Expression =>
        parenthesize({ kind: 'tuple', items: [part(converter.parse), printerOf(part(converter.print))] })
      return apply('conv', [
        labelled('conv', form?.kind === 'words' ? enumeration(form.words, writer) : pair()),
        labelled('serialize', printerOf(part(converter.serialize))),
        labelled('runtime_conv', atom(textLiteral(converter.runtime))),
      ])
    }
  }
}

/** `Cmdliner.Arg.enum` of words and what they mean. */
function enumeration(words: readonly Word[], writer: Writer): Expression {
  const pairs = words.map(({ text, value }) => tuple([atom(textLiteral(text)), constantExpression(value, writer)]))
  return call('Cmdliner.Arg.enum', list(pairs))
}

/** A printer of Fmt from a function that gives the text. */
function printerOf(text: Expression): Expression {
  return parenthesize(call('Fmt.using', text, atom('Fmt.string')))
}

function aliasExpression(writer: Writer, key: CreatedKey, lambda: (lambda: Lambda<string>) => Expression): Expression {
  const flag = call('Key.Alias.flag', infoExpression('Key.Arg.info', key.info))
  const alias = (key.setters ?? []).reduceRight<Expression>((inner, setter) => {
    const target = keyName(writer, setter.key) ?? keyExpression(writer, setter.key, lambda)
    return call('Key.Alias.add', target, lambda(setter.value), inner)
  }, flag)
  return call('Key.alias', atom(textLiteral(key.name)), alias)
}
