// What a wire that is dropped on nothing is offered first.

import { describe, expect, it } from 'vitest'
import { paletteSections } from '../../panels/palette/entries.ts'
import { catalog } from '../../releases/mirage-3.8.1/catalog.ts'
import { likelyFirst } from './likely-first.ts'

const entries = paletteSections(catalog).flatMap((section) => section.entries)

function offered(type: string): readonly string[] {
  const fits = entries.filter(({ id, type: made }) => made === type || id.endsWith('_impl') || id === 'foreign')
  return likelyFirst(fits, catalog, true).map(({ id }) => id)
}

describe('devices for a wire', () => {
  it.each([
    ['stackv4', 'generic_stackv4'],
    ['kv_ro', 'generic_kv_ro'],
    ['network', 'default_network'],
    ['console', 'default_console'],
    ['random', 'default_random'],
    ['job', 'foreign'],
  ])('%s', (type, first) => {
    expect(offered(type)[0]).toBe(first)
  })

  it('puts what works on some targets after what works on all, then choices, then what is deprecated', () => {
    const last = ['qubes_ipv4_stack', 'socket_stackv4', 'foreign', 'if_impl', 'match_impl']
    expect(offered('stackv4').slice(-5)).toEqual(last)
    expect(offered('random').at(-1)).toBe('stdlib_random')
  })

  it('begins with a module of the user for a result that anything may take', () => {
    expect(likelyFirst(entries, catalog, false)[0]?.id).toBe('foreign')
  })
})
