// What `describe` prints for people.

import type { Facts, KeyFact, PackageFact } from '../../core/emit/facts.ts'
import type { TargetResult } from '../run-targets.ts'

/** One target: devices with what they use, keys, packages, files. */
export function describeText({ target, generated, error }: TargetResult): string {
  if (error !== null) return `${target}: ${error.kind} error\n${indent(error.message)}\n`
  if (generated === null) return `${target}: nothing is configured\n`
  const { facts } = generated
  const sections = [
    section('devices', devices(facts)),
    section('keys', columns(facts.keys.map(keyRow))),
    section('packages', columns(facts.packages.map(packageRow))),
    section(
      'files',
      generated.files.map(({ path }) => path),
    ),
  ]
  return `${target}: ${facts.name}\n${sections.join('')}`
}

function section(title: string, lines: readonly string[]): string {
  return `  ${title} (${lines.length})\n${lines.map((line) => `    ${line}\n`).join('')}`
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}

function devices({ main }: Facts): readonly string[] {
  const modules = new Map(main.modules.map((one) => [one.name, one.functor]))
  return columns(
    main.devices.map(({ name, module, params = [], data = [] }) => {
      const uses = [...params, ...data.map((one) => `(${one})`)].join(' ')
      return [name, modules.get(module) ?? module, uses]
    }),
  )
}

function keyRow({ name, stage, value, default: byDefault, kind }: KeyFact): readonly string[] {
  const shown = stage === 'configure' ? `= ${value ?? ''}` : kind === 'required' ? 'required' : (byDefault ?? 'flag')
  return [name, stage, shown]
}

function packageRow({ opam, min = [], max = [], build }: PackageFact): readonly string[] {
  const bounds = [
    ...min.map((one) => `>= ${one}`),
    ...max.map((one) => `< ${one}`),
    ...(build === true ? ['build'] : []),
  ]
  return [opam, bounds.join(', ')]
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)))
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
