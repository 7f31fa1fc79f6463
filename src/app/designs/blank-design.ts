// What a new design begins with: nothing. Pure.

import type { Design } from '../../core/model/design.ts'

/** A design without anything in it, named as no kept design is. */
export function blankDesign(release: string, taken: readonly string[]): Design {
  const wish = 'unikernel'
  let name = wish
  for (let number = 2; taken.includes(name); number += 1) name = `${wish}-${number}`
  return {
    format: 'morgana',
    version: 1,
    release,
    name,
    logic: { types: {}, keys: {}, values: {}, nodes: {}, wires: {}, registration: null, text: [] },
    settings: [],
    sources: {},
    layout: {},
  }
}
