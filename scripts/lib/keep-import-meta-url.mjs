// Each `import.meta.url` of a bundle keeps meaning the source file it was written in, so that files beside it and packages are
// found from wherever the bundle runs.

import { pathToFileURL } from 'node:url'

/** @returns {import('vite').Plugin} */
export function keepImportMetaUrl() {
  return {
    name: 'keep-import-meta-url',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('import.meta.url') || id.startsWith('\0')) return null
      const url = JSON.stringify(pathToFileURL(id.replace(/\?.*$/, '')).href)
      return { code: code.replaceAll('import.meta.url', url), map: null }
    },
  }
}
