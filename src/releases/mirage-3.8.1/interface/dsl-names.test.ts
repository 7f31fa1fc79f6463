// Every public name of the language of config.ml is in that of config.ts too, at run time and in the types, with the same
// labels; fixtures/dsl/names.json says which are not, and why.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileConfigTs } from '../../../core/dsl/typescript/testing/compile-config-ts.ts'
import { type InterfaceItem, parseInterface } from '../../../core/read/typing/interface/parse-interface.ts'
import { language, languageTypes } from '../dsl.ts'
import { functoriaAppInterface, functoriaInterface } from './functoria.ts'
import { functoriaKeyInterface } from './functoria-key.ts'
import { mirageInterface } from './mirage.ts'
import { mirageKeyInterface } from './mirage-key.ts'

interface Names {
  readonly renamed: Readonly<Record<string, string>>
  readonly leftOut: Readonly<Record<string, string>>
}

const { renamed, leftOut }: Names = JSON.parse(
  readFileSync(new URL('../../../../fixtures/dsl/names.json', import.meta.url), 'utf8'),
)
const measured: {
  readonly devices: readonly { readonly name: string; readonly type: string }[]
  readonly combinators: readonly { readonly name: string; readonly type: string }[]
  readonly key_functions: readonly { readonly name: string; readonly type: string }[]
  readonly types: readonly unknown[]
} = JSON.parse(readFileSync(new URL('../../../../fixtures/conformance/catalog.json', import.meta.url), 'utf8'))

function valuesOf(items: readonly InterfaceItem[], prefix: string): readonly string[] {
  return items.flatMap((item): readonly string[] => {
    if (item.kind === 'value') return [prefix + item.name]
    return item.kind === 'module' ? valuesOf(item.items, `${prefix}${item.name}.`) : []
  })
}

const interfaces: readonly (readonly [text: string, prefix: string])[] = [
  [functoriaInterface, ''],
  [functoriaAppInterface, ''],
  [mirageInterface, ''],
  [functoriaKeyInterface, 'Key.'],
  [mirageKeyInterface, 'Key.'],
]

const classes = ['base_configurable', 'configurable', 'foreign']
const names = [
  ...new Set([
    ...interfaces.flatMap(([text, prefix]) => valuesOf(parseInterface(text), prefix)),
    ...[...measured.devices, ...measured.combinators, ...measured.key_functions].map(({ name }) => name),
    ...classes,
  ]),
].toSorted()

/** The name in config.ts. */
function nameInScript(name: string): string {
  return renamed[name] ?? name
}

function valueAt(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((owner, part) => (owner === undefined ? undefined : Reflect.get(Object(owner), part)), language)
}

const present = names.filter((name) => leftOut[name] === undefined)
const declarations = languageTypes()

/** Labels of an OCaml type, such as `?group:string -> unit -> …`. */
function labelsOf(type: string): readonly string[] {
  return [...type.matchAll(/(?:^|-> |\()\??(\w+):/g)].map((match) => match[1] ?? '')
}

describe('public names', () => {
  test('there are as many as there should be', () => {
    expect(names.length).toBeGreaterThan(200)
  })

  test('what is left out is a public name', () => {
    expect(Object.keys(leftOut).filter((name) => !names.includes(name))).toEqual([])
    expect(Object.keys(leftOut).filter((name) => valueAt(nameInScript(name)) !== undefined)).toEqual([])
  })

  test.each(present)('%s is there', (name) => {
    expect(valueAt(nameInScript(name))).toBeDefined()
  })

  test('all are declared, and nothing else is', () => {
    const roots = [...new Set(present.map((name) => nameInScript(name).split('.')[0] ?? ''))].toSorted()
    const uses = present.map((name) => `void ${nameInScript(name)}`).join('\n')
    const text = `import { ${roots.join(', ')} } from './morgana/index.js'\n${uses}\n`
    const everything = `import { ${Object.keys(language).join(', ')} } from './morgana/index.js'\nvoid [${Object.keys(language).join(', ')}]\n`
    expect([...compileConfigTs(declarations, { public: text, everything })]).toEqual([])
    const declared = [...declarations.matchAll(/^export declare (?:abstract )?(?:const|function|class) (\w+)/gm)].map(
      (match) => match[1],
    )
    expect(declared.filter((name) => name !== undefined && valueAt(name) === undefined)).toEqual([])
  })

  test('labels are names of options', () => {
    const all = [...measured.devices, ...measured.combinators, ...measured.key_functions]
    const uses = all.flatMap(({ name, type }) => {
      if (leftOut[name] !== undefined) return []
      // A converter is made of functions, which Cmdliner pairs under the label conv.
      const labels = labelsOf(type).filter((label) => name !== 'Key.Arg.conv' || label !== 'conv')
      return labels.map((label) => ({
        root: nameInScript(name).split('.')[0],
        use: `const _${name.replaceAll(/\W/g, '_')}_${label}: Labels<typeof ${nameInScript(name)}> = '${label}'`,
      }))
    })
    expect(uses.length).toBeGreaterThan(80)
    const head = `import { ${[...new Set(uses.map(({ root }) => root))].join(', ')} } from './morgana/index.js'
type Fields<P> = P extends object ? keyof P : never
type Labels<F> = F extends (...args: infer A) => unknown ? { [I in keyof A]: Fields<A[I]> }[number] : never
`
    const text = `${head}${uses.map(({ use }) => use).join('\n')}\n`
    expect([...compileConfigTs(declarations, { labels: text })]).toEqual([])
  })
})
