// Module types of the configuration: what they offer, and whether a module has it.

import type { Location, OpaqueText } from '../../ocaml/syntax.ts'
import type { Checker } from '../checker.ts'
import { signatureInfo } from '../interface/load-module.ts'
import { parseSignatureText, type Signature } from '../interface/parse-interface.ts'
import { instance } from '../types/levels.ts'
import { failWith } from '../complaints/problem.ts'
import { scopePrinter } from '../complaints/report-clash.ts'
import { createModule, loaded, type ModuleInfo, type SignatureInfo } from '../names/scope.ts'
import { unify } from '../types/unify.ts'

/** What a module type means here; null when its form is not understood: then nothing is refused because of it. */
export function readSignature(checker: Checker, { text, location }: OpaqueText): SignatureInfo | null {
  const signature = parsed(text)
  if (signature === null) return null
  const { form } = signature
  if ('path' in form && form.path.length === 1 && !checker.scope.signatures.has(form.path[0] ?? ''))
    if (!checker.scope.isPartial) refuseUnbound(form.path[0] ?? '', location)
  return signatureInfo({ ...checker, isLenient: true }, signature)
}

function parsed(text: string): Signature | null {
  try {
    return parseSignatureText(text)
  } catch {
    // A form that interface texts do not have, such as `module type of`.
    return null
  }
}

function refuseUnbound(name: string, location: Location): never {
  return failWith(location, {
    code: 'MG-TYPE-UNBOUND',
    message: `There is no module type ${name}.`,
    hint: `Define it first: module type ${name} = sig … end`,
    toolText: `Unbound module type ${name}`,
  })
}

/** The module as its type shows it; a module that lacks something is refused. */
export function ascribe(
  checker: Checker,
  module: ModuleInfo,
  signature: SignatureInfo | null,
  use: { readonly location: Location; readonly path: string; readonly isAbstract: boolean },
): ModuleInfo {
  if (signature === null) return createModule(use.path, true)
  loaded(module)
  if (module.isPartial) return signature.instantiate(use.path, null)
  const wanted = signature.instantiate(use.path, module)
  for (const name of wanted.types.keys()) if (!module.types.has(name)) refuseMissing('type', name, use.location)
  for (const [name, { type }] of wanted.values) {
    const own = module.values.get(name)
    if (own === undefined) refuseMissing('value', name, use.location)
    else if (unify(instance(own.type, checker.level + 1), instance(type, checker.level + 1)) !== null)
      refuseValue(checker, { name, found: own.type, wanted: type }, use.location)
  }
  for (const name of wanted.modules.keys()) if (!module.modules.has(name)) refuseMissing('module', name, use.location)
  return use.isAbstract ? signature.instantiate(use.path, null) : wanted
}

function refuseMissing(sort: string, name: string, location: Location): never {
  return failWith(location, {
    code: 'MG-TYPE-SIGNATURE',
    message: `This module has no ${sort} ${name}, which its module type asks for.`,
    hint: null,
    toolText: `Signature mismatch:\n       The ${sort} \`${name}' is required but not provided`,
  })
}

function refuseValue(
  checker: Checker,
  {
    name,
    found,
    wanted,
  }: {
    readonly name: string
    readonly found: Parameters<typeof instance>[0]
    readonly wanted: Parameters<typeof instance>[0]
  },
  location: Location,
): never {
  const { print } = scopePrinter(checker)
  return failWith(location, {
    code: 'MG-TYPE-SIGNATURE',
    message: `The value ${name} of this module has type ${print(found)}, but its module type says ${print(wanted)}.`,
    hint: null,
    toolText: `Signature mismatch:\n       Values do not match: val ${name} : ${print(found)} is not included in val ${name} : ${print(wanted)}`,
  })
}
