// `morgana diff`: what changes from one design to another, target by target.

import { diffFacts, type FactsDifference } from '../../core/emit/diff-facts.ts'
import { type Command, EXIT } from '../command.ts'
import { ENV, envOf, JSON_OUTPUT, TARGETS, targetsOf } from '../words/common-options.ts'
import { loadDesign } from '../input/load-design.ts'
import { diagnosticText } from '../output/report.ts'
import { runTargets, type TargetResult } from '../run-targets.ts'
import { UsageMistake } from '../words/usage-mistake.ts'

export const diff: Command = {
  name: 'diff',
  synopsis: ['diff A B [-t TARGET|all] [--json] [--env N=V]… [-- ARGS…]'],
  doc: 'Says what changes from one design to another, target by target.',
  options: [TARGETS, JSON_OUTPUT, ENV],
  run: async (args, session) => {
    const [a, b, ...others] = args.positional
    if (a === undefined || b === undefined || others.length > 0)
      throw new UsageMistake('diff compares two designs: A and B')
    const env = envOf(args)
    const requests = targetsOf(args, session).map((target) => ({ target, args: args.rest, env, outline: true }))
    const sides = [await loadDesign(session, a, env), await loadDesign(session, b, env)]
    const [before = [], after = []] = sides.map((side) => runTargets(session, side, requests))
    const { io } = session
    for (const [index, results] of [before, after].entries()) {
      const side = sides[index]
      const errors = results.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error')
      if (side !== undefined) io.err(diagnosticText(side, errors))
    }
    const changes = requests.map(({ target }, index): readonly [string, FactsDifference] => {
      return [target, difference(before[index], after[index])]
    })
    io.out(
      args.options.has('json')
        ? `${JSON.stringify(Object.fromEntries(changes), null, 2)}\n`
        : changes.map(changeText).join(''),
    )
    return [...before, ...after].some(({ error }) => error !== null) ? EXIT.error : EXIT.done
  },
}

/** Two refusals are compared by what they say. */
function difference(before: TargetResult | undefined, after: TargetResult | undefined): FactsDifference {
  const [from, to] = [before?.generated?.facts, after?.generated?.facts]
  if (from !== undefined && to !== undefined) return diffFacts(from, to)
  const [removed, added] = [outcome(before), outcome(after)]
  return removed === added ? {} : { result: { removed: [removed], added: [added] } }
}

function outcome(result: TargetResult | undefined): string {
  if (result?.error) return `${result.error.kind} error: ${result.error.message}`
  return result?.generated ? 'configures' : 'registers nothing'
}

function changeText([target, sections]: readonly [string, FactsDifference]): string {
  const lines = Object.entries(sections).flatMap(([section, { removed, added }]) => [
    `  ${section}`,
    ...removed.map((line) => `    - ${line}`),
    ...added.map((line) => `    + ${line}`),
  ])
  return lines.length === 0 ? '' : `${target}\n${lines.join('\n')}\n`
}
