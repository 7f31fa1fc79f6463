// Earlier states of the open design: look at one, name it, go back to it.

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Design } from '../../core/model/design.ts'
import type { KeptVersion } from '../../core/model/kept-design.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { whatChanges } from './compare-designs.ts'
import type { LibraryPanelProps } from './library-props.ts'
import { Thumbnail } from './thumbnail.tsx'
import { whenWords } from './when.ts'

type ListProps = Pick<LibraryPanelProps, 'library' | 'document' | 'now' | 'onRestored'>

/** A line with a name and a button, for naming the present state or a version. */
function NameForm({
  label,
  action,
  onName,
}: {
  readonly label: string
  readonly action: string
  readonly onName: (name: string) => void
}) {
  const [name, setName] = useState('')
  return (
    <form
      className="library-name-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onName(name.trim())
        setName('')
      }}
    >
      <input
        className="input"
        aria-label={label}
        placeholder={label}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        type="submit"
        aria-disabled={name.trim() === ''}
        tip={name.trim() === '' ? 'Give it a name first' : undefined}
      >
        {action}
      </Button>
    </form>
  )
}

/** The version that is looked at, large, with what going back to it would change. */
function Look({ library, document, now, onRestored, version }: ListProps & { readonly version: KeptVersion }) {
  const current = useStore(document, (state) => state.design)
  const [design, setDesign] = useState<Design | null>(null)
  const { id } = version
  useEffect(() => {
    let isWanted = true
    void library.lookAtVersion(id).then((found) => {
      if (isWanted) setDesign(found)
    })
    return () => {
      isWanted = false
    }
  }, [library, id])
  const when = whenWords(version.changed, now)
  const restore = async (): Promise<void> => {
    await library.restoreVersion(version.id, `Go back to ${version.name ?? when}`)
    onRestored()
  }
  return (
    <section className="library-look" aria-label="Version">
      <Thumbnail svg={version.thumbnail} className="library-picture" />
      <p className="library-name">{version.name ?? `As it was ${when}`}</p>
      <p className="library-when">{design === null ? ' ' : whatChanges(current, design)}</p>
      <div className="library-new">
        <Button variant="primary" onClick={() => void restore()} tip="One step: Undo brings back what is there now">
          Go back to this
        </Button>
        <Button onClick={() => void library.dropVersion(version.id)}>Delete version</Button>
      </div>
      <NameForm
        label={version.name === null ? 'Name of this version' : `New name instead of ${version.name}`}
        action="Name it"
        onName={(name) => void library.nameVersion(version.id, name)}
      />
    </section>
  )
}

export function VersionList(props: ListProps) {
  const { library, now } = props
  const versions = useStore(library.store, (state) => state.versions)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => void library.refreshVersions(), [library])
  const looked = versions.find(({ id }) => id === chosen) ?? versions[0]
  return (
    <div className="library-history">
      <div>
        <NameForm label="Name this state" action="Keep a version" onName={(name) => void library.keepVersion(name)} />
        <ul className="library-versions" aria-label="Versions">
          {versions.map((version) => (
            <li key={version.id}>
              <button
                type="button"
                className="library-version"
                aria-pressed={version.id === looked?.id}
                onClick={() => setChosen(version.id)}
              >
                <span className="library-name">{version.name ?? 'kept by itself'}</span>
                <span className="library-when">{whenWords(version.changed, now)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {looked === undefined ? (
        <Empty title="No versions yet">
          <p>One is kept by itself every few minutes while you edit; name one to keep it for good.</p>
        </Empty>
      ) : (
        <Look key={looked.id} {...props} version={looked} />
      )}
    </div>
  )
}
