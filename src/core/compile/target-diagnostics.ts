// What the real tool would refuse, as diagnostics with a place. One that holds for all targets stands once.

import type { GenerateError } from '../emit/release-files.ts'
import type { Diagnostic, ToolError } from '../model/diagnostic.ts'
import type { TargetName } from '../model/ids.ts'
import type { TargetResult } from './generate.ts'
import { nodesBehind, ownersOf } from './owners.ts'
import type { PreparedDesign } from './prepare-design.ts'

const CODES: Readonly<Record<ToolError['kind'], string>> = {
  compile: 'MG-MIRAGE-COMPILE',
  'command-line': 'MG-MIRAGE-ARGUMENT',
  configure: 'MG-MIRAGE-REFUSES',
  exception: 'MG-MIRAGE-EXCEPTION',
}

/** The diagnostic of an error for one target. */
export function errorDiagnostic(
  prepared: PreparedDesign,
  target: TargetName,
  { run }: TargetResult,
  { error, index, hint }: GenerateError,
): Diagnostic {
  const resolution = run?.resolution ?? undefined
  const behind =
    index === undefined || resolution === undefined
      ? []
      : nodesBehind(resolution, ownersOf(resolution, prepared.design.logic), index)
  const node = behind[0] ?? null
  const { design, release } = prepared
  const fix = release.repair({ design, node, error })
  return {
    code: CODES[error.kind],
    // A command line may end well without a result: it only asked for help.
    severity: error.exit === 0 ? 'warning' : 'error',
    target,
    at: node === null ? null : { node },
    message: inWords(error),
    ...(hint === undefined ? {} : { hint }),
    ...(fix === null ? {} : { fix }),
    tool: error,
  }
}

/** An exception that carries a text is told by that; every other message is the tool's own. */
function inWords({ kind, message }: ToolError): string {
  const text = kind === 'exception' ? /^Fatal error: exception [A-Z]\w*\("(.+)"\)$/s.exec(message)?.[1] : undefined
  return text === undefined ? message : `\`mirage\` dies with the exception “${text.replaceAll('\\"', '"')}”.`
}

/** Diagnostics of all targets; those that every target has become one without target. */
export function joinTargets(byTarget: ReadonlyMap<TargetName, readonly Diagnostic[]>): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostics of byTarget.values()) {
    for (const one of diagnostics) {
      const text = JSON.stringify([one.code, one.at, one.message, one.hint ?? null])
      const held = groups.get(text)
      if (held === undefined) groups.set(text, [one])
      else held.push(one)
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first !== undefined && group.length === byTarget.size ? [{ ...first, target: null }] : group
  })
}
