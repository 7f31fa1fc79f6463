// Design files: written with sorted keys so that differences read well; read with suspicion, whole or not at all.

import * as v from 'valibot'
import type { Design } from '../../core/model/design.ts'
import type { Diagnostic } from '../../core/model/diagnostic.ts'
import { inheritedReference } from './check-references.ts'
import { readGroups } from './design-groups.ts'
import { readNodes } from './design-nodes.ts'
import { designSchema } from './design-schema.ts'
import { migrate } from './migrate.ts'
import { withSafeNames } from './safe-names.ts'

/** Most characters of a design file; the largest design in use is far below. */
const SIZE_LIMIT = 20_000_000

/** The text of a design file: two spaces, sorted keys, a line feed at the end. Equal designs give equal text. */
export function printDesignFile(design: Design): string {
  return `${JSON.stringify(sorted(design), null, 2)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  )
}

/** Most nodes of a design file: twice the longest chain that the engine is measured with. */
const NODE_LIMIT = 200_000

export type DesignFileResult =
  | { readonly kind: 'design'; readonly design: Design; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic }

/** The design in a file's text. `file` names it in diagnostics. Nodes of unknown kinds become placeholders. */
export function readDesignFile(text: string, file: string): DesignFileResult {
  if (text.length > SIZE_LIMIT) return refusal(file, 'MG-FILE-SIZE', 'This file is too large to be a design.')
  const data = parseJson(text)
  if (data === TOO_DEEP) return tooDeep(file)
  if (data === PROTOTYPE) {
    const message = 'This file names a part `__proto__`, a word that JavaScript keeps to itself, so it was not read.'
    return refusal(
      file,
      'MG-FILE-REFERENCE',
      message,
      'Give that part another name in the file, or open an earlier copy.',
    )
  }
  if (data === undefined) {
    return refusal(
      file,
      'MG-FILE-JSON',
      'This is not a whole JSON file.',
      'It may have been cut off. Open an earlier copy.',
    )
  }
  const migrated = migrate(data)
  if (migrated.kind === 'refused') return refusal(file, migrated.code, migrated.message, migrated.hint)
  const count = countNodes(migrated.data)
  if (count > NODE_LIMIT) {
    return refusal(file, 'MG-FILE-SIZE', `This file has ${count} nodes; a design has at most ${NODE_LIMIT}.`)
  }
  const result = safeParse(migrated.data)
  if (result === null) return tooDeep(file)
  if (!result.success) {
    const issue = result.issues[0]
    return refusal(file, 'MG-FILE-SHAPE', `This is not a design file: ${shapeWords(issue)}.`)
  }
  const inherited = inheritedReference(result.output.logic)
  if (inherited !== null) {
    return refusal(
      file,
      'MG-FILE-REFERENCE',
      `This design names a part \`${inherited}\`, a word that JavaScript keeps to itself.`,
    )
  }
  const nodes = readNodes(result.output.logic.nodes, file)
  const { logic } = result.output
  // The schema is the type written again for reading; the node table was replaced by one that was read node by node.
  const design = { ...result.output, logic: { ...logic, nodes: nodes.nodes } } as Design
  const named = withSafeNames(design, file)
  const grouped = readGroups(named.design, file)
  return {
    kind: 'design',
    design: grouped.design,
    diagnostics: [...nodes.diagnostics, ...named.diagnostics, ...grouped.diagnostics],
  }
}

/** What is wrong with the shape of a file, such as: `logic.types` is missing. */
function shapeWords(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  const place = path === null ? 'it' : `\`${path}\``
  if (issue.received === 'undefined') return `${place} is missing`
  const received = issue.received.length > 40 ? `${issue.received.slice(0, 40)}…` : issue.received
  return issue.expected === null
    ? `${place} cannot be ${received}`
    : `${place} is ${received} where ${issue.expected} belongs`
}

/** Nodes of a file that is not checked yet: too many are refused before anything is done with them. */
function countNodes(data: unknown): number {
  if (typeof data !== 'object' || data === null || !('logic' in data)) return 0
  const { logic } = data
  if (typeof logic !== 'object' || logic === null || !('nodes' in logic)) return 0
  return typeof logic.nodes === 'object' && logic.nodes !== null ? Object.keys(logic.nodes).length : 0
}

/** Stands for data nested so deeply that reading it would overflow the stack. */
const TOO_DEEP = Symbol('too deep')

/** Stands for data with a name that would reach into JavaScript's own objects. */
const PROTOTYPE = Symbol('prototype')

/** The data of a JSON text; undefined when it is none. */
function parseJson(text: string): unknown {
  let isPrototype = false
  try {
    // Looking at every name takes ten times as long as reading; only an escape could hide this one.
    if (!text.includes('__proto__') && !text.includes('\\u')) return JSON.parse(text)
    const data: unknown = JSON.parse(text, (key, value: unknown) => {
      isPrototype ||= key === '__proto__'
      return key === '__proto__' ? undefined : value
    })
    return isPrototype ? PROTOTYPE : data
  } catch (error) {
    return error instanceof RangeError ? TOO_DEEP : undefined
  }
}

function tooDeep(file: string): DesignFileResult {
  return refusal(file, 'MG-FILE-DEPTH', 'This file is nested too deeply to be a design.')
}

/** Null when the data is nested so deeply that checking it would overflow the stack. */
function safeParse(data: unknown): v.SafeParseResult<typeof designSchema> | null {
  try {
    return v.safeParse(designSchema, data, { abortEarly: true })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function refusal(file: string, code: string, message: string, hint?: string): DesignFileResult {
  const diagnostic: Diagnostic = { code, severity: 'error', target: null, at: { file, line: 1, column: 0 }, message }
  return { kind: 'refused', diagnostic: hint === undefined ? diagnostic : { ...diagnostic, hint } }
}
