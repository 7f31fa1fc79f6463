import { describe, expect, it } from 'vitest'
import { bool, int, NONE, variant, type Constant } from '../model/constant.ts'
import type { Design, MatchNode } from '../model/design.ts'
import type { KeyDefinition } from '../model/key.ts'
import type { Term } from '../model/term.ts'
import { deviceNode, makeDesign, registration } from '../testing/designs.ts'
import { TOY_CATALOG } from '../testing/toy-catalog.ts'
import { caseCoverage } from './case-coverage.ts'
import { checkDesign } from './check-design.ts'
import { possibleValuesOf } from '../edit/terms/possible-values.ts'
import { ruleInput } from './rule.ts'

const TARGETS = TOY_CATALOG.targets.map(({ tag }) => variant(tag))
const [plain = NONE, fancy = NONE] = TARGETS
const target: Term<string> = { kind: 'key', key: TOY_CATALOG.targetKey }
const flag: KeyDefinition = {
  kind: 'created',
  binding: 'debug',
  name: 'debug',
  stage: 'configure',
  argument: { kind: 'flag' },
  info: { names: ['debug'] },
}

function match(cases: readonly Constant[]): MatchNode {
  return { kind: 'match_impl', binding: 'choice', value: 'v', cases }
}

function designOf(term: Term<string>, cases: readonly Constant[] = []): Design {
  const base = makeDesign(
    { choice: match(cases), a: deviceNode('default_time') },
    { 'choice.default': 'a' },
    { registration: registration(0) },
  )
  return {
    ...base,
    logic: { ...base.logic, keys: { debug: flag }, values: { v: { binding: null, term } } },
  }
}

describe('coverage of case tables', () => {
  it('knows what the default is for', () => {
    const cases = [plain]
    expect(caseCoverage(match(cases), designOf(target), TOY_CATALOG).rest).toEqual(TARGETS.slice(1))
    expect(caseCoverage(match(TARGETS), designOf(target), TOY_CATALOG).rest).toEqual([])
  })

  it('finds cases that repeat, and cases that nothing is', () => {
    const { cases } = caseCoverage(match([plain, fancy, plain, variant('Nowhere')]), designOf(target), TOY_CATALOG)
    expect(cases).toEqual([
      { kind: 'reached' },
      { kind: 'reached' },
      { kind: 'duplicate', of: 0 },
      { kind: 'impossible' },
    ])
  })

  it('multiplies the values of pairs', () => {
    const pair: Term<string> = { kind: 'tuple', items: [target, { kind: 'key', key: 'debug' }] }
    expect(possibleValuesOf('v', designOf(pair), TOY_CATALOG)).toHaveLength(TARGETS.length * 2)
    const taken: Constant = { kind: 'tuple', items: [plain, bool(true)] }
    expect(caseCoverage(match([taken]), designOf(pair), TOY_CATALOG).rest).toHaveLength(TARGETS.length * 2 - 1)
  })

  it('does not guess where values are without bounds', () => {
    const design = designOf({ kind: 'call', primitive: 'List.length', arguments: [{ kind: 'key', key: 'unknown' }] })
    expect(possibleValuesOf('v', design, TOY_CATALOG)).toBeNull()
    expect(caseCoverage(match([int(1), int(1)]), design, TOY_CATALOG)).toEqual({
      cases: [{ kind: 'reached' }, { kind: 'duplicate', of: 0 }],
      rest: null,
    })
  })
})

describe('the rule', () => {
  const found = (design: Design) => checkDesign(ruleInput(design, TOY_CATALOG))

  it('offers to delete a case that is never taken, keeping the wires of the others', () => {
    const [warning] = found(designOf(target, [plain, plain, fancy])).filter(({ code }) => code === 'MG-CASE-NEVER')
    expect(warning).toMatchObject({ severity: 'warning', at: { node: 'choice', port: 'case1' } })
    expect(warning?.fix?.commands).toEqual([{ type: 'cases.set', id: 'choice', cases: [plain, fancy], from: [0, 2] }])
  })

  it('says when an if_impl does not choose', () => {
    const same: Term<string> = { kind: 'call', primitive: '=', arguments: [target, target] }
    const design = designOf(same)
    const nodes = { ...design.logic.nodes, test: { kind: 'if_impl', binding: 'test', condition: 'v' } as const }
    const always = found({ ...design, logic: { ...design.logic, nodes } })
    expect(always.find(({ code }) => code === 'MG-CASE-NEVER')).toMatchObject({ at: { node: 'test', port: 'else' } })
  })

  it('asks for a condition and offers one', () => {
    const design = designOf(target)
    const nodes = { ...design.logic.nodes, choice: { ...match([]), value: null } }
    const missing = found({ ...design, logic: { ...design.logic, nodes } })
    expect(missing.find(({ code }) => code === 'MG-CONDITION-MISSING')?.fix?.title).toBe('Match the target')
  })
})

describe('repairs of holes', () => {
  it('wire the only thing that fits, else add the only device that does', () => {
    const lone = makeDesign(
      { eth: deviceNode('etif'), net: deviceNode('default_network') },
      {},
      { registration: registration(0) },
    )
    const hole = (design: Design) =>
      checkDesign(ruleInput(design, TOY_CATALOG)).find(
        ({ code, at }) => code === 'MG-HOLE' && at !== null && 'port' in at,
      )
    expect(hole(lone)?.fix?.title).toBe('Wire default_network into it')
    const bare = makeDesign({ eth: deviceNode('etif') }, {}, { registration: registration(0) })
    expect(hole(bare)?.fix).toMatchObject({ title: 'Add default_network', commands: [{ type: 'node.add' }] })
  })
})
