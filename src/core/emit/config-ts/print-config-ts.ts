// Printer of config.ts: a design as a TypeScript module over the configuration language, laid out as prettier does.

import { inferDesignTypes } from '../../graph/types/infer.ts'
import type { Catalog } from '../../model/catalog.ts'
import { keptInScript, opensLanguage } from '../../model/kept-statement.ts'
import { UNFINISHED_MARK } from '../../model/unfinished.ts'
import type { Design, TextItem } from '../../model/design.ts'
import { REGISTER } from '../../model/ids.ts'
import type { ModuleType } from '../../model/module-type.ts'
import { planConfig } from '../config-plan/plan.ts'
import { itemSourceKey } from '../config-ml/kept-sources.ts'
import { endOfLine, withEnds } from '../config-plan/end-comments.ts'
import { sourceOf } from '../config-plan/parts.ts'
import { isLeftOut } from '../config-plan/unfinished.ts'
import { concat, hardline, indent, join, group, label, line, text } from '../doc/builders.ts'
import type { Doc } from '../doc/doc.ts'
import { printDoc, type Span } from '../doc/print.ts'
import { packageDoc } from './constant-doc.ts'
import { hole, nodeDoc, nodeUse, userTypeDoc } from './node-doc.ts'
import { arrayDoc, callDoc, objectDoc, textLiteral } from './syntax.ts'
import { keyDoc, keyUse, valueDoc } from './value-doc.ts'
import { scriptName, type TsWriter } from './writer.ts'

/** Columns that a printed config.ts keeps to. */
const WIDTH = 120

/** config.ts of a design. Labels of spans are node identifiers, `key:<id>`, `value:<id>` and `register`. */
export function printConfigTs(
  design: Design,
  catalog: Catalog,
): { readonly text: string; readonly spans: readonly Span[] } {
  const used = new Set<string>()
  const writer = createWriter(design, catalog, used)
  const inner = commentsWithin(design)
  const items = withEnds(
    writer.plan.items,
    (item) => [
      ...(inner.get(itemSourceKey(item) ?? '') ?? []).flatMap((said) => layoutItem(writer, said)),
      ...layoutItem(writer, item),
    ],
    endText,
  )
  const names = [...used].sort()
  const imports = names.map((name) => importName(name, writer.use(name)))
  const head: Doc = group(
    concat([
      'import {',
      indent(2, concat([line, join(concat([',', line]), imports)])),
      line,
      "} from './morgana/index.js'",
    ]),
  )
  const body = items.flatMap((item, index): readonly Doc[] => [
    index === 0 || needsGap(items[index - 1], item) ? hardline : '',
    hardline,
    item.doc,
    endOfLine(item.end),
  ])
  const parts: readonly Doc[] = names.length === 0 ? body.slice(2) : [head, ...body]
  return printDoc(concat([...parts, hardline]), { width: WIDTH })
}

/** Comments inside statements of config.ml, which stand above them here, by the statement's key. */
function commentsWithin({ logic }: Design): ReadonlyMap<string, readonly TextItem[]> {
  const within = new Map<string, readonly TextItem[]>()
  for (const item of logic.text) {
    const key = itemSourceKey(item)
    const comments = 'source' in item ? (item.source?.comments ?? []) : []
    if (key !== null && comments.length > 0)
      within.set(
        key,
        comments.map((said) => ({ kind: 'comment', text: said })),
      )
  }
  return within
}

function importName(name: string, local: string): string {
  return name === local ? name : `${name} as ${local}`
}

function createWriter(design: Design, catalog: Catalog, used: Set<string>): TsWriter {
  const plan = planConfig(design, catalog, languageNames(catalog))
  const opaque = design.logic.text.flatMap((item) =>
    item.kind === 'opaque' && item.language === 'config.ts' ? boundByText(item.text) : [],
  )
  for (const item of design.logic.text) {
    if (item.kind === 'opaque' && item.language === 'config.ts')
      for (const name of mentionedIn(item.text, catalog)) used.add(name)
  }
  const taken = new Set([...[...plan.names].map(scriptName), ...opaque])
  let types: ReturnType<typeof inferDesignTypes> | null = null
  return {
    plan,
    design,
    catalog,
    parameters: new Map(),
    unfinished: { places: 0, nodes: new Set() },
    inferredType: (node, port): ModuleType | null => {
      types ??= inferDesignTypes(design, catalog)
      const inferred = types.nodes.get(node)
      const type = port === null ? inferred?.output : inferred?.inputs.find((one) => one.port === port)?.type
      return type === undefined || type === null || type.kind === 'variable' ? null : type
    },
    use: (name) => {
      used.add(name)
      return taken.has(name) ? `mirage_${name}` : name
    },
  }
}

const LANGUAGE = [
  'Key',
  'ImplTbl',
  'Info',
  'Name',
  'abstract',
  'arrow',
  'base_configurable',
  'computed',
  'configurable',
  'constr',
  'equal',
  'foreign',
  'getenv',
  'getenv_opt',
  'hash',
  'if_impl',
  'impl',
  'job',
  'match_impl',
  'missing',
  'opaque',
  'package_',
  'quote',
  'register',
  'some',
  'tuple',
  'typ',
  'variant',
]

function languageNames(catalog: Catalog): ReadonlySet<string> {
  const names = new Set([...LANGUAGE, ...catalog.devices.keys(), ...(catalog.recordConstructors?.keys() ?? [])])
  for (const { value } of catalog.moduleTypes) if (value !== null) names.add(value)
  return names
}

function boundByText(source: string): readonly string[] {
  return [...source.matchAll(/\b(?:const|let|var|function|class)\s+([A-Za-z_$][\w$]*)/g)].map((match) => match[1] ?? '')
}

/** Names of the language in a statement kept as text: they must be imported. */
function mentionedIn(source: string, catalog: Catalog): readonly string[] {
  const names = languageNames(catalog)
  return [...new Set(source.match(/[A-Za-z_$][\w$]*/g) ?? [])].filter((word) => names.has(word))
}

interface Item {
  readonly isComment: boolean
  readonly isRegister: boolean
  readonly doc: Doc
  /** Comments behind it on its line. */
  readonly end?: string
}

function needsGap(previous: Item | undefined, next: Item): boolean {
  // Comments right below each other would be read as one.
  if (next.isComment && previous?.isComment === true) return true
  return next.isRegister && previous?.isComment !== true
}

function layoutItem(writer: TsWriter, item: TextItem): readonly Item[] {
  const one = (doc: Doc, kind: 'comment' | 'register' | 'other' = 'other'): readonly Item[] => [
    { doc, isComment: kind === 'comment', isRegister: kind === 'register' },
  ]
  switch (item.kind) {
    case 'comment':
      return one(commentDoc(item.text), 'comment')
    case 'opaque':
      if (item.language === 'config.ts') return one(text(item.text))
      return opensLanguage(item.text) ? [] : one(text(keptInScript(item.text)))
    case 'helper':
      return []
    case 'type': {
      const binding = writer.design.logic.types[item.id]?.binding ?? null
      return binding === null ? [] : one(concat([`const ${scriptName(binding)} = `, userTypeDoc(writer, item.id)]))
    }
    case 'register':
      return one(label(REGISTER, registerDoc(writer)), 'register')
    default: {
      const name = writer.plan.nameOf({ kind: item.kind, id: item.id }) ?? item.id
      const mark = item.kind === 'node' ? item.id : `${item.kind}:${item.id}`
      const before = writer.unfinished.places
      const doc = label(mark, concat([`const ${scriptName(name)} = `, definition(writer, item.kind, item.id)]))
      if (item.kind !== 'node' || !isLeftOut(writer.unfinished, before, item.id, writer.plan.used)) return one(doc)
      return one(concat([`/* ${UNFINISHED_MARK}`, indent(3, concat([hardline, escaped(doc)])), ' */']))
    }
  }
}

/** Code inside a comment: the sign that would end it stands in texts only, where it can be written with a backslash. */
function escaped(doc: Doc): Doc {
  if (typeof doc === 'string') return doc.replaceAll('*/', '*\\/')
  switch (doc.kind) {
    case 'text':
      return text(doc.text.replaceAll('*/', '*\\/'))
    case 'line':
      return doc
    case 'concat':
    case 'fill':
      return { ...doc, parts: doc.parts.map(escaped) }
    case 'if-break':
      return { ...doc, broken: escaped(doc.broken), unbroken: escaped(doc.unbroken) }
    default:
      return { ...doc, contents: escaped(doc.contents) }
  }
}

function definition(writer: TsWriter, kind: 'node' | 'key' | 'value', id: string): Doc {
  if (kind === 'node') return nodeDoc(writer, id, true)
  if (kind === 'key') return keyDoc(writer, id)
  const value = writer.design.logic.values[id]
  return value === undefined ? 'undefined' : valueDoc(writer, value, false)
}

/** Line comments, one for each line; a documentation comment of OCaml keeps its star. */
function commentDoc(content: string): Doc {
  return join(
    hardline,
    linesOf(content).map((one) => text(one === '' ? '//' : `// ${one}`)),
  )
}

/** A comment at the end of a line: several lines are one block, in which nothing may close it early. */
function endText(content: string): string {
  const lines = linesOf(content)
  return lines.length === 1 ? `// ${lines.join('')}` : `/* ${lines.join('\n').replaceAll('*/', '* /')} */`
}

/** Every sign that ends a line of JavaScript would end a comment too. */
function linesOf(content: string): readonly string[] {
  return content.split(/\r\n|[\n\r\u2028\u2029]/).map((one) => one.trim())
}

function registerDoc(writer: TsWriter): Doc {
  const { design } = writer
  const { registration } = design.logic
  if (registration === null) return ''
  const jobs = Array.from({ length: registration.jobs }, (_, index): Doc => {
    const source = sourceOf(design, REGISTER, `job${index}`)
    return source === null ? hole(writer, `job ${index + 1} is missing`) : nodeUse(writer, source)
  })
  const options: (readonly [string, Doc])[] = []
  for (const port of ['argv', 'tracing', 'reporter']) {
    const source = sourceOf(design, REGISTER, port)
    if (source !== null) options.push([port, nodeUse(writer, source)])
  }
  if (registration.keys.length > 0)
    options.push(['keys', arrayDoc(registration.keys.map((ref) => keyUse(writer, ref)))])
  if (registration.packages.length > 0)
    options.push(['packages', arrayDoc(registration.packages.map((one) => packageDoc(one, writer)))])
  const args = [textLiteral(registration.name), arrayDoc(jobs), ...(options.length === 0 ? [] : [objectDoc(options)])]
  return callDoc(writer.use('register'), args, options.length === 0)
}
