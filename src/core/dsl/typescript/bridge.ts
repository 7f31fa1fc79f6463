// What an evaluator of config.ts tells the recorder beside the calls of the language: names of bindings, statements, comments, the end.

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { NameLevel } from '../drafts.ts'
import type { Recorder } from '../recorder.ts'
import { recordValue } from './record-value.ts'
import { contentOf } from './values.ts'

export interface Bridge {
  readonly named: (level: NameLevel, names: readonly string[], values: readonly unknown[]) => void
  readonly statement: (
    text: string,
    names: readonly string[],
    mentions: readonly string[],
    values: readonly unknown[],
  ) => void
  readonly comment: (text: string) => void
  /** JSON of the design, its diagnostics and its places (none: a running program does not know where its text stands). */
  readonly finish: (options: { readonly name: string; readonly env: Readonly<Record<string, string>> }) => string
}

/** The bridge to a recorder. */
export function createBridge(recorder: Recorder, diagnostics: Diagnostic[]): Bridge {
  const partNames = new Set<string>()
  return {
    named: (level, names, values) => {
      names.forEach((name, index) => {
        if (nameOne(recorder, level, name, values[index])) partNames.add(name)
      })
    },
    statement: (text, names, mentions, values) => {
      const parts = names.filter((name, index) => nameOne(recorder, 'top', name, values[index]))
      const isGraph = parts.length > 0 || mentions.some((name) => partNames.has(name) || isGraphMaker(recorder, name))
      for (const name of isGraph ? names : parts) partNames.add(name)
      if (!isGraph) recorder.opaque('config.ts', text, [...names, ...mentions])
    },
    comment: (text) => {
      recorder.comment(text)
    },
    finish: (options) => {
      const { design } = recorder.finish(options)
      const registered: readonly Diagnostic[] = design.logic.registration === null ? [nothingRegistered] : []
      return JSON.stringify({ design, diagnostics: [...diagnostics, ...registered], spans: {} })
    },
  }
}

const GRAPH_MAKERS = new Set(['Key', 'foreign', 'impl', 'if_impl', 'match_impl', 'register', 'typ', 'arrow'])

function isGraphMaker({ catalog }: Recorder, name: string): boolean {
  return GRAPH_MAKERS.has(name) || catalog.devices.has(name)
}

const nothingRegistered: Diagnostic = {
  code: 'MG-READ-NO-REGISTER',
  severity: 'warning',
  target: null,
  at: null,
  message: 'Nothing is registered, so nothing is generated.',
  hint: "End the configuration with: register('name', [main.$(…)])",
}

/** Names of config.ts that OCaml cannot have were written with a dollar sign: see printConfigTs. */
export function bindingName(name: string): string {
  const plain = name.replaceAll('$q', "'").replace(/\$$/, '')
  return /^[A-Z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain.replaceAll('$', '_')
}

function nameOne(recorder: Recorder, level: NameLevel, written: string, value: unknown): boolean {
  const content = contentOf(value)
  const name = bindingName(written)
  switch (content?.kind) {
    case 'impl':
      recorder.nameNode(content.node, name, level)
      return true
    case 'key':
      recorder.nameKey(content.key, name, level)
      return content.key.kind !== 'constant'
    case 'value': {
      if (content.draft?.kind === 'constant') return false
      content.draft ??= recordValue(recorder, content.computed.term, content.dependencies)
      recorder.nameValue(content.draft, name, level)
      return true
    }
    case 'module-type':
      if (content.user !== null) recorder.nameType(content.user, name)
      return content.user !== null
    default:
      return false
  }
}
