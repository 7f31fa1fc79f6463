// Packages of a user's device as a table over targets, and back: a list for every target, or one for some and another for the rest.

import type { Constant } from '../../model/constant.ts'
import type { KeyRef } from '../../model/ids.ts'
import type { ValueDefinition } from '../../model/key.ts'
import type { Package } from '../../model/package.ts'
import type { Pattern, Term } from '../../model/term.ts'

export interface PackageRow {
  /** Tags of targets; null for all that no row before names. */
  readonly targets: readonly string[] | null
  readonly packages: readonly Package[]
}

/** The value of a table; null for a device without packages. */
export function writePackages(rows: readonly PackageRow[], targetKey: KeyRef): ValueDefinition | null {
  const rest = rows.find(({ targets }) => targets === null)?.packages ?? []
  const special = rows.filter(({ targets }) => targets !== null && targets.length > 0)
  if (special.length === 0) return rest.length === 0 ? null : { binding: null, term: listTerm(rest) }
  const table = special.map(({ targets, packages }) => ({
    pattern: patternOf(targets ?? []),
    body: listTerm(packages),
  }))
  return {
    binding: null,
    term: {
      kind: 'case',
      subject: { kind: 'key', key: targetKey },
      rows: [...table, { pattern: { kind: 'any' }, body: listTerm(rest) }],
    },
  }
}

function listTerm(packages: readonly Package[]): Term<KeyRef> {
  const items = packages.map((one): Constant => ({ kind: 'package', package: one }))
  return { kind: 'constant', value: { kind: 'list', items } }
}

function patternOf(tags: readonly string[]): Pattern {
  const patterns = tags.map((tag): Pattern => ({ kind: 'variant', tag }))
  const [only] = patterns
  return only !== undefined && patterns.length === 1 ? only : { kind: 'or', patterns }
}

/** The table of a value; null when it computes more than a table says. */
export function readPackages(value: ValueDefinition | null, targetKey: KeyRef): readonly PackageRow[] | null {
  if (value === null) return [{ targets: null, packages: [] }]
  const { term } = value
  if (term.kind !== 'case') {
    const packages = readList(term)
    return packages === null ? null : [{ targets: null, packages }]
  }
  if (term.subject.kind !== 'key' || term.subject.key !== targetKey) return null
  const rows: PackageRow[] = []
  for (const { pattern, guard, body } of term.rows) {
    const packages = readList(body)
    const targets = pattern.kind === 'any' ? null : readTags(pattern)
    if (guard !== undefined || packages === null || targets === undefined) return null
    rows.push({ targets, packages })
  }
  return rows
}

function readTags(pattern: Pattern): readonly string[] | undefined {
  if (pattern.kind === 'variant') return pattern.argument === undefined ? [pattern.tag] : undefined
  if (pattern.kind === 'constant') return pattern.value.kind === 'variant' ? [pattern.value.tag] : undefined
  if (pattern.kind !== 'or') return undefined
  const parts = pattern.patterns.map(readTags)
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? [])
}

function readList(term: Term<KeyRef>): readonly Package[] | null {
  const items: (Package | null)[] = []
  if (term.kind === 'constant' && term.value.kind === 'list') {
    for (const item of term.value.items) items.push(item.kind === 'package' ? item.package : null)
  } else if (term.kind === 'list') {
    for (const item of term.items)
      items.push(item.kind === 'constant' && item.value.kind === 'package' ? item.value.package : null)
  } else return null
  return items.includes(null) ? null : items.flatMap((item) => item ?? [])
}
