// The modules of OCaml's standard library that are written in OCaml: parsed once for each parser, evaluated for a
// configuration that mentions them.

import type { OcamlFile } from '../../ocaml/file.ts'
import type { StructureItem } from '../../ocaml/syntax.ts'
import type { Machine } from '../machine.ts'
import { createNames, openNames, type Scope } from '../scope.ts'
import { evaluateItems } from '../structure.ts'
import type { Routine, Value, Names } from '../values.ts'
import { hashtblText, mapText, queueText, setText, stackText } from './collections.ts'
import { astringText, bosText, fmtText, fpathText, ipaddrText, logsText, rresultText } from './libraries.ts'
import { PRELUDE_LOCATION } from './location.ts'
import { arrayText, bytesText, listText, seqText, stringText } from './sequences.ts'
import {
  boolText,
  charText,
  digestText,
  eitherText,
  filenameText,
  formatText,
  funText,
  implTableText,
  intText,
  lazyText,
  listLabelsText,
  optionText,
  resultText,
  stringLabelsText,
  ucharText,
  unitText,
} from './small.ts'

export type Parse = (text: string) => OcamlFile

interface PreludeModule {
  readonly text: string
  readonly needs: readonly string[]
}

/** In an order in which each finds what it needs. */
const MODULES: ReadonlyMap<string, PreludeModule> = new Map([
  ['Either', { text: eitherText, needs: [] }],
  ['Seq', { text: seqText, needs: [] }],
  ['List', { text: listText, needs: ['Either', 'Seq'] }],
  ['Array', { text: arrayText, needs: ['List'] }],
  ['Bytes', { text: bytesText, needs: ['String'] }],
  ['String', { text: stringText, needs: ['List'] }],
  ['Hashtbl', { text: hashtblText, needs: ['Array'] }],
  ['Map', { text: mapText, needs: ['List'] }],
  ['Set', { text: setText, needs: ['List'] }],
  ['Stack', { text: stackText, needs: ['List'] }],
  ['Queue', { text: queueText, needs: ['List'] }],
  ['Option', { text: optionText, needs: ['Seq'] }],
  ['Result', { text: resultText, needs: ['Seq'] }],
  ['Fun', { text: funText, needs: [] }],
  ['Lazy', { text: lazyText, needs: [] }],
  ['Int', { text: intText, needs: [] }],
  ['Bool', { text: boolText, needs: [] }],
  ['Char', { text: charText, needs: [] }],
  ['Filename', { text: filenameText, needs: ['String'] }],
  ['Uchar', { text: ucharText, needs: [] }],
  ['Format', { text: formatText, needs: ['Either', 'List'] }],
  ['Unit', { text: unitText, needs: [] }],
  ['Digest', { text: digestText, needs: ['Bytes', 'String'] }],
  ['ImplTbl', { text: implTableText, needs: ['Hashtbl'] }],
  ['ListLabels', { text: listLabelsText, needs: ['List'] }],
  ['StringLabels', { text: stringLabelsText, needs: ['String'] }],
  ['Rresult', { text: rresultText, needs: [] }],
  ['Fpath', { text: fpathText, needs: ['Set', 'Map'] }],
  ['Ipaddr', { text: ipaddrText, needs: ['Set', 'Map'] }],
  ['Astring', { text: astringText, needs: ['Char', 'String', 'Set', 'Map'] }],
  ['Fmt', { text: fmtText, needs: ['List', 'Seq', 'Printexc'] }],
  ['Bos', { text: bosText, needs: [] }],
  ['Logs', { text: logsText, needs: [] }],
])

/** Adds to `modules` what the mentioned ones bring, and what those need. */
export function* loadPrelude(
  machine: Machine,
  parse: Parse,
  mentioned: ReadonlySet<string>,
  library: { readonly modules: Map<string, Names>; readonly scope: Scope },
): Generator<Routine, void, Value> {
  const wanted = withNeeds(
    new Set([...mentioned].filter((name) => isNeeded(name, mentioned, library.modules.get(name) ?? null))),
  )
  for (const [name, { text }] of MODULES) {
    if (!wanted.has(name)) continue
    const known = library.modules.get(name) ?? createNames()
    const path = machine.state.path
    machine.state.path = ['Stdlib', name]
    const made = yield* evaluateItems(machine, itemsOf(parse, text), openNames(known, library.scope))
    machine.state.path = path
    library.modules.set(name, joined(made, known))
  }
}

/** Both: what is written in TypeScript also computes with what depends on keys, and is kept. */
function joined(made: Names, known: Names): Names {
  const modules = new Map(made.modules)
  for (const [name, inner] of known.modules) {
    const own = modules.get(name)
    modules.set(name, own === undefined ? inner : joined(own, inner))
  }
  return {
    ...made,
    values: new Map([...made.values, ...known.values]),
    modules,
    constructors: new Map([...made.constructors, ...known.constructors]),
  }
}

/** Modules of which most configurations use only what is written in TypeScript. */
const COMMON = new Set([
  'List',
  'String',
  'Option',
  'Result',
  'Format',
  'Fmt',
  'Rresult',
  'Fpath',
  'Ipaddr',
  'Bos',
  'Logs',
])
/** Their functors may ask a module for any of its names. */
const FUNCTORS = ['Map', 'Set', 'Hashtbl', 'Stdlib']

/** Whether a mentioned module must be evaluated: of a common one, only when a name is mentioned that it alone brings. */
function isNeeded(name: string, mentioned: ReadonlySet<string>, known: Names | null): boolean {
  if (!COMMON.has(name) || FUNCTORS.some((module) => mentioned.has(module))) return true
  for (const { own, isInner } of definitionsOf(name)) {
    if (!mentioned.has(own)) continue
    if (known === null || !(isInner ? brings(known, own) : isIn(known, own))) return true
  }
  return false
}

interface Definition {
  readonly own: string
  /** It stands in a module of the module. */
  readonly isInner: boolean
}

const definitions = new Map<string, readonly Definition[]>()

function definitionsOf(name: string): readonly Definition[] {
  const known = definitions.get(name)
  if (known !== undefined) return known
  const words = (MODULES.get(name)?.text ?? '').matchAll(/^( *)(?:let (?:rec )?|module )\(? ?([^\s)]+)/gm)
  const made = [...words].map(([, indent = '', own = '']) => ({ own, isInner: indent !== '' }))
  definitions.set(name, made)
  return made
}

/** A module that is known and mentioned is asked for what stands in it, one by one. */
function isIn({ values, modules }: Names, name: string): boolean {
  return values.has(name) || modules.has(name)
}

function brings(names: Names, name: string): boolean {
  return isIn(names, name) || [...names.modules.values()].some((inner) => brings(inner, name))
}

function withNeeds(mentioned: ReadonlySet<string>): ReadonlySet<string> {
  const isAll = mentioned.has('Stdlib')
  const wanted = new Set<string>()
  const pending = [...(isAll ? MODULES.keys() : mentioned), ...(mentioned.has('StdLabels') ? LABELS : [])]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const module = MODULES.get(name)
    if (module === undefined || wanted.has(name)) continue
    wanted.add(name)
    pending.push(...module.needs)
  }
  return wanted
}

const LABELS = ['ListLabels', 'StringLabels']

const parsed = new WeakMap<Parse, Map<string, readonly StructureItem[]>>()

function itemsOf(parse: Parse, text: string): readonly StructureItem[] {
  const known = parsed.get(parse) ?? new Map<string, readonly StructureItem[]>()
  parsed.set(parse, known)
  const found = known.get(text)
  if (found !== undefined) return found
  const { items, problems } = parse(text)
  if (problems.length > 0) throw new Error(`our own OCaml text is wrong: ${problems[0]?.message ?? ''}`)
  // Only locations differ from the items.
  const made = items.map(withoutPlaces) as readonly StructureItem[]
  known.set(text, made)
  return made
}

/** The tree with one location for all its nodes. */
function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([name, part]: [string, unknown]) => [
      name,
      name === 'location' ? PRELUDE_LOCATION : withoutPlaces(part),
    ]),
  )
}
