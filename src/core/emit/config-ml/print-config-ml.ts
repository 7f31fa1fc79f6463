// Printer of config.ml: a design as the text that people would write, laid out as ocamlformat does at 80 columns.
// Names, comments, order and opaque text of the design are kept.

import { inferDesignTypes } from '../../graph/types/infer.ts'
import type { Catalog } from '../../model/catalog.ts'
import { keptInOcaml, opensLanguage } from '../../model/kept-statement.ts'
import { UNFINISHED_MARK } from '../../model/unfinished.ts'
import type { Design, TextItem } from '../../model/design.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { REGISTER } from '../../model/ids.ts'
import { planConfig } from '../config-plan/plan.ts'
import { sourceOf } from '../config-plan/parts.ts'
import { isLeftOut } from '../config-plan/unfinished.ts'
import { concat, hardline, indent, label, measure, text } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import { printDoc, type Span } from '../doc/print.ts'
import type { Argument, Expression } from '../ocaml/expression.ts'
import { layoutBinding } from '../ocaml/layout-expression.ts'
import { ocamlWidth } from '../ocaml/layout-parts.ts'
import { endOfLine, withEnds } from '../config-plan/end-comments.ts'
import { commentText } from './comment-text.ts'
import { packageExpression, textLiteral } from './constant-expression.ts'
import { hole } from './hole.ts'
import { boundByText, type KeptSources, keptSources, itemSourceKey, type PrintPart } from './kept-sources.ts'
import { keyExpression } from './key-expression.ts'
import { nodeExpression, nodeUse } from './node-expression.ts'
import { apply, atom, call, labelled, list, positional } from './syntax.ts'
import { keyUse, lambdaExpression, valueExpression } from './value-expression.ts'
import { languageNames, type Writer } from './writer.ts'

export interface PrintedConfig {
  readonly text: string
  /** Labels are node identifiers, `key:<id>`, `value:<id>` and `register`. */
  readonly spans: readonly Span[]
}

/** config.ml of a design. The same design gives the same bytes. */
export function printConfigMl(design: Design, catalog: Catalog): PrintedConfig {
  const writer = createWriter(design, catalog)
  const kept = keptSources(writer, partPrinter(writer), () => leftOut(writer))
  const items = withEnds(writer.plan.items, (item) => withSource(writer, kept, item), commentText)
  const opens = items.some(({ sort }) => sort === 'open') ? [] : [{ sort: 'open', doc: 'open Mirage' } as const]
  return printDoc(joinItems([...opens, ...items]), { width: ocamlWidth })
}

/** What all parts of the printer share, for one design. */
export function createWriter(design: Design, catalog: Catalog): Writer {
  const opaque = design.logic.text.flatMap((item) =>
    item.kind === 'opaque' && item.language === 'config.ml' ? boundByText(item.text) : [],
  )
  const reserved = languageNames(catalog)
  const plan = planConfig(design, catalog, new Set([...reserved, ...opaque]))
  const names = new Set([...plan.names, ...opaque])
  let types: ReturnType<typeof inferDesignTypes> | null = null
  const inferredType = (node: string, port: string | null): ModuleType | null => {
    types ??= inferDesignTypes(design, catalog)
    const inferred = types.nodes.get(node)
    const type = port === null ? inferred?.output : inferred?.inputs.find((one) => one.port === port)?.type
    return type === undefined || type === null || type.kind === 'variable' ? null : type
  }
  return {
    plan,
    design,
    catalog,
    inferredType,
    names: new Set([...names, ...reserved]),
    parameters: new Map(),
    unfinished: { places: 0, nodes: new Set() },
    language: (name) => (names.has(name) ? `Mirage.${name}` : name),
  }
}

/** Gives what the printer writes for a part or the registration: `let …`, or the expression of what has no name. */
export function partPrinter(writer: Writer): PrintPart {
  const own: Writer = { ...writer, parameters: new Map(), unfinished: { places: 0, nodes: new Set() } }
  const written = (doc: Doc): string => printDoc(doc, { width: ocamlWidth }).text
  return (key) => {
    if (key === REGISTER) return written(layoutBinding({ head: 'let ()', value: registerExpression(own) }))
    const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    if (kind !== 'node' && kind !== 'key' && kind !== 'value') return key
    const name = own.plan.nameOf({ kind, id })
    return written(layoutBinding({ head: name === null ? 'let _' : `let ${name}`, value: definition(own, kind, id) }))
  }
}

/** Keys of the definitions that stand in a comment because they are not finished. */
export function leftOut(writer: Writer): ReadonlySet<string> {
  const own: Writer = { ...writer, parameters: new Map(), unfinished: { places: 0, nodes: new Set() } }
  for (const item of own.plan.items) layoutItem(own, item)
  return new Set([...own.unfinished.nodes].map((id) => `node:${id}`))
}

/** An item as it was written, as long as that holds; parts that another statement makes have no line of their own. */
function withSource(writer: Writer, kept: KeptSources, item: TextItem): readonly Item[] {
  const key = itemSourceKey(item)
  const source = key === null ? undefined : kept.carriers.get(key)
  if (source !== undefined) {
    const marks = source.parts.map((part) => (part.startsWith('node:') ? part.slice(5) : part))
    return [{ sort: 'let', doc: marks.reduceRight<Doc>((doc, mark) => label(mark, doc), text(source.text)) }]
  }
  if (key !== null && kept.covered.has(key)) return []
  const comments = key === null ? [] : (kept.comments.get(key) ?? [])
  return [
    ...comments.map((comment): Item => ({ sort: 'comment', doc: text(commentText(comment)) })),
    ...layoutItem(writer, item),
  ]
}

interface Item {
  readonly sort: 'comment' | 'open' | 'let' | 'other'
  readonly doc: Doc
  /** Comments behind it on its line. */
  readonly end?: string
}

function layoutItem(writer: Writer, item: TextItem): readonly Item[] {
  switch (item.kind) {
    case 'comment':
      return [{ sort: 'comment', doc: text(commentText(item.text)) }]
    case 'opaque':
      if (item.language !== 'config.ml') return [{ sort: 'other', doc: text(keptInOcaml(item.text)) }]
      return [{ sort: opensLanguage(item.text) ? 'open' : 'other', doc: text(item.text) }]
    case 'helper':
      return []
    case 'type':
      return typeItems(writer, item.id)
    case 'register':
      return [
        { sort: 'let', doc: label(REGISTER, layoutBinding({ head: 'let ()', value: registerExpression(writer) })) },
      ]
    default:
      return [{ sort: 'let', doc: bindingDoc(writer, item.kind, item.id) }]
  }
}

function bindingDoc(writer: Writer, kind: 'node' | 'key' | 'value', id: string): Doc {
  const name = writer.plan.nameOf({ kind, id }) ?? id
  const mark = kind === 'node' ? id : `${kind}:${id}`
  const before = writer.unfinished.places
  const doc = label(mark, layoutBinding({ head: `let ${name}`, value: definition(writer, kind, id) }))
  if (kind !== 'node' || !isLeftOut(writer.unfinished, before, id, writer.plan.used)) return doc
  return concat([`(* ${UNFINISHED_MARK}`, indent(3, concat([hardline, doc])), ' *)'])
}

function definition(writer: Writer, kind: 'node' | 'key' | 'value', id: string): Expression {
  if (kind === 'node') return nodeExpression(writer, id)
  if (kind === 'key') return keyExpression(writer, id, (lambda) => lambdaExpression(writer, lambda))
  const value = writer.design.logic.values[id]
  return value === undefined ? atom('()') : valueExpression(writer, value)
}

function typeItems(writer: Writer, id: string): readonly Item[] {
  const type = writer.design.logic.types[id]
  if (type === undefined) return []
  const declared: Item = { sort: 'let', doc: `type ${type.type} = ${type.constructor}` }
  if (type.binding === null) return [declared]
  return [declared, { sort: 'let', doc: `let ${type.binding} = ${writer.language('typ')} ${type.constructor}` }]
}

function registerExpression(writer: Writer): Expression {
  const { design } = writer
  const { registration } = design.logic
  if (registration === null) return atom('()')
  const args: Argument[] = []
  for (const port of ['argv', 'tracing', 'reporter']) {
    const source = sourceOf(design, REGISTER, port)
    if (source !== null) args.push(labelled(port, nodeUse(writer, source)))
  }
  if (registration.keys.length > 0)
    args.push(labelled('keys', list(registration.keys.map((ref) => call('Key.abstract', keyUse(writer, ref))))))
  if (registration.packages.length > 0)
    args.push(labelled('packages', list(registration.packages.map((one) => packageExpression(one, writer)))))
  const jobs = Array.from({ length: registration.jobs }, (_, index) => {
    const source = sourceOf(design, REGISTER, `job${index}`)
    return source === null ? hole(writer, `job ${index + 1} is missing`) : nodeUse(writer, source)
  })
  return apply(writer.language('register'), [
    ...args,
    positional(atom(textLiteral(registration.name))),
    positional(list(jobs)),
  ])
}

/** Comments stand right above what follows them; items of several lines, and of different sorts, have blank lines between. */
function joinItems(items: readonly Item[]): Doc {
  const parts: Doc[] = []
  for (const [index, item] of items.entries()) {
    const previous = items[index - 1]
    if (previous !== undefined) {
      const isTogether =
        previous.sort === 'comment' || (previous.sort === item.sort && fitsLine(previous.doc) && fitsLine(item.doc))
      parts.push(hardline, isTogether ? '' : hardline)
    }
    parts.push(item.doc, endOfLine(item.end))
  }
  return concat([...parts, hardline])
}

function fitsLine(doc: Doc): boolean {
  return measure(doc).flat <= ocamlWidth
}
