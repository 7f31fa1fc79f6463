// What can be asked about keys and values: names, stages, dependencies, contexts.

import type { Constant } from '../../model/constant.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Stage } from '../../model/key.ts'
import { evaluateTerm } from '../../graph/term/evaluate-term.ts'
import { ocamlify } from '../../emit/ocaml/identifiers.ts'
import type { KeyDraft } from '../drafts.ts'
import type { Computing } from './compute.ts'
import { keyContent, valueContent } from './content-of.ts'
import { builtinOf, keyName } from './key-name.ts'
import { keySet, setOf } from './key-set.ts'
import { readOptions, stageOption } from './options.ts'
import { plainConstant, toConstant } from './to-constant.ts'
import { toData } from './to-data.ts'
import { type Static, termOf } from './translate/static-value.ts'
import { toTyped } from './translate/to-typed.ts'
import { refuse, type SymbolicFunction } from './translate/translation.ts'
import { type Content, contentOf, expected, fail, failOcaml, wrap, type ValueContent } from './values.ts'

function stageOf(catalog: Catalog, key: KeyDraft): Stage {
  return key.kind === 'created' ? key.stage : (builtinOf(catalog, key)?.stage ?? 'both')
}

function identifier(catalog: Catalog, key: KeyDraft): string {
  const made = ocamlify(keyName(catalog, key))
  return made.kind === 'ok' ? made.identifier : failOcaml(made.name)
}

/** Functions of `Key` about one key. */
export function keyInspections({ recorder: { catalog } }: Computing): Readonly<Record<string, unknown>> {
  const keyOf = (key: unknown, name: string): KeyDraft => keyContent(key, `The argument of Key.${name}`).key
  const text = (key: KeyDraft): string => keyName(catalog, key)
  const compare = (left: unknown, right: unknown): number => {
    const a = text(keyOf(left, 'compare'))
    const b = text(keyOf(right, 'compare'))
    return a < b ? -1 : a > b ? 1 : 0
  }
  return {
    name: (key: unknown) => text(keyOf(key, 'name')),
    pp: (key: unknown) => text(keyOf(key, 'pp')),
    ocaml_name: (key: unknown) => identifier(catalog, keyOf(key, 'ocaml_name')),
    serialize_call: (key: unknown) => `(Key_gen.${identifier(catalog, keyOf(key, 'serialize_call'))} ())`,
    module_name: 'Key_gen',
    pp_target: (tag: unknown) =>
      catalog.targets.find((target) => target.tag === tag)?.name ??
      expected('a target', tag, 'The argument of Key.pp_target'),
    equal: (left: unknown, right: unknown) => keyOf(left, 'equal') === keyOf(right, 'equal'),
    compare,
    hash: (key: unknown) =>
      [...text(keyOf(key, 'hash'))].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 1073741823, 7),
    is_runtime: (key: unknown) => stageOf(catalog, keyOf(key, 'is_runtime')) !== 'configure',
    is_configure: (key: unknown) => stageOf(catalog, keyOf(key, 'is_configure')) !== 'run',
    aliases: (key: unknown) => {
      const draft = keyOf(key, 'aliases')
      return keySet(catalog, draft.kind === 'created' ? (draft.setters ?? []).map((setter) => setter.key) : [])
    },
    filter_stage: (stage: unknown, set: unknown) => {
      const wanted = typeof stage === 'string' ? stage.toLowerCase() : ''
      return keySet(
        catalog,
        setOf(set).filter(
          (key) => wanted === 'both' || stageOf(catalog, key) === 'both' || stageOf(catalog, key) === wanted,
        ),
      )
    },
    deps: (value: unknown) => keySet(catalog, valueContent(value, 'The argument of Key.deps').dependencies),
    pp_deps: (value: unknown) => valueContent(value, 'The argument of Key.pp_deps').dependencies.map(text).join(', '),
    context: (set: unknown, options: unknown) => commandLineTerm(set, options),
    of_deps: (set: unknown) => {
      const content: Content = {
        kind: 'value',
        computed: { term: { kind: 'constant', value: { kind: 'unit' } }, type: { kind: 'unit' } },
        dependencies: setOf(set),
        draft: null,
      }
      return wrap(content)
    },
  }
}

/**
 * Cmdliner's term that reads the keys of a set. Only the tool evaluates such terms, with the command line that it was called
 * with, so that here it can be named and handed on, as in OCaml, and nothing can be read from it.
 */
function commandLineTerm(set: unknown, given: unknown): object {
  setOf(set)
  const options = readOptions(given, ['with_required', 'stage'], 'Key.context')
  const required = options.get('with_required')
  if (typeof required !== 'boolean') return expected('true or false', required, 'Key.context: with_required')
  stageOption(options, 'Key.context')
  return wrap({ kind: 'command-line-term' })
}

/** Functions of `Key` about contexts, outside of methods: values that were put into one, and defaults. */
export function contextFunctions(computing: Computing): Readonly<Record<string, unknown>> {
  const { catalog } = computing.recorder
  const valueIn = (context: unknown, content: ValueContent): unknown => {
    const values = contextValues(context)
    for (const key of content.dependencies) if (key.kind !== 'created') defaultOf(key)
    const result = evaluateTerm(content.computed.term, (key: KeyDraft) => values.get(key) ?? defaultOf(key))
    return 'ok' in result ? toData(result.ok) : fail('MG-TS-VALUE', `This value fails: ${result.error}.`)
  }
  const isMember = (context: unknown, value: unknown): boolean =>
    valueContent(value, 'The value').dependencies.every((key) => contextValues(context).has(key))
  return {
    empty_context: wrap({ kind: 'context', values: new Map() }),
    add_to_context: (key: unknown, value: unknown, context: unknown) => {
      const { key: draft, type } = keyContent(key, 'The key of Key.add_to_context')
      const constant = type === null ? plainConstant(value) : toConstant(catalog, type, value, 'The value')
      return wrap({ kind: 'context', values: new Map([...contextValues(context), [draft, constant]]) })
    },
    merge_context: (context: unknown, given: unknown) => {
      const fallback = readOptions(given, ['default'], 'Key.merge_context').get('default')
      return wrap({ kind: 'context', values: new Map([...contextValues(fallback), ...contextValues(context)]) })
    },
    mem: isMember,
    eval: (context: unknown, value: unknown) => valueIn(context, valueContent(value, 'The value of Key.eval')),
    peek: (context: unknown, value: unknown) =>
      isMember(context, value) ? valueIn(context, valueContent(value, 'The value of Key.peek')) : null,
    get: (context: unknown, key: unknown) => {
      const { key: draft, type } = keyContent(key, 'The key of Key.get')
      const computed = { term: { kind: 'key', key: draft } as const, type }
      return valueIn(context, { kind: 'value', computed, dependencies: [draft], draft: null })
    },
    default: (value: unknown) =>
      valueIn(wrap({ kind: 'context', values: new Map() }), valueContent(value, 'The argument of Key.default')),
  }
}

function contextValues(value: unknown): ReadonlyMap<KeyDraft, Constant> {
  const content = contentOf(value)
  if (content?.kind !== 'context') return expected('a context, as Info.context gives it', value, 'The context')
  return (
    content.values ??
    fail(
      'MG-TS-CONTEXT',
      'The context of the project is only known where its keys are.',
      'Read it inside the methods of a device.',
    )
  )
}

/** The default of a key of the user. */
function defaultOf(key: KeyDraft): Constant {
  const argument = key.kind === 'created' ? key.argument : null
  if (argument?.kind === 'opt') return argument.default
  if (argument?.kind === 'flag') return { kind: 'bool', value: false }
  if (argument?.kind === 'required') return { kind: 'constructor', name: 'None' }
  return fail(
    'MG-TS-CONTEXT',
    'The value of a built-in key depends on the target and is not known here.',
    'Use Key.map or if_impl.',
  )
}

/** What `Key.eval`, `Key.get` and the functions about keys mean inside methods. */
export function symbolicContext(
  catalog: Catalog,
  members: Readonly<Record<string, unknown>>,
): readonly (readonly [unknown, SymbolicFunction])[] {
  const evaluate: SymbolicFunction = ([context, value], translation) => {
    const content = value?.kind === 'known' ? contentOf(value.value) : null
    if (!isProject(context)) return refuse(translation, 'Key.eval needs the context that Info.context gives.')
    if (content?.kind !== 'value') return refuse(translation, 'Key.eval needs a value over keys that is known outside.')
    return termOf(content.computed)
  }
  const get: SymbolicFunction = ([context, key], translation) => {
    const content = key?.kind === 'known' ? contentOf(key.value) : null
    if (!isProject(context)) return refuse(translation, 'Key.get needs the context that Info.context gives.')
    if (content?.kind !== 'key') return refuse(translation, 'Key.get needs a key that is known outside.')
    return termOf({ term: { kind: 'key', key: content.key }, type: content.type })
  }
  const printTarget: SymbolicFunction = ([target], translation) => {
    if (target === undefined) return refuse(translation, 'Key.pp_target needs a target.')
    const rows = catalog.targets.map(({ name, tag }) => ({
      pattern: { kind: 'constant', value: { kind: 'variant', tag } } as const,
      body: { kind: 'constant', value: { kind: 'string', value: name } } as const,
    }))
    return termOf({
      term: { kind: 'case', subject: toTyped(target, translation).term, rows },
      type: { kind: 'string' },
    })
  }
  return [
    [members['pp_target'], printTarget],
    [members['eval'], evaluate],
    [members['get'], get],
  ]
}

function isProject(context: Static | undefined): boolean {
  const content = context?.kind === 'known' ? contentOf(context.value) : null
  return content?.kind === 'context' && content.values === null
}
