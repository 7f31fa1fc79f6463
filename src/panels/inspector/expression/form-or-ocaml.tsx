// Two ways to say the same: a form, and the OCaml of it. What no form says is OCaml from the beginning.

import { useState, type ReactNode } from 'react'

export interface FormOrOcamlProps {
  /** What is said, such as `connect`; tells the buttons of one form apart. */
  readonly what: string
  /** Null when no form can say it. */
  readonly form: ReactNode | null
  readonly ocaml: ReactNode
}

/** The form with a way to the OCaml, or the other way round. */
export function FormOrOcaml({ what, form, ocaml }: FormOrOcamlProps) {
  const [isOcaml, setOcaml] = useState(false)
  const isText = isOcaml || form === null
  return (
    <>
      {isText ? ocaml : form}
      {form !== null && (
        <button
          type="button"
          className="link switch-form"
          aria-label={isText ? `Use the form for ${what}` : `Write ${what} in OCaml`}
          onClick={() => setOcaml(!isText)}
        >
          {isText ? 'Use the form' : 'Write it in OCaml'}
        </button>
      )}
    </>
  )
}
