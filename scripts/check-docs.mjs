// Fails on documents that name a file which is not there, as a link or as a path written as code.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LINK = /\]\((?!https?:)([^)#\s]+)/g
/** A path as code begins with a folder of the project; one with a placeholder (`<device>.ts`) is an example. */
const PATH = /`((?:src|docs|fixtures|scripts|bench|e2e|bin)\/[\w./-]+)`/g

/**
 * Everything that documents of the project at `root` name and that is not there.
 * @param {string} root @returns {{ files: number, problems: string[] }}
 */
export function checkDocs(root) {
  const paths = ['', 'docs', 'docs/adr']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.md'))
  const problems = paths.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const linked = [...text.matchAll(LINK)].map(([, to = '']) => join(dirname(path), to))
    const named = [...text.matchAll(PATH)].map(([, to = '']) => to)
    return [...linked, ...named].filter((to) => !existsSync(join(root, to))).map((to) => `${path}: there is no ${to}`)
  })
  if (paths.length === 0) problems.push('no document was looked at')
  return { files: paths.length, problems }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, problems } = checkDocs(join(fileURLToPath(import.meta.url), '../..'))
  for (const problem of problems) console.error(problem)
  console.log(`${files} documents, ${problems.length} names of files that are not there`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
