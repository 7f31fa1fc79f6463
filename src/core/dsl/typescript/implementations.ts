// `hash`, `equal` and `ImplTbl`: implementations by what they are made of. Two calls that say the same are one implementation,
// as functoria has it.

import type { KeyDraft, NodeDraft, ValueDraft } from '../drafts.ts'
import { partReferences, partObject } from '../references.ts'
import { contentOf, expected, fail } from './values.ts'

type ImplOf = (value: unknown, where: string) => NodeDraft

interface Identities {
  readonly numbers: Map<object, number>
  readonly texts: Map<string, number>
}

/** `hash`, `equal` and `ImplTbl` over the implementations of one configuration. */
export function implementationFunctions(implOf: ImplOf): Readonly<Record<string, unknown>> {
  const identities: Identities = { numbers: new Map(), texts: new Map() }
  const numberOf = (value: unknown, where: string): number => identify(implOf(value, where), identities)
  return {
    hash: (impl: unknown) => (numberOf(impl, 'The argument of hash') * 2654435761) % 1073741823,
    equal: (left: unknown, right: unknown) =>
      numberOf(left, 'The first argument of equal') === numberOf(right, 'The second argument of equal'),
    ImplTbl: tableModule((value) => numberOf(value, 'The key of a table')),
  }
}

/** A number for a part: equal parts have equal numbers. Parts below it are numbered first, without a stack of calls. */
function identify(root: NodeDraft, identities: Identities): number {
  const stack: { readonly part: Parameters<typeof partReferences>[0]; isOpen: boolean }[] = [
    { part: { kind: 'node', node: root }, isOpen: false },
  ]
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (top.isOpen) {
      stack.pop()
      number(top.part, identities)
      continue
    }
    top.isOpen = true
    for (const part of partReferences(top.part))
      if (!identities.numbers.has(partObject(part))) stack.push({ part, isOpen: false })
  }
  return identities.numbers.get(root) ?? 0
}

function number(part: Parameters<typeof partReferences>[0], { numbers, texts }: Identities): void {
  const object: NodeDraft | KeyDraft | ValueDraft = partObject(part)
  if (numbers.has(object)) return
  const text = JSON.stringify(part.kind === 'node' ? part.node.content : object, (field: string, value: unknown) => {
    if (field === 'serial' || field === 'name')
      return typeof value === 'object' && value !== null && 'kind' in value ? value : undefined
    const known = typeof value === 'object' && value !== null && value !== object ? numbers.get(value) : undefined
    return known === undefined ? value : `#${known}`
  })
  const found = texts.get(`${part.kind} ${text}`) ?? texts.size + 1
  texts.set(`${part.kind} ${text}`, found)
  numbers.set(object, found)
}

type Table = Map<number, { readonly impl: unknown; readonly values: readonly unknown[] }>

const tables = new WeakMap<object, Table>()

function tableOf(value: unknown): Table {
  const table = typeof value === 'object' && value !== null ? tables.get(value) : undefined
  return table ?? expected('a table, made with ImplTbl.create', value, 'The table')
}

function createTable(entries: Table): object {
  const handle = {}
  tables.set(handle, entries)
  return handle
}

/** The object `ImplTbl`: OCaml's Hashtbl, where adding hides what was there before. */
function tableModule(numberOf: (value: unknown) => number): Readonly<Record<string, unknown>> {
  const valuesAt = (table: unknown, impl: unknown): readonly unknown[] =>
    tableOf(table).get(numberOf(impl))?.values ?? []
  const store = (table: unknown, impl: unknown, values: readonly unknown[]): void => {
    if (values.length === 0) tableOf(table).delete(numberOf(impl))
    else tableOf(table).set(numberOf(impl), { impl, values })
  }
  const rows = (table: unknown) =>
    [...tableOf(table).values()].flatMap(({ impl, values }) => values.map((value) => ({ impl, value })))
  return {
    create: (size: unknown) =>
      typeof size === 'number' || size === undefined ? createTable(new Map()) : expected('a number', size, 'The size'),
    clear: (table: unknown) => tableOf(table).clear(),
    copy: (table: unknown) => createTable(new Map(tableOf(table))),
    add: (table: unknown, impl: unknown, value: unknown) => store(table, impl, [value, ...valuesAt(table, impl)]),
    replace: (table: unknown, impl: unknown, value: unknown) =>
      store(table, impl, [value, ...valuesAt(table, impl).slice(1)]),
    remove: (table: unknown, impl: unknown) => store(table, impl, valuesAt(table, impl).slice(1)),
    find: (table: unknown, impl: unknown) => {
      const values = valuesAt(table, impl)
      return values.length > 0
        ? values[0]
        : fail(
            'MG-TS-NOT-FOUND',
            'The table has no entry for this implementation.',
            'ImplTbl.find_opt gives null then.',
          )
    },
    find_opt: (table: unknown, impl: unknown) => valuesAt(table, impl)[0] ?? null,
    find_all: (table: unknown, impl: unknown) => [...valuesAt(table, impl)],
    mem: (table: unknown, impl: unknown) => valuesAt(table, impl).length > 0,
    length: (table: unknown) => rows(table).length,
    iter: (callback: unknown, table: unknown) => {
      const call = callable(callback)
      for (const { impl, value } of rows(table)) call(impl, value)
    },
    fold: (callback: unknown, table: unknown, start: unknown) => {
      const call = callable(callback)
      return rows(table).reduce<unknown>((sum, { impl, value }) => call(impl, value, sum), start)
    },
  }
}

function callable(value: unknown): (...args: readonly unknown[]) => unknown {
  if (typeof value !== 'function' || contentOf(value) !== null) return expected('a function', value, 'The argument')
  return (...args): unknown => Reflect.apply(value, undefined, args)
}
