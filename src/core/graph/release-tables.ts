// Tables in which the devices of a release count or collect while one application is made, such as the networks taken so far.

/** Gives the table of a name, made by `create` when it is asked for the first time. */
export type ReleaseTables = <T>(name: string, create: () => T) => T

/** Tables of their own for one application, empty. */
export function createReleaseTables(): ReleaseTables {
  const tables = new Map<string, unknown>()
  return <T>(name: string, create: () => T): T => {
    if (!tables.has(name)) tables.set(name, create())
    // Each name belongs to one table of the release, which gives it one type.
    return tables.get(name) as T
  }
}
