import { describe, expect, it } from 'vitest'
import { searchEntries, type Searchable } from './search-words.ts'

function entry(
  id: string,
  typeText: string,
  summary = '',
  keywords: string[] = [],
  more: Partial<Searchable> = {},
): Searchable {
  return { id, typeText, summary, keywords, ...more }
}

const ENTRIES = [
  entry('default_time', 'time', 'Lets a unikernel sleep.', ['timer']),
  entry('direct_stackv4', 'stackv4', 'A stack from its parts.'),
  entry('generic_stackv4', 'stackv4', 'The stack that fits the target.', ['tcp', 'dhcp']),
  entry('socket_stackv4', 'stackv4', 'The stack of the host.', ['unix']),
  entry('stdlib_random', 'random', 'Numbers that are not secret.', [], { deprecated: 'Use another.' }),
  entry('default_random', 'random', 'Numbers in frames.', ['uuid'], { section: 'Random' }),
  entry('archive', 'kv_ro', 'Files of a tar.', [], { section: 'Storage' }),
  entry('cohttp_server', 'http', 'Serves.', ['web server'], { section: 'HTTP' }),
]

function found(query: string): readonly string[] {
  return searchEntries(query, ENTRIES).map(({ id }) => id)
}

describe('search of devices', () => {
  it('finds by name before type, keyword and sentence', () => {
    expect(found('stack')).toEqual(['direct_stackv4', 'generic_stackv4', 'socket_stackv4'])
    expect(found('generic')).toEqual(['generic_stackv4'])
  })

  it('finds by purpose', () => {
    expect(found('sleep')).toEqual(['default_time'])
    expect(found('dhcp')).toEqual(['generic_stackv4'])
    expect(found('stora')).toEqual(['archive'])
  })

  it('wants every word to fit, or at least half of them', () => {
    expect(found('stack host')).toEqual(['socket_stackv4'])
    expect(found('sleep nonsense')).toEqual(['default_time'])
    expect(found('sleep utter nonsense')).toEqual([])
  })

  it('does not find words in the middle of others', () => {
    expect(found('ram')).toEqual([])
    expect(found('lan')).toEqual([])
  })

  it('knows plurals, phrases and words that say nothing', () => {
    expect(found('timers')).toEqual(['default_time'])
    expect(found('a web server')).toEqual(['cohttp_server'])
    expect(found('web serv')).toEqual(['cohttp_server'])
  })

  it('puts what is deprecated last', () => {
    expect(found('random')).toEqual(['default_random', 'stdlib_random'])
  })

  it('understands abbreviations', () => {
    expect(found('gst4')).toEqual(['generic_stackv4'])
  })

  it('gives everything for nothing', () => {
    expect(found('  ')).toEqual(ENTRIES.map(({ id }) => id))
  })
})
