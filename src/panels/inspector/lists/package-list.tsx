// Packages that something asks for: each with its libraries, versions, and where it is pinned to.

import { ChevronRight, X } from 'lucide-react'
import { useState } from 'react'
import { packageNameProblem, packageProblem } from '../../../core/edit/package-problems.ts'
import type { Package } from '../../../core/model/package.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'

export interface PackageListProps {
  readonly label: string
  readonly packages: readonly Package[]
  readonly onChange: (packages: readonly Package[]) => void
}

/** Bounds and place in one line, such as `>= 1.0, pinned`. */
function packageWords({ min, max, pin, sublibs, ocamlfind, build }: Package): string {
  return [
    min === undefined ? '' : `≥ ${min}`,
    max === undefined ? '' : `< ${max}`,
    (sublibs ?? ocamlfind ?? []).join(' '),
    ocamlfind?.length === 0 ? 'no library' : '',
    build === true ? 'build' : '',
    pin === undefined ? '' : 'pinned',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}

interface EntryProps {
  readonly entry: Package
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChange: (entry: Package) => void
  readonly onRemove: () => void
}

type TextPart = 'min' | 'max' | 'pin'
type ListPart = 'sublibs' | 'ocamlfind'

const TEXT_PARTS: readonly { readonly part: TextPart; readonly label: string; readonly help: string }[] = [
  { part: 'min', label: 'min', help: 'Oldest version, this one included.' },
  { part: 'max', label: 'max', help: 'First version that is too new.' },
  { part: 'pin', label: 'pin', help: 'URL or path that opam pins it to.' },
]

const LIST_PARTS: readonly { readonly part: ListPart; readonly label: string; readonly help: string }[] = [
  { part: 'sublibs', label: 'sublibs', help: 'Libraries below it: unix means name.unix.' },
  { part: 'ocamlfind', label: 'ocamlfind', help: 'Libraries in place of the package’s own name.' },
]

function Parts({ entry, onChange }: Pick<EntryProps, 'entry' | 'onChange'>) {
  const without = (part: keyof Package): Package => {
    const { [part]: _, ...rest } = entry
    return { opam: entry.opam, ...rest }
  }
  const set = (next: Package): string | null => {
    const problem = packageProblem(next)
    if (problem === null) onChange(next)
    return problem
  }
  const linksNothing = entry.ocamlfind?.length === 0
  return (
    <div className="package-parts">
      <TextField
        label="opam"
        help="Name in opam."
        isMono
        value={entry.opam}
        onCommit={(opam) => set({ ...entry, opam })}
      />
      {TEXT_PARTS.map(({ part, label, help }) => (
        <TextField
          key={part}
          label={label}
          help={help}
          isMono
          value={entry[part] ?? ''}
          onCommit={(text) => set(text.trim() === '' ? without(part) : { ...entry, [part]: text.trim() })}
        />
      ))}
      {LIST_PARTS.map(({ part, label, help }) => (
        <TextField
          key={part}
          label={label}
          help={help}
          isMono
          value={(entry[part] ?? []).join(' ')}
          placeholder={part === 'ocamlfind' && linksNothing ? 'none' : ''}
          onCommit={(text) => set(words(text).length === 0 ? without(part) : { ...entry, [part]: words(text) })}
        />
      ))}
      <label className="check-line">
        <input
          type="checkbox"
          className="checkbox"
          checked={linksNothing}
          onChange={(event) =>
            set(event.target.checked ? { ...without('sublibs'), ocamlfind: [] } : without('ocamlfind'))
          }
        />
        links no library
      </label>
      <label className="check-line">
        <input
          type="checkbox"
          className="checkbox"
          checked={entry.build === true}
          onChange={(event) => set(event.target.checked ? { ...entry, build: true } : without('build'))}
        />
        needed to build only
      </label>
    </div>
  )
}

function Entry(props: EntryProps) {
  const { entry, isOpen, onToggle, onRemove } = props
  return (
    <li className="package-entry">
      <div className="package-line">
        <button
          type="button"
          className="package-name mono"
          aria-expanded={isOpen}
          onClick={onToggle}
          data-tip={packageWords(entry) === '' ? undefined : packageWords(entry)}
        >
          <ChevronRight size={12} aria-hidden="true" />
          {entry.opam}
          <span className="quiet">{packageWords(entry)}</span>
        </button>
        <IconButton label={`Remove package ${entry.opam}`} icon={<X size={12} />} onClick={onRemove} />
      </div>
      {isOpen && <Parts {...props} />}
    </li>
  )
}

/** The list, and a line to add to it. */
export function PackageList({ label, packages, onChange }: PackageListProps) {
  const [draft, setDraft] = useState('')
  const [open, setOpen] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const add = (): void => {
    const opam = draft.trim()
    const reason = packageNameProblem(opam)
    setProblem(reason)
    if (reason !== null) return
    setDraft('')
    setOpen(packages.length)
    onChange([...packages, { opam }])
  }
  return (
    <fieldset className="record-form">
      <legend>{label}</legend>
      {packages.length > 0 && (
        <ul className="package-entries">
          {packages.map((entry, index) => (
            <Entry
              // Two entries of one name are allowed, so that only the place tells them apart.
              key={index}
              entry={entry}
              isOpen={open === index}
              onToggle={() => setOpen(open === index ? null : index)}
              onChange={(next) => onChange(packages.map((each, at) => (at === index ? next : each)))}
              onRemove={() => onChange(packages.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <div className="add-line">
        <input
          className="input mono"
          aria-label={`New package of ${label.toLowerCase()}`}
          placeholder="name in opam"
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button onClick={add}>Add package</Button>
      </div>
      {problem !== null && (
        <p className="input-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
