// The command line against measured runs: keys are written here as the cases' configurations write them.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ConverterBehaviour } from '../../../core/analyze/command-line.ts'
import { keyValue } from '../../../core/graph/term/key-value.ts'
import { type Constant, NONE, bool, int, list, string, variant } from '../../../core/model/constant.ts'
import type { Converter, Key, KeyArgument } from '../../../core/model/key.ts'
import type { Term } from '../../../core/model/term.ts'
import { constantKey, makeKey, targetKey } from '../catalog/builtin-keys.ts'
import { converterOf } from '../converters/converter-of.ts'
import { commandLine } from './parse-command-line.ts'

interface Run {
  readonly target: string
  readonly args: readonly string[]
  readonly command?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly error?: {
    readonly message: string
    readonly kind: string
    readonly exit: number
    readonly config_exit: number
  }
}

/** What the OCaml parser would have made of `Arg.opt (list int) …`. */
function converter(text: string): Converter<Key> {
  const applied = /^(list|some) (.*)$/.exec(text)
  if (applied === null) return { kind: 'named', name: text }
  return { kind: applied[1] === 'list' ? 'list' : 'some', of: converter(applied[2] ?? '') }
}

function key(name: string, argument: KeyArgument<Key>, more: Partial<Key> = {}): Key {
  return { name, stage: 'both', argument, info: { names: [name] }, setters: [], ref: name, builtin: false, ...more }
}

function opt(name: string, of: string, value: Constant, more: Partial<Key> = {}): Key {
  return key(name, { kind: 'opt', converter: converter(of), default: value }, more)
}

function flag(name: string, more: Partial<Key> = {}): Key {
  return key(name, { kind: 'flag' }, more)
}

function address(type: string, text: string): Constant {
  return { kind: 'opaque', type, text }
}

/** The keys that every application has. */
const project = (
  'target warn_error target_debug no_depext backtrace randomize_hashtables logs allocation_policy minor_heap_size ' +
  'major_heap_increment space_overhead max_space_overhead gc_verbosity gc_window_size custom_major_ratio ' +
  'custom_minor_ratio custom_minor_max_size'
)
  .split(' ')
  .map((name) => constantKey(`Key.${name}`))

const stage = (of: Key['stage']): Partial<Key> => ({ stage: of })
const option = (...names: readonly string[]): Partial<Key> => ({ info: { names } })

/** Keys of each case's jobs. */
const cases: Readonly<Record<string, readonly Key[]>> = {
  'project-flags': [],
  'project-target-env': [],
  'key-bool': [opt('debug', 'bool', bool(false))],
  'key-builtin-clash': [opt('target2', 'int', int(1), option('target'))],
  'key-flag': [flag('quiet-boot')],
  'key-info-full': [opt('full-info', 'int', int(3), { info: { names: ['F', 'full', 'full-info'], env: 'FULL_INFO' } })],
  'key-int': [opt('port', 'int', int(8080), option('p', 'port'))],
  'key-ipv4-address': [opt('server', 'ipv4_address', address('Ipaddr.V4.t', '10.0.0.1'))],
  'key-ipv4-prefix': [opt('subnet', 'ipv4', address('Ipaddr.V4.Prefix.t', '10.0.0.9/24'))],
  'key-ipv6': [opt('addr6', 'ipv6', address('Ipaddr.V6.t', '2001:db8::1'))],
  'key-list-int': [opt('ports', 'list int', list([int(1), int(2)]))],
  'key-name-differs': [opt('key-name', 'int', int(3), option('option-name'))],
  'key-option-builtin-color': [flag('tint', option('color'))],
  'key-option-builtin-short': [flag('fast', option('f', 'fast'))],
  'key-option-single-letter': [opt('k', 'string', string('d'))],
  'key-positional': [opt('once', 'int', int(1))],
  'key-prefix-match': [opt('verylong-a', 'int', int(1)), opt('verylong-b', 'int', int(1))],
  'key-register': [
    opt('reg-key', 'int', int(1)),
    key('reg-req', { kind: 'required', converter: converter('string') }, stage('configure')),
  ],
  'key-repeat': [opt('once', 'int', int(1))],
  'key-required-int': [key('size', { kind: 'required', converter: converter('int') })],
  'key-same-name-other-default': [opt('dup', 'int', int(1)), opt('dup', 'int', int(2))],
  'key-same-name-other-option': [
    opt('dup', 'int', int(1), option('dup-a')),
    opt('dup', 'int', int(2), option('dup-b')),
  ],
  'key-same-name-run': [opt('dup', 'int', int(1), stage('run')), opt('dup', 'int', int(2), stage('run'))],
  'key-equal-keys': [opt('dup', 'int', int(1)), opt('dup', 'int', int(1))],
  'key-same-option-other-name': [opt('ka', 'int', int(1), option('opt')), opt('kb', 'int', int(2), option('opt'))],
  'key-short-only': [opt('x', 'int', int(1))],
  'key-stage-both-required': [key('kk', { kind: 'required', converter: converter('string') })],
  'key-stage-configure-required': [key('kk', { kind: 'required', converter: converter('string') }, stage('configure'))],
  'key-stage-run-flag': [flag('kk', stage('run'))],
  'key-stage-run-opt': [opt('kk', 'string', string('dflt'), stage('run'))],
  'struct-two-netif': [makeKey('interface', { default: string('0') }), makeKey('interface', { default: string('1') })],
}

describe.each(Object.entries(cases))('%s', (name, keys) => {
  const url = new URL(`../../../../fixtures/conformance/cases/${name}.json`, import.meta.url)
  const { runs } = JSON.parse(readFileSync(url, 'utf8')) as { readonly runs: readonly Run[] }

  it.each(runs.map((run) => [JSON.stringify(run.command ?? [run.target, ...run.args]), run] as const))(
    '%s',
    (_, run) => {
      const input = { env: {}, ...run }
      const choices = commandLine.parse([targetKey], input, 'choices')
      expect(choices).toHaveProperty('parsed')
      const result = commandLine.parse([...project, ...keys], input, 'all')
      if (run.error === undefined) {
        expect(result).toHaveProperty('parsed')
        if (!('parsed' in result) || !('parsed' in choices)) return
        const tag = keyValue(result.parsed.context, targetKey)
        expect(converterOf({ kind: 'named', name: 'target' }).print(tag)).toBe(run.target)
        expect(keyValue(choices.parsed.context, targetKey)).toEqual(tag)
      } else expect(result).toEqual({ error: run.error })
    },
  )
})

describe('values', () => {
  const speed = opt('speed', 'int', int(1), stage('configure'))
  const mode = opt('mode', 'string', string('slow'), stage('configure'))
  const on = { kind: 'constant', value: NONE } as const
  const when = (value: Constant): Term<Key> => ({
    kind: 'if',
    condition: { kind: 'variable', name: 'b' },
    then: { kind: 'constructor', name: 'Some', argument: { kind: 'constant', value } },
    else: on,
  })
  const turbo = flag('turbo', {
    stage: 'configure',
    setters: [
      { key: speed, value: { parameters: ['b'], body: when(int(9)) } },
      { key: mode, value: { parameters: ['b'], body: when(string('fast')) } },
    ],
  })

  function values(args: readonly string[]): readonly string[] {
    const result = commandLine.parse([targetKey, speed, mode, turbo], { target: 'unix', args, env: {} }, 'all')
    if ('error' in result) return [result.error.message]
    const print = (of: Key, behaviour: ConverterBehaviour): string =>
      `${behaviour.print(keyValue(result.parsed.context, of))} ${result.parsed.from.get(of) ?? 'default'}`
    return [print(speed, converterOf(converter('int'))), print(mode, converterOf(converter('string')))]
  }

  it.each([
    [[], ['1 default', 'slow default']],
    [['--turbo'], ['9 alias', 'fast alias']],
    [
      ['--turbo', '--speed=3'],
      ['3 argument', 'fast alias'],
    ],
    [['--mode=x'], ['1 default', 'x argument']],
  ])('an alias with %j', (args, expected) => {
    expect(values(args)).toEqual(expected)
  })

  it('sets only one of two keys of one name', () => {
    const keys = [targetKey, makeKey('dhcp', {}), makeKey('dhcp', {})]
    const result = commandLine.parse(keys, { target: 'hvt', args: ['--dhcp=true'], env: {} }, 'choices')
    expect('parsed' in result && keys.map((of) => result.parsed.context.has(of))).toEqual([true, true, false])
  })

  it.each([
    ['frobnicate', "unknown command 'frobnicate', must be one of 'build', 'clean', 'configure', 'describe' or 'help'."],
    ['configurex', "unknown command 'configurex', did you mean 'configure'?"],
    ['c', "command 'c' ambiguous and could be either 'clean' or 'configure'"],
    ['build', 'Configuration is not available. Please run configure.'],
    ['clean x', "too many arguments, don't know what to do with 'x'"],
    ['-t xen configure', "unknown option '-t'."],
    [
      'configure --help=x --bogus',
      "option '--help': invalid value 'x', expected one of 'auto', 'pager', 'groff' or 'plain'",
    ],
  ])('%s is refused as the tool refuses it', (words, message) => {
    const input = { target: '', args: [], env: {}, command: words.split(' ') }
    expect(commandLine.parse([targetKey], input, 'all')).toMatchObject({
      error: { kind: 'command-line', message: `mirage: ${message}`, exit: 1 },
    })
  })

  it.each(['configure extra --help', 'conf -t nowhere --version', 'help configure', '--version', 'clean --help'])(
    '%s ends well without a result',
    (words) => {
      const input = { target: '', args: [], env: {}, command: words.split(' ') }
      expect(commandLine.parse([targetKey], input, 'all')).toMatchObject({ error: { exit: 0 } })
    },
  )

  it('refuses to build outside the folder', () => {
    const input = { target: 'xen', args: ['-b', '../up', '--unknown'], env: {} }
    expect(commandLine.parse([targetKey], input, 'all')).toMatchObject({
      error: { message: 'Fatal error: exception Failure("--build-dir should be a sub-directory.")', exit: 2 },
    })
  })

  it('forgets every choice when one of them is mistaken, as the first look of the tool does', () => {
    const net = makeKey('net', {})
    const input = { target: 'hvt', args: ['--net=foo'], env: {} }
    const result = commandLine.parse([targetKey, net], input, 'choices')
    expect('parsed' in result && keyValue(result.parsed.context, targetKey)).toEqual(variant('Unix'))
  })

  it.each(['--help', '--help=plain', '--he'])('forgets every choice when %s is asked for: help is no value', (word) => {
    const input = { target: 'hvt', args: [word], env: {} }
    const result = commandLine.parse([targetKey], input, 'choices')
    expect('parsed' in result && keyValue(result.parsed.context, targetKey)).toEqual(variant('Unix'))
  })
})
