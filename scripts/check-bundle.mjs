// Weighs the JavaScript that the browser must load before the built page is usable: what index.html names.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './lib/steps.mjs'

/** Compressed, at most, in bytes. */
const limit = 300_000

const page = join(root, 'dist/index.html')
if (!existsSync(page)) throw new Error('there is no built page; run npm run build first')
const files = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file ?? '')
const bytes = files.reduce(
  (sum, file) => sum + gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length,
  0,
)
const isFine = bytes > 0 && bytes <= limit
console.log(
  `first view: ${(bytes / 1000).toFixed(0)} kB of compressed JavaScript in ${files.length} files, limit ${limit / 1000}`,
)
process.exitCode = isFine ? 0 : 1
