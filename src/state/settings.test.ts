import { describe, expect, it } from 'vitest'
import { argumentValue, configureLine, withArgument } from './settings.ts'

describe('arguments of a setting', () => {
  it('reads both ways of writing a value, and flags', () => {
    expect(argumentValue(['--dhcp=true'], '--dhcp')).toBe('true')
    expect(argumentValue(['--dhcp', 'true', '--x'], '--dhcp')).toBe('true')
    expect(argumentValue(['--verbose', '--x=1'], '--verbose')).toBe('')
    expect(argumentValue(['--dhcp-x=1'], '--dhcp')).toBeNull()
  })

  it('replaces a value, whichever way it was written', () => {
    expect(withArgument(['--a=1', '--dhcp', 'true', '--b'], '--dhcp', 'false')).toEqual([
      '--a=1',
      '--b',
      '--dhcp=false',
    ])
    expect(withArgument(['--a=1', '--dhcp=true'], '--dhcp', null)).toEqual(['--a=1'])
    expect(withArgument([], '--verbose', '')).toEqual(['--verbose'])
    expect(withArgument(['-x', '1'], '-x', '2')).toEqual(['-x', '2'])
  })

  it('writes the line that a shell takes', () => {
    expect(configureLine('hvt', ['--ipv4=10.0.0.2/24', "--hello=it's me"])).toBe(
      String.raw`mirage configure -t hvt --ipv4=10.0.0.2/24 '--hello=it'\''s me'`,
    )
  })
})
