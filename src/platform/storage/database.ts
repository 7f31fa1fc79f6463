// The browser's database: opening it, and transactions as promises. Knows nothing of designs.

const NAME = 'morgana'
const VERSION = 1

/** What is kept, by table: summaries, current texts, and earlier states (found by design). */
export type TableName = 'designs' | 'texts' | 'versions'

const TABLES: readonly TableName[] = ['designs', 'texts', 'versions']

function create(database: IDBDatabase): void {
  for (const table of TABLES) {
    if (database.objectStoreNames.contains(table)) continue
    const store = database.createObjectStore(table, { keyPath: 'id' })
    if (table === 'versions') store.createIndex('design', 'design')
  }
}

/** The database, made when it is not there. Rejects when the browser has none for this page. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') {
      reject(new DOMException('no database', 'SecurityError'))
      return
    }
    const request = indexedDB.open(NAME, VERSION)
    request.addEventListener('upgradeneeded', () => create(request.result))
    request.addEventListener('error', () => reject(failure(request.error)))
    request.addEventListener('success', () => {
      const database = request.result
      // A later Morgana in another window wants to change the tables: it must not wait for this one.
      database.addEventListener('versionchange', () => database.close())
      resolve(database)
    })
  })
}

function failure(error: DOMException | null): DOMException {
  return error ?? new DOMException('the transaction was given up', 'AbortError')
}

/** The answer of one request. */
export function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(failure(request.error)))
  })
}

/** Runs `work` as one transaction that is written as a whole or not at all; resolves when it is on the disk. */
export async function transact<Answer>(
  database: IDBDatabase,
  mode: 'readonly' | 'readwrite',
  work: (table: (name: TableName) => IDBObjectStore) => Promise<Answer>,
): Promise<Answer> {
  const transaction = database.transaction([...TABLES], mode, { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', () => reject(failure(transaction.error)))
    transaction.addEventListener('abort', () => reject(failure(transaction.error)))
  })
  // A failure of `work` is told below; this one must not count as unhandled meanwhile.
  done.catch(() => undefined)
  try {
    const answer = await work((name) => transaction.objectStore(name))
    await done
    return answer
  } catch (error) {
    if (transaction.error !== null) throw transaction.error
    try {
      transaction.abort()
    } catch {
      // It was over already.
    }
    throw error
  }
}
