// What `mirage build` runs for the application itself, after the steps of its devices.

import type { Target } from '../define/define-target.ts'

const TAGS = ['warn(A-4-41-42-44-48)', 'debug', 'bin_annot', 'strict_sequence', 'principal', 'safe_string']
/** Libraries of OCaml that a unikernel without an operating system must not link. */
const LEFT_OUT = ['unix', 'str', 'num', 'threads']

/** Commands that compile and link; `{LIBRARIES}` stands for the libraries of the application. */
export function buildCommands(target: Target, name: string, hasFatalWarnings: boolean): readonly string[] {
  const isProcess = target.extension === null
  const tags = [
    `predicate(${target.predicate})`,
    ...TAGS,
    ...(hasFatalWarnings ? ['warn_error(+1..49)'] : []),
    ...(isProcess ? ['thread'] : []),
  ]
  const linkFlags = ['-g', ...(isProcess ? [] : LEFT_OUT.flatMap((library) => ['-dontlink', library]))]
  const compile = [
    'ocamlbuild -use-ocamlfind -classic-display -quiet',
    `-tags ${tags.join(',')}`,
    '-pkgs {LIBRARIES}',
    '-cflags -g',
    `-lflags ${linkFlags.join(',')}`,
    '-tag-line <static*.*>: warn(-32-34)',
    '-Xs _build-solo5-hvt,_build-ukvm',
    isProcess ? 'main.native' : 'main.native.o',
  ]
  return [compile.join(' '), ...target.link.map((command) => command.replaceAll('NAME', name))]
}
