// Joins class names, leaving out what does not hold.

/** Class attribute from names; false, null, undefined and empty names are left out. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter((name): name is string => typeof name === 'string' && name !== '').join(' ')
}
