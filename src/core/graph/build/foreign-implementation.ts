// Modules of the user (`foreign`) and devices of the user (`impl` of an object) as implementations.

import { type Constant, list, NONE, some, string } from '../../model/constant.ts'
import type { CustomNode, ForeignNode } from '../../model/design.ts'
import type { NodeId } from '../../model/ids.ts'
import type { Key, Value } from '../../model/key.ts'
import { functorTypes, typeVariable } from '../../model/module-type.ts'
import type { Package } from '../../model/package.ts'
import type { Lambda } from '../../model/term.ts'
import type { BuildEffect, ConfigureEffect, ConfigureInfo, Implementation, PackageList, Refusal } from '../impl.ts'
import { readAction } from '../term/actions.ts'
import { callLambda, evaluateTerm, runTerm } from '../term/evaluate-term.ts'
import { defaultOfKey, lookupIn } from '../term/key-value.ts'
import { isFailure } from '../term/outcome.ts'
import { mapTermKeys } from '../term/walk-term.ts'
import type { BuiltKeys } from './build-keys.ts'
import { expandCalls } from './expand-calls.ts'

/** Implementation of `foreign`: its `start` function applied to everything that it is given. */
export function foreignImplementation(
  id: NodeId,
  node: ForeignNode,
  keys: BuiltKeys,
  numberedName: (key: string, prefix: string) => string,
): Implementation {
  const parameters = node.parameters.map((type, index) => type ?? typeVariable(`p${index}`))
  const { packages } = node
  return {
    name: numberedName(node.module, 'f'),
    module: node.module,
    type: functorTypes(parameters, node.result ?? typeVariable('result')),
    keys: node.keys.map((ref) => keys.key(ref, id)),
    packages: packages.length === 0 ? null : { keys: [], evaluate: () => packages },
    connect: (_info, module, args) => [`${module}.start`, ...args].join(' '),
  }
}

/** Implementation of an object of the user, or the exception that computing its name raises. */
export function customImplementation(
  id: NodeId,
  node: CustomNode,
  keys: BuiltKeys,
  numberedName: (key: string, prefix: string) => string,
): { readonly implementation: Implementation } | { readonly error: string } {
  const text = (term: CustomNode['name']): ReturnType<typeof evaluateTerm> =>
    evaluateTerm(
      expandCalls(
        mapTermKeys(term, (ref) => keys.key(ref, id)),
        { value: (ref) => keys.value(ref, id)?.term ?? null, numberedName },
      ),
      defaultOfKey,
    )
  const [name, module] = [text(node.name), text(node.module)]
  if ('error' in name) return name
  if ('error' in module) return module
  const packages = node.packages === null ? null : keys.define(node.packages, null)
  const lambda = (one: CustomNode['connect']): Lambda<Key> | null => (one === null ? null : keys.lambda(one))
  const [configure, build, clean] = [lambda(node.configure), lambda(node.build), lambda(node.clean)]
  const implementation: Implementation = {
    name: textOf(name.ok),
    module: textOf(module.ok),
    type: node.type,
    keys: node.keys.map((ref) => keys.key(ref, id)),
    packages: packages === null ? null : packageList(packages),
    connect: connectWith(lambda(node.connect)),
    ...(configure === null && packages === null ? {} : { configure: configureWith(configure, packages) }),
    ...(build === null && clean === null ? {} : { build: buildWith(build, clean) }),
  }
  return { implementation }
}

function textOf(constant: Constant | undefined): string {
  return constant?.kind === 'string' ? constant.value : ''
}

/** Functoria's `Info.t` as a record of constants. */
function infoConstant(info: ConfigureInfo): Constant {
  return {
    kind: 'record',
    fields: {
      name: string(info.name),
      root: string(info.root),
      output: info.output === null ? NONE : some(string(info.output)),
      target: string(info.target),
      packages: list(info.packages.map(string)),
      libraries: list(info.libraries.map(string)),
    },
  }
}

function connectWith(lambda: Lambda<Key> | null): Implementation['connect'] {
  // Functoria's own method, for objects that do not override it.
  if (lambda === null) return (_info, _module, args) => `return (${args.join(', ')})`
  return (info, module, args) => {
    const values = [infoConstant(info), string(module), list(args.map(string))]
    const result = callLambda(lambda, values, lookupIn(info.context))
    return 'error' in result ? exception(result.error) : textOf(result.ok)
  }
}

function configureWith(
  lambda: Lambda<Key> | null,
  packages: Value | null,
): (info: ConfigureInfo) => ConfigureEffect | Refusal {
  return (info) => {
    const lookup = lookupIn(info.context)
    // The list of packages cannot fail where it is asked for, so its exception is reported here.
    const listed = packages === null ? null : runTerm(packages.term, lookup)
    if (listed !== null && isFailure(listed)) return exception(listed.message)
    if (lambda === null) return {}
    const result = callLambda(lambda, [infoConstant(info)], lookup)
    if ('error' in result) return exception(result.error)
    const action = readAction(result.ok)
    return action.kind === 'refusal' ? action : { files: action.files }
  }
}

function buildWith(build: Lambda<Key> | null, clean: Lambda<Key> | null): (info: ConfigureInfo) => BuildEffect {
  return (info) => {
    const lookup = lookupIn(info.context)
    const run = (lambda: Lambda<Key> | null): ReturnType<typeof readAction> | string | null => {
      if (lambda === null) return null
      const result = callLambda(lambda, [infoConstant(info)], lookup)
      return 'error' in result ? result.error : readAction(result.ok)
    }
    const built = run(build)
    const cleaned = run(clean)
    const removed = cleaned !== null && typeof cleaned === 'object' && cleaned.kind === 'effects' ? cleaned.removed : []
    if (built === null) return { commands: [], cleaned: removed }
    if (typeof built === 'string') return { commands: [], cleaned: removed, error: built }
    if (built.kind === 'refusal') return { commands: [], cleaned: removed, error: built.message }
    return { commands: built.commands, files: built.files.map((file) => file.path), cleaned: removed }
  }
}

function exception(message: string): Refusal {
  return { kind: 'refusal', error: 'exception', message }
}

function packageList(value: Value): PackageList {
  return {
    keys: value.keys,
    evaluate: (context) => {
      const outcome = runTerm(value.term, lookupIn(context))
      return outcome.kind === 'list' ? packagesOf(outcome.items) : []
    },
  }
}

function packagesOf(items: readonly Constant[]): readonly Package[] {
  return items.flatMap((item) => (item.kind === 'package' ? [item.package] : []))
}
