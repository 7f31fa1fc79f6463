// Types of what config.ts imports, as the text of a .d.ts file: made from a release's catalog.

import type { BuiltinKeySignature, Catalog } from '../../model/catalog.ts'
import type { DataType, DataTypeDeclaration } from '../../model/data-type.ts'
import type { ArgumentSignature, ArgumentType, DeviceSignature } from '../../model/device.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { PRELUDE } from './dsl-types-prelude.ts'

/** The text of `index.d.ts` beside the bundle of the language. */
export function printDslTypes(catalog: Catalog): string {
  const sections = [
    PRELUDE,
    moduleTypes(catalog),
    [...catalog.dataTypes.values()].map(declarationText).join('\n'),
    undeclaredTypes(catalog),
    keyTypes(catalog),
    [...catalog.devices.values()].map(deviceText).join('\n'),
    [...(catalog.recordConstructors?.values() ?? [])]
      .map(({ name, record, arguments: args, summary }) => functionText(name, args, typeName(record), summary))
      .join('\n'),
    registerText(catalog),
  ]
  return `${sections.filter((section) => section !== '').join('\n')}\n`
}

/** A name of OCaml as a TypeScript type: `Ipaddr.V4.t` is `Ipaddr_V4_t`. */
function typeName(name: string): string {
  return name.replaceAll('.', '_')
}

/** Types and their values; a parameter such as the version of `ip` is a module type too. */
function moduleTypes(catalog: Catalog): string {
  const names = new Map<string, number>()
  const note = (type: ModuleType): void => {
    if (type.kind === 'functor') {
      note(type.from)
      note(type.to)
    } else if (type.kind === 'constructor') {
      names.set(type.name, Math.max(names.get(type.name) ?? 0, type.parameters.length))
      type.parameters.forEach(note)
    }
  }
  for (const { type } of catalog.moduleTypes) note(type)
  for (const type of Object.values(catalog.registration)) note(type)
  for (const { result, arguments: args } of catalog.devices.values()) {
    note(result)
    for (const { type } of args) if (type.kind === 'impl') note(type.type)
  }
  const types = [...names].map(([name, count]) => {
    const parameters = Array.from({ length: count }, (_, index) => `P${index}`)
    const generic = count === 0 ? '' : `<${parameters.join(', ')}>`
    return `export type ${typeName(name)}${generic} = Module<'${name}'${count === 0 ? '' : `, [${parameters.join(', ')}]`}>`
  })
  const values = [
    ...catalog.moduleTypes,
    { value: 'job', type: catalog.registration.job, summary: 'Something that runs: what is registered.' },
  ]
  const declared = new Set<string>()
  const lines = values.flatMap(({ value, type, summary }) => {
    if (value === null || declared.has(value)) return []
    declared.add(value)
    return [`${docText(summary)}export declare const ${value}: Typ<${moduleText(type, 'any')}>`]
  })
  return [...types, ...lines].join('\n')
}

/** A module type; variables become `variable`, or generic parameters of a function. */
function moduleText(type: ModuleType, variable: string | null): string {
  switch (type.kind) {
    case 'variable':
      return variable ?? genericName(type.name)
    case 'functor':
      return `Functor<${moduleText(type.from, variable)}, ${moduleText(type.to, variable)}>`
    case 'constructor':
      return type.parameters.length === 0
        ? typeName(type.name)
        : `${typeName(type.name)}<${type.parameters.map((part) => moduleText(part, variable)).join(', ')}>`
  }
}

function genericName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function docText(sentence: string): string {
  return `/** ${sentence.replaceAll('*/', '* /')} */\n`
}

function declarationText(declaration: DataTypeDeclaration): string {
  const name = typeName(declaration.name)
  switch (declaration.kind) {
    case 'abstract':
      return `${docText(declaration.doc)}export type ${name} = string`
    case 'constructors':
      return `${docText(declaration.doc)}export type ${name} = ${declaration.names.map((one) => `'${one}'`).join(' | ')}`
    case 'record': {
      const fields = declaration.fields.map(
        ({ name: field, type, doc }) => `  ${docText(doc)}  readonly ${field}: ${dataText(type)}`,
      )
      return `${docText(declaration.doc)}export interface ${name} {\n${fields.join('\n')}\n}`
    }
  }
}

/** Types of keys that the catalog does not describe: any data. */
function undeclaredTypes(catalog: Catalog): string {
  const names = new Set<string>()
  const note = (type: DataType): void => {
    if (type.kind === 'named') names.add(type.name)
    else if (type.kind === 'option' || type.kind === 'list') note(type.of)
    else if (type.kind === 'tuple') type.items.forEach(note)
  }
  for (const { type } of catalog.keys.values()) note(type)
  for (const { type } of catalog.converters.values()) note(type)
  return [...names]
    .filter((name) => !catalog.dataTypes.has(name))
    .map((name) => `export type ${typeName(name)} = unknown`)
    .join('\n')
}

function dataText(type: DataType): string {
  switch (type.kind) {
    case 'unit':
      return 'undefined'
    case 'bool':
      return 'boolean'
    case 'int':
    case 'float':
      return 'number'
    case 'string':
    case 'char':
      return 'string'
    case 'option':
      return `${dataText(type.of)} | null`
    case 'list':
      return `readonly (${dataText(type.of)})[]`
    case 'tuple':
      return `readonly [${type.items.map(dataText).join(', ')}]`
    case 'variants':
      return type.tags.map((tag) => `'${tag}'`).join(' | ')
    case 'named':
      return typeName(type.name)
  }
}

function argumentText(type: ArgumentType): string {
  switch (type.kind) {
    case 'impl':
      return `Impl<${moduleText(type.type, null)}>`
    case 'data':
      return dataText(type.type)
    case 'value':
      return `Value<${dataText(type.type)}>`
    case 'function':
      return `(argument: Impl<${moduleText(type.from, null)}>) => Impl<${moduleText(type.to, null)}>`
    case 'unit':
      return 'undefined'
  }
}

function deviceText({ id, arguments: args, result, summary }: DeviceSignature): string {
  const type = `Impl<${moduleText(result, null)}>`
  if (args.length === 0) return `${docText(summary)}export declare const ${id}: ${type} & (() => ${type})`
  return functionText(id, args, type, summary)
}

function functionText(name: string, args: readonly ArgumentSignature[], result: string, summary: string): string {
  const generics = [...new Set(args.flatMap(({ type }) => (type.kind === 'impl' ? variablesOf(type.type) : [])))]
  const generic = generics.length === 0 ? '' : `<${generics.map(genericName).join(', ')}>`
  return `${docText(summary)}export declare function ${name}${generic}(${parameterTexts(args).join(', ')}): ${result}`
}

/** Positional arguments, then one object with those that have labels. */
function parameterTexts(args: readonly ArgumentSignature[]): readonly string[] {
  const positional = args.filter((argument) => !argument.labelled && argument.type.kind !== 'unit')
  const labelled = args.filter((argument) => argument.labelled)
  const parameters = positional.map(({ name, type }) => `${parameterName(name)}: ${argumentText(type)}`)
  if (labelled.length === 0) return parameters
  const isOptional = labelled.every((argument) => argument.optional)
  const fields = labelled.map(({ name, optional, type }) => `${name}${optional ? '?' : ''}: ${argumentText(type)}`)
  return [...parameters, `options${isOptional ? '?' : ''}: { ${fields.join('; ')} }`]
}

function parameterName(name: string): string {
  return ['default', 'function', 'in', 'new', 'type'].includes(name) ? `${name}_` : name
}

function variablesOf(type: ModuleType): readonly string[] {
  if (type.kind === 'variable') return [type.name]
  return type.kind === 'functor'
    ? [...variablesOf(type.from), ...variablesOf(type.to)]
    : type.parameters.flatMap(variablesOf)
}

/** The object `Key`, nested as its names are. */
function keyTypes(catalog: Catalog): string {
  const members = new Map<string, Map<string, string>>([['', new Map()]])
  const add = (path: string, text: string): void => {
    const dot = path.lastIndexOf('.')
    const owner = dot < 0 ? '' : path.slice(0, dot)
    const group = members.get(owner) ?? new Map<string, string>()
    members.set(owner, group.set(path.slice(dot + 1), text))
  }
  for (const signature of catalog.keys.values()) add(signature.id, keyMember(signature))
  for (const { ref, type } of catalog.values.values()) add(ref.replace(/^Key\./, ''), `Value<${dataText(type)}>`)
  const converters = [...catalog.converters.values()].map(
    ({ name, type }) => `    readonly ${name}: Converter<${dataText(type)}>`,
  )
  const own = [...(members.get('') ?? [])].map(([name, text]) => `  readonly ${name}: ${text}`)
  const nested = [...members].flatMap(([owner, group]) => {
    if (owner === '') return []
    const lines = [...group].map(([name, text]) => `    readonly ${name}: ${text}`)
    return [`  readonly ${owner}: {\n${lines.join('\n')}\n  }`]
  })
  const arg = `  readonly Arg: ArgFunctions & {\n${converters.join('\n')}\n  }`
  return `export declare const Key: KeyFunctions & {\n${[arg, ...own, ...nested].join('\n')}\n}`
}

function keyMember({ constant, arguments: args, type }: BuiltinKeySignature): string {
  const key = `Key<${dataText(type)}>`
  return constant ? key : `(${parameterTexts(args).join(', ')}) => ${key}`
}

function registerText({ registration }: Catalog): string {
  const impl = (type: ModuleType): string => `Impl<${moduleText(type, null)}>`
  const options = [
    `argv?: ${impl(registration.argv)}`,
    `tracing?: ${impl(registration.tracing)}`,
    `reporter?: ${impl(registration.reporter)}`,
    'keys?: Keys<K>',
    'packages?: readonly Package[]',
  ]
  const job = impl(registration.job)
  const jobs = `type Jobs<J extends readonly unknown[]> = { readonly [I in keyof J]: J[I] extends ${job} ? J[I] : Mistake<\`Only jobs are registered, but this is \${Described<J[I]>}.\`> }\n`
  const generics = 'const J extends readonly unknown[], const K extends readonly unknown[] = readonly []'
  return `${jobs}${docText('Makes the unikernel: its name and the jobs that it runs.')}export declare function register<${generics}>(name: string, jobs: Jobs<J>, options?: { ${options.join('; ')} }): void`
}
