// What MirageOS documents about what is selected: its signature, where it works, our words, and the way to MirageOS's own.

import { ExternalLink } from 'lucide-react'
import { Fragment } from 'react'
import type { DeviceSignature } from '../../../core/model/device.ts'
import { supportWords } from '../../../state/parts/support-words.ts'
import type { Stores } from '../../../state/stores.ts'
import { inline, Prose } from '../../../ui/prose.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'

/** The pieces of a type with arrows between; it breaks between pieces before it breaks within one. */
export function SignatureLine({ pieces }: { readonly pieces: readonly string[] }) {
  return (
    <p className="inspector-type mono">
      {pieces.map((piece, index) => (
        <Fragment key={`${index} ${piece}`}>
          {index > 0 && ' → '}
          <span className="signature-piece">{piece}</span>
        </Fragment>
      ))}
    </p>
  )
}

/** What a device is, in a sentence; where it works; what to take when it is of old. */
export function DeviceSummary({ stores, signature }: { readonly stores: Stores; readonly signature: DeviceSignature }) {
  const support = supportWords(stores.catalog, signature.id)
  return (
    <>
      <p className="inspector-summary">{inline(signature.summary)}</p>
      {signature.deprecated !== undefined && (
        <p className="reason">
          <StateMark state="warning" size={12} />
          <span>Deprecated. {inline(signature.deprecated)}</span>
        </p>
      )}
      <p className="quiet inspector-support">{support === null ? 'Works on every target.' : `Works ${support}.`}</p>
    </>
  )
}

interface AboutProps {
  readonly title: string
  readonly text: string
  readonly link: string
}

/** The paragraphs, and the link. */
export function About({ title, text, link }: AboutProps) {
  return (
    <section className="facts">
      <h3>About {title}</h3>
      <Prose text={text} />
      <p>
        <a className="link" href={link} target="_blank" rel="noreferrer">
          In MirageOS’s documentation <ExternalLink size={12} aria-hidden="true" />
        </a>
      </p>
    </section>
  )
}

/** What the release says about a word of the language, such as `foreign`; nothing when it says nothing. */
export function AboutWord({ stores, word }: { readonly stores: Stores; readonly word: string }) {
  const about = stores.catalog.language?.get(word)
  return about === undefined ? null : <About title={word} text={about.doc} link={about.link} />
}
