// A release of a few devices, for tests of the core: what they expand to.

import { apply, applyAll, choose, device, type Impl, type Implementation } from '../graph/impl.ts'
import type { BuildContext, BuiltArgument, ReleaseSemantics } from '../graph/release.ts'
import { type Constant, variant } from '../model/constant.ts'
import type { Key, Value } from '../model/key.ts'
import { moduleType } from '../model/module-type.ts'
import type { Term } from '../model/term.ts'
import { TOY_CATALOG } from './toy-catalog.ts'

/** The toy release's key of the target. */
export const TOY_TARGET: Key = {
  name: 'target',
  stage: 'configure',
  argument: { kind: 'opt', converter: { kind: 'named', name: 'target' }, default: variant('Plain') },
  info: { names: ['t', 'target'] },
  setters: [],
  ref: 'Key.target',
  builtin: true,
}

/** `target is TAG`, a new value every time. */
function targetIs(tag: string): Value {
  return { term: isEqual(TOY_TARGET, variant(tag)), keys: [TOY_TARGET], ref: null }
}

function isEqual(key: Key, value: Constant): Term<Key> {
  return {
    kind: 'call',
    primitive: '=',
    arguments: [
      { kind: 'key', key },
      { kind: 'constant', value },
    ],
  }
}

/** An implementation of the toy release. */
export function toy(name: string, module: string, more: Partial<Implementation> = {}): Implementation {
  const connect: Implementation['connect'] = (_info, path, args) => `${path}.connect ${args.join(' ')}`
  return { name, module, type: moduleType('toy'), keys: [], packages: null, connect, ...more }
}

type Arguments = Readonly<Record<string, BuiltArgument>>

function implOf(args: Arguments, name: string, build: BuildContext, fallback?: string): Impl {
  const given = args[name]
  if (given?.kind === 'impl') return given.impl
  if (fallback === undefined) throw new Error(`no argument ${name}`)
  return build.device(fallback)
}

const EXPANSIONS: Readonly<Record<string, (args: Arguments, build: BuildContext) => Impl>> = {
  default_network: () => device(toy('net', 'Netif')),
  default_time: () => device(toy('time', 'Time')),
  etif: (args, build) => apply(device(toy('ethernet', 'Ethernet.Make')), implOf(args, 'network', build)),
  make_ip: (args, build) =>
    applyAll(device(toy('ip', 'Ip.Make')), [
      implOf(args, 'ethernet', build),
      implOf(args, 'time', build, 'default_time'),
    ]),
  direct_udp: (args, build) => apply(device(toy('udp', 'Udp.Make')), implOf(args, 'ip', build)),
  console: (args, build) => {
    const title = args['title']
    const name = title?.kind === 'data' && title.value.kind === 'string' ? title.value.value : ''
    const origin = build.node === null ? null : { node: build.node }
    return device(toy(`console_${name}`, 'Console'), [], origin)
  },
  picky: () =>
    device(toy('picky', 'Picky', { configure: () => ({ kind: 'refusal', error: 'configure', message: 'not here' }) })),
  stack: expandStack,
}

/** Two ethernet layers by target, made by the function that is given, else by the usual device. */
function expandStack(args: Arguments, build: BuildContext): Impl {
  const network = implOf(args, 'network', build)
  const wrap = args['wrap']
  const layer = (impl: Impl): Impl =>
    wrap?.kind === 'function' ? wrap.call(impl) : build.device('etif', { network: { kind: 'impl', impl } })
  const origin = (part: string): { node: string; part: string } | null =>
    build.node === null ? null : { node: build.node, part }
  const fancy = applyAll(
    device(toy('fancy_stack', 'Stack.Fancy'), [], origin('fancy')),
    [layer(network)],
    origin('fancy'),
  )
  const plain = device(toy('plain_stack', 'Stack_plain'), [], origin('plain'))
  return choose(targetIs('Fancy'), fancy, plain, origin('choice'))
}

/** The toy release's meaning. */
export const TOY_SEMANTICS: ReleaseSemantics = {
  catalog: TOY_CATALOG,
  expand: (id, args, build) => {
    const expansion = EXPANSIONS[id]
    if (expansion === undefined) throw new Error(`no device ${id}`)
    return expansion(args, build)
  },
  constantKey: () => TOY_TARGET,
  constantValue: () => targetIs('Fancy'),
  makeKey: () => TOY_TARGET,
  register: (registration) => ({
    name: registration.name,
    root: device(toy('mirage', 'Mirage', { keys: [TOY_TARGET] }), registration.jobs),
    init: [],
    keys: registration.keys,
    packages: registration.packages,
    argv: registration.argv,
    reporter: registration.reporter,
    tracing: registration.tracing,
    jobs: registration.jobs,
  }),
  sharingKey: ({ implementation: { name, keys } }) => [name, ...keys.map((key) => key.name)].join('\n'),
  match: (value, cases, fallback, node) =>
    cases.reduceRight<Impl>((otherwise, { when, impl }, caseIndex) => {
      const term: Term<Key> = {
        kind: 'call',
        primitive: '=',
        arguments: [value.term, { kind: 'constant', value: when }],
      }
      return choose({ ...value, term }, impl, otherwise, node === null ? null : { node, caseIndex })
    }, fallback),
}
