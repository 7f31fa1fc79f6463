// What a newcomer types into the palette, and what must come first.

import { describe, expect, it } from 'vitest'
import { paletteSections } from '../../panels/palette/entries.ts'
import { catalog } from '../../releases/mirage-3.8.1/catalog.ts'
import { searchEntries } from '../../state/parts/search-words.ts'

const entries = paletteSections(catalog).flatMap((section) => section.entries)

function found(query: string): readonly string[] {
  return searchEntries(query, entries).map(({ id }) => id)
}

describe('search of the palette by purpose', () => {
  it.each([
    ['web server', 'cohttp_server'],
    ['web', 'cohttp_server'],
    ['dns', 'resolver_dns'],
    ['wifi', 'default_network'],
    ['random', 'default_random'],
    ['crypto', 'default_random'],
    ['ip address', 'create_ipv4'],
    ['log', 'default_reporter'],
    ['logs', 'default_reporter'],
    ['ram', 'ramdisk'],
    ['lan', 'default_network'],
    ['nic', 'default_network'],
    ['files', 'block_of_file'],
    ['key value store', 'kv_rw_mem'],
    ['time of day', 'default_posix_clock'],
    ['sleep', 'default_time'],
    ['two interfaces', 'netif'],
    ['hello world', 'default_console'],
    ['own module', 'foreign'],
    ['environment variable', 'key'],
    ['else', 'if_impl'],
  ])('%s', (query, first) => {
    expect(found(query).slice(0, 2)).toContain(first)
  })

  it('finds every device by its id, first', () => {
    for (const { id } of entries) expect(found(id)[0]).toBe(id)
  })

  it('puts a deprecated name last', () => {
    expect(found('web server')).toEqual(['cohttp_server', 'httpaf_server', 'http_server'])
  })

  it('names nothing that only has the letters somewhere', () => {
    expect(found('fat')).toEqual(['fat', 'fat_of_files'])
    expect(found('date')).toEqual(['default_posix_clock'])
    expect(found('email')).toEqual([])
  })
})
