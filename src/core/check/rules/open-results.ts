// Modules and devices of the user whose result has no type yet: neither they nor what takes it say one.

import { bindingNames, freshName, toBinding } from '../../edit/names.ts'
import { createWireJudge } from '../../edit/wiring/judge-wire.ts'
import { typeText } from '../../graph/types/type-text.ts'
import type { CustomNode, ForeignNode } from '../../model/design.ts'
import type { Diagnostic, Fix } from '../../model/diagnostic.ts'
import { type NodeId, portRef, REGISTER } from '../../model/ids.ts'
import { moduleType, splitFunctorType } from '../../model/module-type.ts'
import { nodeName } from '../../model/node-name.ts'
import { openFunctorType, statedType } from '../../model/open-type.ts'
import { hasOpenResult } from '../open-result.ts'
import { finding, type Rule, type RuleInput } from '../rule.ts'

export const openResults: Rule = {
  code: 'MG-RESULT',
  about: 'Looks for modules and devices of your own whose result has no module type yet.',
  check(input) {
    const { design, types } = input
    const open = Object.entries(design.logic.nodes).flatMap(([id, node]) =>
      (node.kind === 'foreign' || node.kind === 'impl') && hasOpenResult(types, id) ? [{ id, node }] : [],
    )
    if (open.length === 0) return []
    const used = new Set(Object.values(design.logic.wires))
    const repairs = createRepairs(input)
    return open.map(({ id, node }) => complaint(input, id, used.has(id), repairs(id, node)))
  },
}

function complaint({ design }: RuleInput, id: NodeId, isUsed: boolean, fixes: readonly Fix[]): Diagnostic {
  const name = nodeName(design.logic, id)
  const [fix, ...otherFixes] = fixes
  return finding(
    isUsed ? 'error' : 'warning',
    'MG-RESULT-OPEN',
    { node: id },
    isUsed
      ? `The result of \`${name}\` has no module type: what takes it does not ask for a certain one.`
      : `The result of \`${name}\` has no module type yet: nothing takes it.`,
    {
      hint: 'Wire it to what needs it and the type follows, or choose one under Result.',
      ...(fix === undefined ? {} : { fix }),
      ...(otherFixes.length === 0 ? {} : { otherFixes }),
    },
  )
}

/** What may be done about one node: an empty input that wants something, `register`, or a type of its own. */
function createRepairs(input: RuleInput): (id: NodeId, node: ForeignNode | CustomNode) => readonly Fix[] {
  const { design, catalog } = input
  let judge: ReturnType<typeof createWireJudge> | null = null
  const empty = emptyInputs(input)
  return (id, node) => {
    const wanted = empty.slice(0, MOST_ASKED).filter(({ to }) => {
      judge ??= createWireJudge(design, catalog)
      return judge(id, to).kind === 'allowed'
    })
    const wired = wanted.slice(0, MOST_OFFERED).map(({ to, title }): Fix => {
      return { title, commands: [{ type: 'wire.connect', from: id, to }] }
    })
    const registers = wanted.some(({ to }) => to.node === REGISTER) ? [] : [registered(input, id)]
    if (node.kind === 'foreign') return [...registers, ...wired]
    return [...wired, ...registers, ownType(input, id, node)]
  }
}

function emptyInputs({ design, types, catalog }: RuleInput) {
  return [...types.nodes].flatMap(([node, { inputs }]) =>
    inputs.flatMap(({ port, label, type, optional, kind }) => {
      const isEmpty = !optional && kind !== 'dependency' && design.logic.wires[portRef(node, port)] === undefined
      if (!isEmpty || type.kind === 'variable') return []
      const text = typeText(type, catalog)
      const role = label === text ? '' : ` for \`${label}\``
      return [{ to: { node, port }, title: `Make it the \`${text}\` of \`${nodeName(design.logic, node)}\`${role}` }]
    }),
  )
}

function registered({ design }: RuleInput, id: NodeId): Fix {
  const { registration } = design.logic
  const connect = { type: 'wire.connect', from: id, to: { node: REGISTER, port: `job${registration?.jobs ?? 0}` } }
  if (registration !== null) return { title: 'Register it as a job', commands: [connect] }
  const { x, y } = design.layout[id] ?? { x: 320, y: 120 }
  const call = { name: design.name, jobs: 0, keys: [], packages: [] }
  return {
    title: 'Add register with it as the job',
    commands: [{ type: 'registration.set', registration: call, position: { x: x + APART, y } }, connect],
  }
}

/** A module type that nothing else has, for a device that is like none of the release. */
function ownType({ design }: RuleInput, id: NodeId, node: CustomNode): Fix {
  const { types } = design.logic
  const taken = bindingNames(design)
  const name = freshName(
    `${toBinding(node.binding ?? 'own')}_type`,
    (one) => taken.has(one) || Object.hasOwn(types, one) || Object.values(types).some(({ type }) => type === one),
  )
  const userType = { type: name, constructor: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, binding: name }
  const stated = splitFunctorType(node.type).parameters.map(statedType)
  return {
    title: `Give it a type of its own, \`${name}\``,
    commands: [
      { type: 'type.set', id: name, userType },
      { type: 'node.update', id, node: { ...node, type: openFunctorType(stated, moduleType(name)) } },
    ],
  }
}

/** Canvas pixels between a node and what is added behind it. */
const APART = 320

/** Empty inputs that are tried one by one, and those that become a repair. */
const MOST_ASKED = 40
const MOST_OFFERED = 2
