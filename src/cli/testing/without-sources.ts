// Designs as another language keeps them: without the words of config.ml, which only config.ml has.

import type { Design, TextItem } from '../../core/model/design.ts'

/** The design without statements as they were written. */
export function withoutSources(design: Design): Design {
  const text = design.logic.text.flatMap((item): readonly TextItem[] => {
    if (item.kind === 'helper') return []
    if (item.kind === 'register') return [{ kind: 'register' }]
    return 'id' in item ? [{ kind: item.kind, id: item.id }] : [item]
  })
  return { ...design, logic: { ...design.logic, text } }
}
