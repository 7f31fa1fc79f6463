// Values of mirage's own options that change which files are written.

import type { Key } from '../../../core/model/key.ts'
import { dashed, type OptionSpec } from './option-spec.ts'
import { configureOptions, standardOptions } from './own-options.ts'
import { readOptions } from './read-options.ts'

export interface OwnValues {
  /** `--output`: name of the main module's file. */
  readonly output: string | null
  /** `--file`: the configuration. */
  readonly file: string | null
  /** `--build-dir`: folder of all generated files but dune-project. */
  readonly buildDir: string | null
}

/** The values on a command line that has been accepted; keys are needed to know which words belong to other options. */
export function ownValues(command: readonly string[], keys: readonly Key[]): OwnValues {
  const options: readonly OptionSpec[] = keys.map((key) => ({
    names: key.info.names.map(dashed),
    form: key.argument.kind === 'flag' ? 'flag' : 'value',
  }))
  const { uses } = readOptions([...configureOptions, ...options, ...standardOptions], command.slice(1), true)
  function valueOf(name: string): string | null {
    const option = configureOptions.find((candidate) => candidate.names.includes(name))
    return (option && uses.get(option)?.at(0)?.value) ?? null
  }
  return { output: valueOf('--output'), file: valueOf('--file'), buildDir: valueOf('--build-dir') }
}
