// Keys and values over keys as TypeScript.

import type { BuiltinKeyCall, Converter, CreatedKey, KeyInfo, ValueDefinition } from '../../model/key.ts'
import type { Lambda, Term } from '../../model/term.ts'
import { inputOf, isInput, namesInTerm, type ValueInput, valueInputs } from '../config-plan/value-inputs.ts'
import { label } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import { constantDoc } from './constant-doc.ts'
import { argumentType, knownType } from './known-type.ts'
import { arrayDoc, callDoc, objectDoc, textLiteral } from './syntax.ts'
import { computedDoc, functionDoc, type TermWriter } from './term-doc.ts'
import { scriptName, type TsWriter } from './writer.ts'

type KeyTerm = Term<string>

/** A key where it is used. */
export function keyUse(writer: TsWriter, ref: string): Doc {
  const name = writer.plan.nameOf({ kind: 'key', id: ref })
  if (name !== null) return scriptName(name)
  return writer.design.logic.keys[ref] === undefined
    ? builtinName(writer, ref)
    : label(`key:${ref}`, keyDoc(writer, ref))
}

/** `Key.target`, with `Key` imported. */
function builtinName(writer: TsWriter, ref: string): string {
  return ref.replace(/^Key\b/, writer.use('Key'))
}

/** The expression of a key. */
export function keyDoc(writer: TsWriter, ref: string): Doc {
  const key = writer.design.logic.keys[ref]
  if (key === undefined) return builtinName(writer, ref)
  if (key.kind === 'builtin') return builtinDoc(writer, key)
  const Key = writer.use('Key')
  if (key.setters !== undefined) return aliasDoc(writer, key)
  return callDoc(`${Key}.create`, [textLiteral(key.name), argumentDoc(writer, key)])
}

function builtinDoc(writer: TsWriter, { builtin, arguments: given }: BuiltinKeyCall): Doc {
  const signature = writer.catalog.keys.get(builtin)
  const positional: Doc[] = []
  const options: (readonly [string, Doc])[] = []
  for (const { name, labelled, type } of signature?.arguments ?? []) {
    const value = given[name]
    if (value === undefined || type.kind === 'unit') continue
    const doc = constantDoc(value, writer, true)
    if (labelled) options.push([name, doc])
    else positional.push(doc)
  }
  return callDoc(`${writer.use('Key')}.${builtin}`, [
    ...positional,
    ...(options.length === 0 ? [] : [objectDoc(options)]),
  ])
}

function argumentDoc(writer: TsWriter, { argument, stage, info }: CreatedKey): Doc {
  const args: Doc[] = []
  if (argument.kind !== 'flag') args.push(converterDoc(writer, argument.converter))
  if (argument.kind === 'opt')
    args.push(constantDoc(argument.default, writer, argumentType(writer.catalog, argument) !== null))
  args.push(infoDoc(writer, info))
  if (stage !== 'both') args.push(objectDoc([['stage', textLiteral(stage === 'run' ? 'Run' : 'Configure')]]))
  return callDoc(`${writer.use('Key')}.Arg.${argument.kind}`, args)
}

function infoDoc(writer: TsWriter, { names, ...texts }: KeyInfo): Doc {
  const options = Object.entries(texts).flatMap(([name, text]): readonly (readonly [string, Doc])[] => [
    [name, textLiteral(text)],
  ])
  return callDoc(`${writer.use('Key')}.Arg.info`, [
    arrayDoc(names.map(textLiteral)),
    ...(options.length === 0 ? [] : [objectDoc(options)]),
  ])
}

function converterDoc(writer: TsWriter, converter: Converter): Doc {
  const Arg = `${writer.use('Key')}.Arg`
  switch (converter.kind) {
    case 'named':
      return `${Arg}.${converter.name}`
    case 'list':
    case 'some':
      return callDoc(`${Arg}.${converter.kind}`, [converterDoc(writer, converter.of)])
    case 'custom': {
      const fields: (readonly [string, Doc])[] = [['runtime_conv', textLiteral(converter.runtime)]]
      for (const name of ['parse', 'print', 'serialize'] as const) {
        const lambda = converter[name]
        if (lambda !== null) fields.push([name, lambdaDoc(writer, lambda, false)])
      }
      return callDoc(`${Arg}.conv`, [objectDoc(fields)], true)
    }
  }
}

function aliasDoc(writer: TsWriter, key: CreatedKey): Doc {
  const Key = writer.use('Key')
  const alias = (key.setters ?? []).reduceRight<Doc>(
    (inner, setter) =>
      callDoc(`${Key}.Alias.add`, [
        keyUse(writer, setter.key),
        lambdaDoc(writer, setter.value, isKnown(writer, setter.key)),
        inner,
      ]),
    callDoc(`${Key}.Alias.flag`, [infoDoc(writer, key.info)]),
  )
  return callDoc(`${Key}.alias`, [textLiteral(key.name), alias])
}

function isKnown(writer: TsWriter, ref: string): boolean {
  return knownType(writer, { kind: 'key', key: ref }) !== null
}

/** A function as data with parameters of its own; `isTyped`: its place says what it gives. */
function lambdaDoc(writer: TsWriter, lambda: Lambda<string>, isTyped: boolean): Doc {
  const typeOf = (term: KeyTerm) => knownType(writer, term)
  const terms: TermWriter = { use: writer.use, input: () => null, isTyped, typeOf }
  const isPlain = lambda.parameters.every((name) => /^[a-z_]\w*$/.test(name) && scriptName(name) === name)
  const written = isPlain ? functionDoc(lambda.parameters.join(', '), lambda.body, terms) : null
  return written ?? computedDoc(lambda, writer)
}

/** A value where it is used. `isTyped`: a device asks for its type. */
export function valueUse(writer: TsWriter, ref: string, isTyped: boolean): Doc {
  const name = writer.plan.nameOf({ kind: 'value', id: ref })
  if (name !== null) return scriptName(name)
  const definition = writer.design.logic.values[ref]
  return definition === undefined
    ? builtinName(writer, ref)
    : label(`value:${ref}`, valueDoc(writer, definition, isTyped))
}

/** The expression of a value. */
export function valueDoc(writer: TsWriter, definition: ValueDefinition, isTyped: boolean): Doc {
  const { term } = definition
  const Key = writer.use('Key')
  const inputs = valueInputs(definition, writer.catalog)
  const [first] = inputs
  if (first === undefined && term.kind === 'constant')
    return callDoc(`${Key}.pure`, [constantDoc(term.value, writer, isTyped)])
  if (first !== undefined && inputs.length === 1 && isInput(term, first)) return inputDoc(writer, first)
  const names = nameInputs(writer, inputs, term)
  const terms: TermWriter = {
    use: writer.use,
    input: (kind, ref) => names.get(`${kind} ${ref}`) ?? null,
    isTyped,
    typeOf: (part) => knownType(writer, part),
  }
  const parameters = inputs.map(({ kind, ref }, index) => names.get(`${kind} ${ref}`) ?? `_${index}`)
  const written = functionDoc(parameters.join(', '), term, terms)
  const callback = written ?? computedDoc({ parameters, body: withNames(term, names) }, writer)
  return callDoc(`${Key}.map`, [callback, ...inputs.map((input) => inputDoc(writer, input))])
}

/** `Key.value(port)`, or the value of the release. */
function inputDoc(writer: TsWriter, { kind, ref }: ValueInput): Doc {
  return kind === 'value' ? builtinName(writer, ref) : callDoc(`${writer.use('Key')}.value`, [keyUse(writer, ref)])
}

function nameInputs(writer: TsWriter, inputs: readonly ValueInput[], term: KeyTerm): ReadonlyMap<string, string> {
  const taken = new Set<string>([
    'tuple',
    'variant',
    'constr',
    'opaque',
    'some',
    'package_',
    'computed',
    'quote',
    'String',
    'Math',
    ...namesInTerm(term),
  ])
  const names = new Map<string, string>()
  for (const { kind, ref, isRead } of inputs) {
    if (!isRead) continue
    const name = kind === 'key' ? writer.plan.nameOf({ kind: 'key', id: ref }) : null
    const wanted = scriptName((name ?? ref).slice((name ?? ref).lastIndexOf('.') + 1).replaceAll(/[^\w$']/g, '_'))
    let free = /^[a-z_]/.test(wanted) ? wanted : `x${wanted}`
    for (let number = 2; taken.has(free); number += 1) free = `${wanted}_${number}`
    taken.add(free)
    names.set(`${kind} ${ref}`, free)
  }
  return names
}

/** The term with inputs as variables. */
function withNames(term: KeyTerm, names: ReadonlyMap<string, string>): KeyTerm {
  const replace = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(replace)
    const input = isTerm(part) ? inputOf(part) : null
    const name = input === null ? undefined : names.get(`${input.kind} ${input.ref}`)
    if (name !== undefined) return { kind: 'variable', name }
    return Object.fromEntries(Object.entries(part).map(([field, inner]: [string, unknown]) => [field, replace(inner)]))
  }
  const replaced = replace(term)
  return isTerm(replaced) ? replaced : term
}

function isTerm(part: unknown): part is KeyTerm {
  return typeof part === 'object' && part !== null && 'kind' in part
}
