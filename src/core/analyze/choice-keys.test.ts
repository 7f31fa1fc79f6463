import { expect, it } from 'vitest'
import { createGraph } from '../graph/create-graph.ts'
import { choose, device } from '../graph/impl.ts'
import { bool, some } from '../model/constant.ts'
import type { Key } from '../model/key.ts'
import { TOY_SEMANTICS, toy } from '../testing/toy-semantics.ts'
import { choiceKeys } from './choice-keys.ts'
import { distinctKeys } from './key-set.ts'

function flag(name: string, setters: Key['setters'] = []): Key {
  const info = { names: [name] }
  return { name, stage: 'configure', argument: { kind: 'flag' }, info, setters, ref: name, builtin: false }
}

const disk = flag('disk')
const toDisk = { parameters: ['b'], body: { kind: 'constant', value: some(bool(true)) } } as const
const production = flag('production', [{ key: disk, value: toDisk }])
const other = flag('other')
const registered = flag('at-register')

it('needs keys of conditions, aliases that set them, and those of the registration', () => {
  const condition = { term: { kind: 'key', key: disk }, keys: [disk], ref: null } as const
  const pick = choose(condition, device(toy('a', 'A', { keys: [other] })), device(toy('b', 'B')))
  const root = device(toy('root', 'Root', { keys: [production] }), [pick])
  const none = { argv: null, reporter: null, tracing: null }
  const application = { name: 'x', root, init: [], keys: [registered], packages: [], ...none, jobs: [] }
  const graph = createGraph(application, TOY_SEMANTICS.sharingKey)
  expect(choiceKeys(graph, [registered]).map((key) => key.name)).toEqual(['at-register', 'disk', 'production'])
})

it('takes keys for one when functoria would', () => {
  const twin = flag('disk')
  expect(distinctKeys([disk, twin, flag('disk', production.setters)])).toHaveLength(2)
})
