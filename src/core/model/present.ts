// Records of optional fields: a field that is absent is not there, rather than undefined, so that equal data is equal as JSON, too.

export type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The record without the fields that are undefined. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>
}
