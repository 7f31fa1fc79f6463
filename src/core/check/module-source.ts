// The user's file that holds a module, among the sources of a design. Pure.

import type { Design } from '../model/design.ts'

/** The file of a module path such as `Unikernel.Main`; null when the design has none. */
export function moduleSource(
  { sources }: Pick<Design, 'sources'>,
  module: string,
): { readonly path: string; readonly text: string } | null {
  const [file = ''] = module.split('.')
  const lower = file.charAt(0).toLowerCase() + file.slice(1)
  for (const path of [`${lower}.ml`, `${file}.ml`]) {
    const text = Object.hasOwn(sources, path) ? sources[path] : undefined
    if (text !== undefined) return { path, text }
  }
  return null
}
