// A line to try a converter out: what the tool makes of a text, before anybody depends on it.

import { useEffect, useState } from 'react'
import type { Converted } from '../../../core/compile/convert-text.ts'
import type { Converter } from '../../../core/model/key.ts'
import type { Stores } from '../../../state/stores.ts'
import { Field } from '../../../ui/field.tsx'

export interface TrialProps {
  readonly stores: Stores
  readonly converter: Converter
}

/** The line with the tool's answer below it. */
export function Trial({ stores, converter }: TrialProps) {
  const [text, setText] = useState('')
  const [result, setResult] = useState<Converted | null>(null)
  const name = JSON.stringify(converter)
  useEffect(() => {
    if (text === '') {
      setResult(null)
      return
    }
    let isCurrent = true
    stores.workshop.convert(converter, text, stores.document.getState().design).then(
      (answer) => isCurrent && setResult(answer),
      () => isCurrent && setResult(null),
    )
    return () => {
      isCurrent = false
    }
    // A converter is what its functions are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [stores, name, text])
  return (
    <div className="trial">
      <Field label="Try a value">
        {(ids) => (
          <input
            {...ids}
            className="input mono"
            spellCheck={false}
            autoComplete="off"
            placeholder="as it is typed"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <p className={result !== null && 'error' in result ? 'trial-result reason-error' : 'trial-result'} role="status">
        {result === null ? (
          ''
        ) : 'error' in result ? (
          `Refused: ${result.error}`
        ) : (
          <>
            Printed as <code>{result.printed}</code>, in key_gen.ml <code>{result.ocaml}</code>
          </>
        )}
      </p>
    </div>
  )
}
