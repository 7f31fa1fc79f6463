// What the unikernel of a target answers to `--help`: from the keys that its key_gen.ml holds.

import type { ArgumentsInput } from '../analyze/command-line.ts'
import { helpPage, type HelpOption } from '../emit/help-page.ts'
import type { KeyFact } from '../emit/facts.ts'
import { keyValue } from '../graph/term/key-value.ts'
import type { Design } from '../model/design.ts'
import type { Release } from '../release.ts'
import { FACTS_ROOT, runAndGenerate } from './generate.ts'
import { valueText } from './key-names.ts'
import { prepareDesign } from './prepare-design.ts'
import type { TargetRun } from './run-target.ts'

/** The page; null while the target cannot be configured. */
export function unikernelHelp(design: Design, release: Release, input: ArgumentsInput): string | null {
  const { run, generated } = runAndGenerate(prepareDesign(design, release), input, FACTS_ROOT, true)
  if (run === null || generated === null) return null
  const { name, keys } = generated.facts
  const options = keys.filter(({ stage }) => stage === 'runtime').map((fact) => optionOf(fact, run, release))
  return helpPage({ name, options })
}

function optionOf(fact: KeyFact, run: TargetRun, { commandLine }: Release): HelpOption {
  const key = run.keys.find(({ name, info }) => name === fact.name && String(info.names) === String(fact.names ?? []))
  const value = key === undefined ? null : keyValue(run.parsed.context, key)
  const isNone = value?.kind === 'constructor' && value.argument === undefined
  const isFlag = fact.kind === 'flag'
  const printed = key === undefined || value === null ? '' : valueText(key, value, commandLine)
  return {
    names: fact.names ?? [],
    doc: fact.doc ?? key?.info.doc ?? '',
    docv: isFlag ? '' : (fact.docv ?? 'VAL'),
    docs: fact.docs ?? '',
    env: fact.env ?? '',
    absent: fact.kind === 'required' && isNone ? null : isFlag ? '' : printed,
  }
}
