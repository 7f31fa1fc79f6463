// What a name that is not found says about the version that a configuration was written for.

import type { Catalog } from '../model/catalog.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

/** A complaint about a name that only another version of the tool has says so; what the tool itself prints stays. */
export function explainRelease(diagnostic: Diagnostic, catalog: Catalog): Diagnostic {
  const match = /Unbound (?:value|module|constructor) ([\w.']+)/.exec(diagnostic.tool?.message ?? '')
  const path = match?.[1]?.split('.') ?? []
  for (const name of [path.at(-1) ?? '', path[0] ?? '']) {
    const advice = catalog.otherReleases?.get(name)
    if (advice === undefined) continue
    const { tool, ...rest } = diagnostic
    return {
      ...rest,
      message: `\`${name}\` is not part of ${catalog.release.replace('-', ' ')}.`,
      hint: advice,
      ...(tool === undefined ? {} : { tool }),
    }
  }
  return diagnostic
}
