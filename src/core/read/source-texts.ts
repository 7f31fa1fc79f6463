// Statements of config.ml as they were written: watched while they are evaluated, and given to the design for those that the printer
// would write otherwise. What cannot be followed from statement to statement (cells that change, the environment) is left to the printer.

import type { Catalog } from '../model/catalog.ts'
import type { Design, SourceText, TextItem } from '../model/design.ts'
import { REGISTER } from '../model/ids.ts'
import { HOLE_MARK } from '../model/unfinished.ts'
import type { DraftItem, NodeDraft } from '../dsl/drafts.ts'
import type { FinishedDesign } from '../dsl/finish.ts'
import type { Recorder } from '../dsl/recorder.ts'
import { APPLIED, EXPECTED, itemSourceKey, keptSources, printOf, textKey } from '../emit/config-ml/kept-sources.ts'
import { createWriter, leftOut, partPrinter } from '../emit/config-ml/print-config-ml.ts'
import { boundNames, mentionedNames } from './mentioned-names.ts'
import type { StructureItem } from './ocaml/syntax.ts'

/** What a name of the top level stands for: a part of the design, or what its statement computes. */
interface Meaning {
  readonly draft: object | null
  readonly statement: Statement | null
  readonly text: string
}

interface Statement {
  readonly text: string
  /** Serials of the drafts that it made: above the first, up to the second. */
  readonly from: number
  readonly to: number
  /** The last piece of text that it recorded. */
  readonly carrier: DraftItem
  readonly comments: readonly DraftItem[]
  readonly binds: ReadonlyMap<string, Meaning>
  readonly uses: ReadonlyMap<string, Meaning | null>
}

export interface SourceWatch {
  readonly recorder: Recorder
  /** Before a statement is evaluated, after its comments were recorded; `named` hears of the parts that it binds. */
  readonly begin: () => void
  readonly named: (name: string, draft: object | null) => void
  /** After it. `isText`: the design keeps it as text anyway. */
  readonly end: (item: StructureItem, text: string, innerComments: number, isText: boolean) => void
  /** The design with the sources that the printer would not write. */
  readonly finish: (finished: FinishedDesign) => Design
  /** The design without any. */
  readonly plain: (finished: FinishedDesign) => Design
}

/** What changes, or is read from outside: a statement that mentions it says more than its text. */
const UNSTEADY = [
  'ref',
  ':=',
  'incr',
  'decr',
  '!',
  'Hashtbl',
  'Buffer',
  'Queue',
  'Stack',
  'Array',
  'Bytes',
  'Random',
  'Name',
  'ImplTbl',
  'Lazy',
]
const OUTSIDE = ['Sys', 'Unix', 'Bos']

/** Watches what is recorded through `recorder`, which must be used instead of the given one. */
export function watchSources(inner: Recorder, catalog: Catalog, isWanted: boolean): SourceWatch {
  if (!isWanted) return idleWatch(inner)
  const applied: NodeDraft[] = []
  const recorder: Recorder = {
    ...inner,
    apply: (functor, argument) => {
      const draft = inner.apply(functor, argument)
      applied.push(draft)
      return draft
    },
  }
  const statements: Statement[] = []
  const names = new Map<string, Meaning>()
  const tainted = new Set<string>(OUTSIDE)
  let isSteady = true
  let start = { serial: 0, items: 0 }
  let bound = new Map<string, object | null>()

  const end: SourceWatch['end'] = (item, text, innerComments, isText) => {
    const made = recorder.itemsFrom(start.items)
    const mentioned = mentionedNames(item)
    const own = boundNames(item)
    if (UNSTEADY.some((name) => mentioned.has(name)) || text.includes('mutable ')) isSteady = false
    const isTainted = [...mentioned].some((name) => tainted.has(name))
    if (item.kind === 'type' && !isText) for (const name of constructorsOf(item)) tainted.add(name)
    const uses = new Map([...mentioned].map((name) => [name, names.get(name) ?? null] as const))
    const isSource = item.kind === 'value' && !isText && !isTainted && !text.includes(HOLE_MARK)
    if (isSource && !made.some(({ kind }) => kind === 'type' || kind === 'opaque')) {
      const carrier = made.at(-1) ?? recorder.helper(text, own)
      const binds = new Map(
        own.map((name) => [name, { draft: bound.get(name) ?? null, statement: null, text }] as const),
      )
      const comments = recorder.itemsFrom(start.items - innerComments).slice(0, innerComments)
      const statement = { text, from: start.serial, to: recorder.lastSerial(), carrier, comments, binds, uses }
      statements.push(statement)
      for (const [name, meaning] of binds) names.set(name, { ...meaning, statement })
    } else {
      for (const name of own) {
        names.set(name, { draft: bound.get(name) ?? null, statement: null, text })
        // The printer writes nothing that binds this name, unless it is a part or a text.
        if (!isText && !isPart(bound.get(name))) tainted.add(name)
        else if (isTainted && isText) tainted.add(name)
        else tainted.delete(name)
      }
    }
  }
  return {
    recorder,
    begin: () => {
      start = { serial: recorder.lastSerial(), items: recorder.countItems() }
      bound = new Map()
    },
    named: (name, draft) => bound.set(name, draft),
    end,
    finish: (finished) =>
      isSteady && statements.length > 0
        ? withSources(finished, statements, applied, catalog)
        : withoutHelpers(finished.design),
    plain: ({ design }) => withoutHelpers(design),
  }
}

/** Constructors of types that the printer writes where the first part needs them, which may be below a statement that was kept. */
function constructorsOf(item: StructureItem): readonly string[] {
  if (item.kind !== 'type') return []
  return item.declarations.flatMap(({ definition }) =>
    definition.kind === 'variant' ? definition.constructors.map(({ name }) => name.text) : [],
  )
}

function idleWatch(recorder: Recorder): SourceWatch {
  const nothing = (): void => undefined
  return {
    recorder,
    begin: nothing,
    named: nothing,
    end: nothing,
    finish: ({ design }) => design,
    plain: ({ design }) => design,
  }
}

function isPart(draft: object | null | undefined): boolean {
  return draft !== null && draft !== undefined
}

function withoutHelpers(design: Design): Design {
  const text = design.logic.text.filter(({ kind }) => kind !== 'helper')
  return text.length === design.logic.text.length ? design : { ...design, logic: { ...design.logic, text } }
}

function withSources(
  finished: FinishedDesign,
  statements: readonly Statement[],
  applied: readonly NodeDraft[],
  catalog: Catalog,
): Design {
  const { design, ids, represent } = finished
  const writer = createWriter(design, catalog)
  const print = partPrinter(writer)
  const keyOf = (draft: object | null): string | null => {
    const id = draft === null ? undefined : ids.get(isNode(draft) ? represent(draft) : draft)
    return id === undefined ? null : partKeyOf(design, id)
  }
  const nameOf = (key: string): string | null => {
    const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    if (kind === 'type') return design.logic.types[id]?.binding ?? null
    return kind === 'node' || kind === 'key' || kind === 'value' ? writer.plan.nameOf({ kind, id }) : null
  }
  const meant = (name: string, { draft, text }: Meaning): string => {
    const key = keyOf(draft)
    return key !== null && nameOf(key) === name ? key : textKey(text)
  }
  const isNameless = (key: string): boolean =>
    !key.startsWith(APPLIED) && !key.startsWith(EXPECTED) && nameOf(key) === null
  const parts = partsByStatement(finished, statements, applied, (id) => writer.plan.appliedAtUse.has(id))
  const sources = new Map<string, SourceText>()
  // Made or applied by statements that the printer writes.
  const printed = new Set(parts.get(-1) ?? [])
  const commentsOf = new Map<string, readonly DraftItem[]>()
  for (const [index, statement] of statements.entries()) {
    const { carrier, text } = statement
    const binds = Object.fromEntries([...statement.binds].map(([name, meaning]) => [name, meant(name, meaning)]))
    const isRegistering = carrier.kind === 'register'
    const own = new Set([
      ...(parts.get(index) ?? []),
      ...Object.values(binds).filter((key) => !key.startsWith('text:')),
      ...(isRegistering ? [REGISTER] : []),
    ])
    const made = [...own].sort()
    const key = carrierKey(carrier, finished, text)
    if (key === null || sources.has(key)) {
      for (const part of made) printed.add(part)
      continue
    }
    const isPrinted = made.every((part) => part === key || isNameless(part)) && print(key) === text
    if (carrier.kind !== 'helper' && isPrinted) continue
    sources.set(key, {
      text,
      print: printOf(made, print),
      parts: made,
      binds,
      uses: Object.fromEntries(
        [...statement.uses].map(([name, meaning]) => [name, meaning === null ? '' : meant(name, meaning)]),
      ),
      comments: statement.comments.flatMap((comment) => (comment.kind === 'comment' ? [comment.text] : [])),
    })
    commentsOf.set(key, statement.comments)
  }
  for (const [key, source] of sources) if (source.parts.some((part) => printed.has(part))) sources.delete(key)
  const proposed = placed(design, sources, commentsOf)
  // A source that would not be printed is none.
  const wished = createWriter(proposed, catalog)
  const { carriers } = keptSources(wished, partPrinter(wished), () => leftOut(wished))
  return carriers.size === sources.size ? proposed : placed(design, carriers, commentsOf)
}

/** The design with sources at the items that carry them; comments inside them are theirs. */
function placed(
  design: Design,
  sources: ReadonlyMap<string, SourceText>,
  commentsOf: ReadonlyMap<string, readonly DraftItem[]>,
): Design {
  const moved = new Set<object>([...sources.keys()].flatMap((key) => commentsOf.get(key) ?? []))
  let isBehindDropped = false
  const text = design.logic.text.flatMap((item): readonly TextItem[] => {
    if (moved.has(item)) return []
    const wasDropped = isBehindDropped
    const source = sources.get(itemSourceKey(item) ?? '')
    isBehindDropped = item.kind === 'helper' && source === undefined
    if (item.kind === 'comment' && item.place === 'end' && wasDropped) return [{ kind: 'comment', text: item.text }]
    if (item.kind === 'helper') return source === undefined ? [] : [{ kind: 'helper', source }]
    return [source === undefined || item.kind === 'comment' || item.kind === 'opaque' ? item : { ...item, source }]
  })
  return { ...design, logic: { ...design.logic, text } }
}

function isNode(draft: object): draft is NodeDraft {
  return 'content' in draft
}

function partKeyOf({ logic }: Design, id: string): string | null {
  if (logic.nodes[id] !== undefined) return `node:${id}`
  if (logic.keys[id] !== undefined) return `key:${id}`
  if (logic.values[id] !== undefined) return `value:${id}`
  return logic.types[id] === undefined ? null : `type:${id}`
}

function carrierKey(carrier: DraftItem, { ids, represent, design }: FinishedDesign, text: string): string | null {
  switch (carrier.kind) {
    case 'register':
      return REGISTER
    case 'helper':
      return textKey(text)
    case 'node':
    case 'key':
    case 'value': {
      const draft =
        carrier.kind === 'node' ? represent(carrier.node) : carrier.kind === 'key' ? carrier.key : carrier.value
      const id = ids.get(draft)
      return id === undefined ? null : partKeyOf(design, id)
    }
    default:
      return null
  }
}

/** Keys of the parts that each statement makes, those whose application it writes included. */
function partsByStatement(
  { design, ids, represent }: FinishedDesign,
  statements: readonly Statement[],
  applied: readonly NodeDraft[],
  isAppliedAtUse: (id: string) => boolean,
): ReadonlyMap<number, readonly string[]> {
  const parts = new Map<number, string[]>()
  const registering = statements.findIndex(({ carrier }) => carrier.kind === 'register')
  const add = (serial: number, key: string): void => addTo(statementAt(statements, serial), key)
  const addTo = (index: number, key: string): void => {
    const held = parts.get(index)
    if (held === undefined) parts.set(index, [key])
    else if (!held.includes(key)) held.push(key)
  }
  for (const [draft, id] of ids) {
    const key = partKeyOf(design, id)
    const serial: unknown = Reflect.get(draft, 'serial')
    if (key !== null && typeof serial === 'number') add(serial, key)
  }
  for (const draft of applied) {
    const root = represent(draft)
    const id = root === draft ? undefined : ids.get(root)
    if (id === undefined) continue
    if (!isAppliedAtUse(id)) add(draft.serial, `node:${id}`)
    else if (statements[statementAt(statements, draft.serial)]?.carrier.kind !== 'register') {
      add(draft.serial, `${APPLIED}${id}`)
      if (registering >= 0) addTo(registering, `${EXPECTED}${id}`)
    }
  }
  return parts
}

/** Index of the statement in which a draft was made; -1 for none. Statements are in order. */
function statementAt(statements: readonly Statement[], serial: number): number {
  let [low, high] = [0, statements.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const statement = statements[middle]
    if (statement === undefined) return -1
    if (serial <= statement.from) high = middle - 1
    else if (serial > statement.to) low = middle + 1
    else return middle
  }
  return -1
}
