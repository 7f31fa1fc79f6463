// Printer of key_gen.ml: every key that main.ml reads, as constants or as command-line terms of functoria 3's runtime.

import { concat, hardline, label } from './doc/builders.ts'
import type { Doc } from './doc/doc.ts'
import { formatExpression } from './ocaml/format-expression.ts'
import { stringLiteral } from './ocaml/string-literal.ts'
import type { StructureItem } from './ocaml/structure.ts'
import { comment, letBinding, structure } from './ocaml/structure.ts'

/** A key whose value is fixed by `mirage configure`: `let NAME () = VALUE`. */
export interface ConstantKey {
  readonly stage: 'configure'
  readonly ocaml_name: string
  readonly name: string
  /** An OCaml expression. */
  readonly value: string
  readonly label?: string
}

/** A key that is also read from the command line of the unikernel. */
export interface RuntimeKey {
  readonly stage: 'runtime'
  readonly ocaml_name: string
  readonly name: string
  readonly kind: 'opt' | 'flag' | 'required'
  /** Converter and default as OCaml expressions; a flag has neither. */
  readonly conv?: string
  readonly default?: string
  /** Section of the manual page, value name, documentation, environment variable; plain texts. */
  readonly docs: string
  readonly docv: string | null
  readonly doc: string | null
  readonly env: string | null
  /** Option names without dashes. */
  readonly names: readonly string[]
  readonly label?: string
}

export type KeyGenKey = ConstantKey | RuntimeKey

export interface KeyGenInput {
  /** Lines of the comment at the top. */
  readonly header: readonly string[]
  readonly keys: readonly KeyGenKey[]
}

/** key_gen.ml as a document with a label on every definition that has one. */
export function printKeyGenMl({ header, keys }: KeyGenInput): Doc {
  const items: StructureItem[] = [{ sort: 'comment', doc: comment(header) }]
  for (const key of keys) {
    for (const doc of printKey(key))
      items.push({ sort: 'let', doc: key.label === undefined ? doc : label(key.label, doc) })
  }
  items.push({ sort: 'let', doc: printRuntimeKeys(keys) })
  return structure(items)
}

function printKey(key: KeyGenKey): readonly Doc[] {
  const name = key.ocaml_name
  if (key.stage === 'configure') return [letBinding(name, ['()'], formatExpression(key.value))]
  const uses = concat([
    letBinding(`${name}_t`, [], `Functoria_runtime.Key.term ${name}`),
    hardline,
    letBinding(name, ['()'], `Functoria_runtime.Key.get ${name}`),
  ])
  return [letBinding(name, [], formatExpression(`Functoria_runtime.Key.create (${argument(key)})`)), uses]
}

function argument(key: RuntimeKey): string {
  const info = argumentInfo(key)
  const conv = key.conv ?? ''
  const value = key.default ?? ''
  switch (key.kind) {
    case 'flag':
      return `Functoria_runtime.Arg.flag ${info}`
    case 'opt':
      return `Functoria_runtime.Arg.opt ${conv} ${value} ${info}`
    case 'required':
      return `Functoria_runtime.Arg.key ?default:${value} ${conv} ${info}`
  }
}

function argumentInfo({ docs, docv, doc, env, names }: RuntimeKey): string {
  const variable = env === null ? null : `(Cmdliner.Arg.env_var ${stringLiteral(env)})`
  const options = [
    `~docs:${stringLiteral(docs)}`,
    `?docv:${optional(docv === null ? null : stringLiteral(docv))}`,
    `?doc:${optional(doc === null ? null : stringLiteral(doc))}`,
    `?env:${optional(variable)}`,
  ]
  return `(Cmdliner.Arg.info ${options.join(' ')} [${names.map(stringLiteral).join('; ')}])`
}

function optional(value: string | null): string {
  return value === null ? '(None)' : `(Some ${value})`
}

/** The terms of the runtime keys with their names, for the boot code that reads the command line. */
function printRuntimeKeys(keys: readonly KeyGenKey[]): Doc {
  const runtime = keys.filter((key) => key.stage === 'runtime')
  const terms = runtime.map((key) => `${key.ocaml_name}_t`).join('; ')
  const names = runtime.map((key) => stringLiteral(key.name)).join('; ')
  return letBinding('runtime_keys', [], formatExpression(`List.combine [${terms}] [${names}]`))
}
