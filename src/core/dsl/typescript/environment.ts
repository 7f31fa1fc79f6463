// `getenv` and functoria's `Name`.

import { ocamlify } from '../../emit/ocaml/identifiers.ts'
import type { Computing } from './compute.ts'
import { readOptions, textOption } from './options.ts'
import { expected, fail, failOcaml, wrap } from './values.ts'

/** What the configuration sees of the environment: what was given with it, never the process. */
export function environment({ env }: Computing): Readonly<Record<string, unknown>> {
  const read = (name: unknown): string | null =>
    typeof name === 'string'
      ? (env.get(name) ?? null)
      : expected('the name of a variable', name, 'The argument of getenv')
  return {
    getenv: (name: unknown) =>
      read(name) ??
      fail(
        'MG-TS-ENV',
        `The variable ${String(name)} is not given.`,
        `Give it: --env ${String(name)}=VALUE. Or write: getenv_opt('${String(name)}') ?? 'a default'.`,
      ),
    getenv_opt: read,
  }
}

/** Functoria's `Name`. */
export const nameModule = {
  ocamlify: (name: unknown) => {
    const made = typeof name === 'string' ? ocamlify(name) : expected('a text', name, 'The argument of Name.ocamlify')
    return made.kind === 'ok' ? made.identifier : failOcaml(made.name)
  },
  create: (key: unknown, options: unknown) => {
    const prefix = textOption(readOptions(options, ['prefix'], 'Name.create'), 'prefix', 'Name.create')
    if (typeof key !== 'string' || prefix === undefined)
      return fail('MG-TS-ARGUMENT', "Write: Name.create(text, { prefix: 'f' }).")
    const args = [key, prefix].map((value) => ({ kind: 'constant', value: { kind: 'string', value } }) as const)
    return wrap({
      kind: 'lambda',
      lambda: { parameters: [], body: { kind: 'call', primitive: 'Name.create', arguments: args } },
    })
  },
}
