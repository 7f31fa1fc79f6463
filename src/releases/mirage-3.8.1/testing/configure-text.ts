// What `mirage` makes of a few lines of configuration, for tests that state its rules. Reads nothing but its arguments.

import { describeCommand, type DescribeResult } from '../../../core/compile/describe-command.ts'
import { generateTargets } from '../../../core/compile.ts'
import { prepareDesign } from '../../../core/compile/prepare-design.ts'
import type { Facts } from '../../../core/emit/facts.ts'
import type { Design } from '../../../core/model/design.ts'
import type { OcamlFile } from '../../../core/read/ocaml/file.ts'
import { readConfigMl } from '../../../core/read/read-config-ml.ts'
import { mirage381 } from '../release.ts'

export interface Setting {
  readonly args?: readonly string[]
  readonly target?: string
  readonly env?: Readonly<Record<string, string>>
}

type Parser = (text: string) => OcamlFile

/** The design of a configuration that begins with `open Mirage`. */
export function readText(parser: Parser, text: string): Design {
  const { semantics, interfaces } = mirage381
  const { design, diagnostics } = readConfigMl({
    text: `open Mirage\n${text}`,
    file: 'config.ml',
    catalog: semantics.catalog,
    interfaces,
    parser,
    env: {},
  })
  if (design === null) throw new Error(diagnostics.map((one) => one.message).join('\n'))
  return design
}

/** Facts of `mirage configure`, or the text of its error. */
export function configureText(parser: Parser, text: string, setting: Setting = {}): Facts | string {
  const { args = [], target = 'unix', env = {} } = setting
  const [result] = generateTargets(readText(parser, text), mirage381, [{ target, args, env, outline: true }])
  if (result === undefined || 'error' in result) return result?.error.message ?? 'nothing'
  return result.generated.facts
}

/** What a fresh `mirage describe` shows, or the text of its error. */
export function describeText(
  parser: Parser,
  text: string,
  args: readonly string[],
): Exclude<DescribeResult, { error: unknown }> | string {
  const result = describeCommand(prepareDesign(readText(parser, text), mirage381), { args, env: {}, cached: null })
  if (result === null || 'error' in result) return result?.error.message ?? 'nothing'
  return result
}
