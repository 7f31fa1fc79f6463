// Puts configurations to TypeScript itself, all in one program, as an editor would see them in an exported project.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OPTIONS = {
  strict: true,
  noEmit: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  target: 'es2022',
  types: [],
  lib: ['es2022'],
}

const compiler = fileURLToPath(new URL('../../../../../node_modules/typescript/bin/tsc', import.meta.url))

/** What TypeScript complains about, by the name of the text; `morgana` for the declarations themselves. */
export function compileConfigTs(
  declarations: string,
  texts: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'config-ts-'))
  try {
    mkdirSync(join(folder, 'morgana'))
    writeFileSync(join(folder, 'morgana/index.d.ts'), declarations)
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.ts`), text)
    const include = [...Object.keys(texts).map((name) => `${name}.ts`), 'morgana/index.d.ts']
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, include }))
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
      cwd: folder,
      maxBuffer: 2 ** 26,
    })
    const complaints = new Map<string, string[]>()
    for (const complaint of stdout.split(/\n(?=\S)/).filter((text) => text.trim() !== '')) {
      const name = /^(?:morgana\/)?([\w.-]+?)(?:\.d)?\.ts\(/.exec(complaint)?.[1] ?? 'compiler'
      const owner = complaint.startsWith('morgana/') ? 'morgana' : name
      complaints.set(owner, [...(complaints.get(owner) ?? []), complaint])
    }
    return complaints
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text with an import of every name of the language that it mentions. */
export function withImports(declarations: string, text: string): string {
  const names = [...declarations.matchAll(/^export declare (?:abstract )?(?:const|function|class) (\w+)/gm)].map(
    (match) => match[1] ?? '',
  )
  const used = [...new Set(names)].filter((name) => new RegExp(`\\b${name}\\b`).test(text))
  return `import { ${used.join(', ')} } from './morgana/index.js'\n${text}`
}
