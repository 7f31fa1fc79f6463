import { describe, expect, it } from 'vitest'
import { freshBinding } from './names.ts'

function fresh(wish: string, ...taken: readonly string[]): string {
  return freshBinding(wish, (name) => taken.includes(name))
}

describe('names of new nodes', () => {
  it('count on from a 1, and begin with 2 elsewhere', () => {
    expect(fresh('console1')).toBe('console1')
    expect(fresh('console1', 'console1', 'console2')).toBe('console3')
    expect(fresh('stack', 'stack')).toBe('stack_2')
    expect(fresh('ipv4', 'ipv4')).toBe('ipv4_2')
    expect(fresh('net21', 'net21')).toBe('net21_2')
  })
})
