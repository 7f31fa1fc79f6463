// What an edit says against a name that somebody gives.

import { isBinding } from './names.ts'

/** Most characters of a name that somebody gives: longer ones are pasted by mistake, and nobody can read them. */
const LONGEST_NAME = 100

/** Why a text is too long for a name; null when it is not. */
export function lengthProblem(name: string): string | null {
  if (name.length <= LONGEST_NAME) return null
  return `A name of ${name.length} characters is too long: ${LONGEST_NAME} are the most.`
}

/** Why no binding can have this name: message and hint; null when one can. Whether it is free is another question. */
export function bindingProblem(name: string): { readonly message: string; readonly hint: string } | null {
  const tooLong = lengthProblem(name)
  if (tooLong !== null) return { message: tooLong, hint: 'Choose a shorter one.' }
  if (isBinding(name)) return null
  return {
    message: `\`${name}\` cannot name a value in OCaml.`,
    hint: 'Names start with a lower-case letter and hold letters, digits and underscores; OCaml’s own words are taken.',
  }
}
