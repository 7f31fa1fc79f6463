import { describe, expect, it } from 'vitest'
import { makeDesign } from '../core/testing/designs.ts'
import { TOY_CATALOG } from '../core/testing/toy-catalog.ts'
import { argumentValue, configureLine, refusalOf, withArgument } from './settings.ts'
import { createStores } from './stores.ts'
import { NO_WORKSHOP } from './workshop.ts'

/** What is said against a value of `--port` by a tool that answers to each list of arguments so. */
function refusal(value: string, answers: (args: readonly string[]) => string | null): Promise<string | null> {
  const tryArguments = (_: unknown, { args }: { readonly args: readonly string[] }) => Promise.resolve(answers(args))
  const stores = createStores(TOY_CATALOG, makeDesign({}, {}), { ...NO_WORKSHOP, tryArguments })
  return refusalOf(stores, '--port', value)
}

describe('a value that is tried before it is used', () => {
  it('is refused in the words of the tool, when they are about its option', async () => {
    const words = "option '--port': invalid value 'x'"
    expect(await refusal('x', (args) => (args.includes('--port=x') ? words : null))).toBe(words)
    expect(await refusal('8080', () => null)).toBeNull()
  })

  it('is not refused for what is wrong without it', async () => {
    expect(await refusal('8080', () => 'required option --name is missing')).toBeNull()
    expect(await refusal('8080', () => 'two keys are called --port')).toBeNull()
  })
})

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
