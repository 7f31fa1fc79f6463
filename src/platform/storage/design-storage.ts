// Designs in the browser's database. A save is one transaction, and counts only when reading it again gives the same text.

import type {
  DesignStorage,
  KeptDesign,
  KeptText,
  KeptVersion,
  KeptWhole,
  SaveRequest,
  SaveResult,
} from '../../core/model/kept-design.ts'
import { answerOf, openDatabase, transact, type TableName } from './database.ts'
import { readSummary, readText, readVersionRecord } from './records.ts'
import { storageSentence } from './storage-words.ts'

type WholeVersion = KeptVersion & { readonly text: string }

type Tables = (name: TableName) => IDBObjectStore

/** Texts of versions stand beside those of designs, so that lists of versions need not read them. */
function putVersion(table: Tables, { text, ...version }: WholeVersion): void {
  table('versions').put(version)
  table('texts').put({ id: version.id, text, stamp: 0 })
}

function dropVersion(table: Tables, id: string): void {
  table('versions').delete(id)
  table('texts').delete(id)
}

function newestFirst(a: { readonly changed: number }, b: { readonly changed: number }): number {
  return b.changed - a.changed
}

async function list(database: IDBDatabase): Promise<readonly KeptDesign[]> {
  const designs = await transact(database, 'readonly', async (table) => {
    const [keys, records, texts, versions] = await Promise.all([
      answerOf(table('designs').getAllKeys()),
      answerOf<unknown[]>(table('designs').getAll()),
      answerOf(table('texts').getAllKeys()),
      answerOf(table('versions').getAllKeys()),
    ])
    const known = new Set([...keys, ...versions])
    // A text whose entry is lost is listed all the same: it may be all that is left of somebody's work.
    const lost = texts.filter((key) => !known.has(key))
    return [...keys, ...lost].map((key, index) =>
      readSummary(typeof key === 'string' ? key : 'unknown', records[index]),
    )
  })
  return designs.toSorted(newestFirst)
}

function read(database: IDBDatabase, id: string): Promise<KeptText | null> {
  return transact(database, 'readonly', async (table) => readText(await answerOf<unknown>(table('texts').get(id))))
}

/** Null when another save came in between. */
function write(database: IDBDatabase, request: SaveRequest): Promise<number | null> {
  const { design, text, after, versions } = request
  return transact(database, 'readwrite', async (table) => {
    const record = await answerOf<unknown>(table('texts').get(design.id))
    const before = readText(record)?.stamp ?? 0
    // A design that is gone is written anew: what is on the screen must not be lost.
    if (record !== undefined && before !== after) return null
    const stamp = after + 1
    table('designs').put(design)
    table('texts').put({ id: design.id, text, stamp })
    for (const version of versions?.add ?? []) putVersion(table, version)
    for (const id of versions?.drop ?? []) dropVersion(table, id)
    return stamp
  })
}

async function save(database: IDBDatabase, request: SaveRequest): Promise<SaveResult> {
  try {
    const stamp = await write(database, request)
    if (stamp === null) return { kind: 'conflict' }
    const written = await read(database, request.design.id)
    if (written?.text === request.text && written.stamp === stamp) return { kind: 'saved', stamp }
    // A window that saved right after this one is a conflict too; anything else is the browser's fault.
    if (written !== null && written.stamp > stamp) return { kind: 'conflict' }
    return { kind: 'failed', reason: 'The browser kept something else than it was given.' }
  } catch (error) {
    return { kind: 'failed', reason: storageSentence(error) }
  }
}

function note(database: IDBDatabase, id: string, problem: string | null): Promise<void> {
  return transact(database, 'readwrite', async (table) => {
    const record = await answerOf<unknown>(table('designs').get(id))
    if (record !== undefined) table('designs').put({ ...readSummary(id, record), problem })
  })
}

async function versionsOf(table: Tables, design: string): Promise<readonly KeptVersion[]> {
  const records = await answerOf<unknown[]>(table('versions').index('design').getAll(design))
  return records.map(readVersionRecord).filter((version) => version !== null)
}

async function textIn(table: Tables, id: string): Promise<KeptText | null> {
  return readText(await answerOf<unknown>(table('texts').get(id)))
}

function take(database: IDBDatabase, id: string): Promise<KeptWhole | null> {
  return transact(database, 'readwrite', async (table) => {
    const record = await answerOf<unknown>(table('designs').get(id))
    if (record === undefined) return null
    const text = await textIn(table, id)
    const versions: WholeVersion[] = []
    for (const version of await versionsOf(table, id)) {
      versions.push({ ...version, text: (await textIn(table, version.id))?.text ?? '' })
      dropVersion(table, version.id)
    }
    table('designs').delete(id)
    table('texts').delete(id)
    return { design: readSummary(id, record), text: text ?? { text: '', stamp: 0 }, versions }
  })
}

function putBack(database: IDBDatabase, { design, text, versions }: KeptWhole): Promise<void> {
  return transact(database, 'readwrite', (table) => {
    table('designs').put(design)
    table('texts').put({ id: design.id, ...text })
    for (const version of versions) putVersion(table, version)
    return Promise.resolve()
  })
}

async function versions(database: IDBDatabase, design: string): Promise<readonly KeptVersion[]> {
  const found = await transact(database, 'readonly', (table) => versionsOf(table, design))
  return found.toSorted(newestFirst)
}

async function inWords<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work
  } catch (error) {
    throw new Error(storageSentence(error), { cause: error })
  }
}

export type OpenedStorage =
  | { readonly kind: 'storage'; readonly storage: DesignStorage }
  /** The page can keep nothing here; the reason is a sentence. */
  | { readonly kind: 'none'; readonly reason: string }

/** The store of designs of this browser, or why there is none. */
export async function openDesignStorage(): Promise<OpenedStorage> {
  try {
    return { kind: 'storage', storage: designStorage(await openDatabase()) }
  } catch (error) {
    return { kind: 'none', reason: storageSentence(error) }
  }
}

function designStorage(database: IDBDatabase): DesignStorage {
  const write = (work: (table: Tables) => void): Promise<void> =>
    inWords(
      transact(database, 'readwrite', (table) => {
        work(table)
        return Promise.resolve()
      }),
    )
  return {
    list: () => inWords(list(database)),
    read: (id) => inWords(read(database, id)),
    save: (request) => save(database, request),
    note: (id, problem) => inWords(note(database, id, problem)),
    take: (id) => inWords(take(database, id)),
    putBack: (whole) => inWords(putBack(database, whole)),
    versions: (design) => inWords(versions(database, design)),
    readVersion: async (id) => (await inWords(read(database, id)))?.text ?? null,
    putVersion: (version) => write((table) => putVersion(table, version)),
    dropVersion: (id) => write((table) => dropVersion(table, id)),
  }
}
