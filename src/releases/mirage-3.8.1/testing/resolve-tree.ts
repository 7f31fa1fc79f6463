// A small evaluator of implementations, independent of the core's graph: what a device is for one target and arguments.

import type { Impl, Implementation } from '../../../core/graph/impl.ts'
import { evaluateTerm } from '../../../core/graph/term/evaluate-term.ts'
import { lookupIn } from '../../../core/graph/term/key-value.ts'
import type { Constant } from '../../../core/model/constant.ts'
import type { Context, Key } from '../../../core/model/key.ts'
import { targetKey } from '../catalog/builtin-keys.ts'
import { converterOf } from '../converters/converter-of.ts'
import { targets } from '../define/target-of.ts'

export interface Tree {
  readonly implementation: Implementation
  readonly args: readonly Tree[]
  readonly deps: readonly Tree[]
}

function keysOf(impl: Impl, found: Set<Key>): Set<Key> {
  if (impl.kind === 'impl') for (const dependency of impl.dependencies) keysOf(dependency, found)
  if (impl.kind === 'app') {
    keysOf(impl.functor, found)
    keysOf(impl.argument, found)
  }
  if (impl.kind === 'if') {
    for (const key of impl.condition.keys) found.add(key)
    keysOf(impl.then, found)
    keysOf(impl.else, found)
  }
  return found
}

/** Values of keys for a target and arguments such as `--net=direct` or `--net direct`. */
export function contextFor(impl: Impl, target: string, args: readonly string[]): Context {
  const tag = targets.find((one) => one.name === target)?.tag ?? ''
  const context = new Map<Key, Constant>([[targetKey, { kind: 'variant', tag }]])
  const joined = args.join('\n').replaceAll(/^(--[\w-]+)\n(?!-)/gm, '$1=')
  for (const arg of joined.split('\n')) {
    const [, option, text] = /^--([^=]*)=(.*)$/.exec(arg) ?? []
    for (const key of keysOf(impl, new Set())) {
      if (!key.info.names.includes(option ?? '') || key.argument.kind === 'flag') continue
      const parsed = converterOf(key.argument.converter).parse(text ?? '')
      if ('ok' in parsed) context.set(key, parsed.ok)
    }
  }
  return context
}

/** The device that an implementation is in a context. */
export function resolveTree(impl: Impl, context: Context): Tree {
  switch (impl.kind) {
    case 'impl':
      return {
        implementation: impl.implementation,
        args: [],
        deps: impl.dependencies.map((dependency) => resolveTree(dependency, context)),
      }
    case 'app': {
      const functor = resolveTree(impl.functor, context)
      return { ...functor, args: [...functor.args, resolveTree(impl.argument, context)] }
    }
    case 'if': {
      const result = evaluateTerm(impl.condition.term, lookupIn(context))
      if (!('ok' in result) || result.ok.kind !== 'bool') throw new Error('a condition has no value')
      return resolveTree(result.ok.value ? impl.then : impl.else, context)
    }
  }
}
