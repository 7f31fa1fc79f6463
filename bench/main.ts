// Entry of `npm run bench`: prints tables and ends with status 1 when a limit of DESIGN part 6 is exceeded.

import { benchCore } from './core.ts'
import { benchRelease } from './release.ts'

const log = (line: string): void => console.log(line)
const misses = [...benchCore(log), ...benchRelease(log)]
for (const miss of misses) console.error(`over the limit: ${miss}`)
process.exitCode = misses.length > 0 ? 1 : 0
