// Keeps objects that say the same as before, so that whoever compares by identity sees what changed and nothing else. Pure.

/** Plain data equal to `after`, made of the objects of `before` as far as they say the same; `before` itself when all does. */
export function keepEqual<Data>(before: Data, after: Data): Data {
  // Plain data made of the parts of two values of one type is of that type.
  return keep(before, after) as Data
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function isArray(data: unknown): data is readonly unknown[] {
  return Array.isArray(data)
}

function keep(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before
  if (isArray(before) && isArray(after)) return keepArray(before, after)
  return isRecord(before) && isRecord(after) ? keepRecord(before, after) : after
}

function keepArray(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const items = after.map((item, index) => keep(before[index], item))
  const isSame = before.length === items.length && items.every((item, index) => Object.is(item, before[index]))
  return isSame ? before : items
}

function keepRecord(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const names = Object.keys(after)
  const kept = names.map((name) => [name, keep(before[name], after[name])] as const)
  const isSame =
    names.length === Object.keys(before).length &&
    kept.every(([name, item]) => Object.hasOwn(before, name) && Object.is(item, before[name]))
  return isSame ? before : Object.fromEntries(kept)
}
