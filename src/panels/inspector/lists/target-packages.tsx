// Packages of a user's device: for all targets, or others for some of them.

import { X } from 'lucide-react'
import { type PackageRow, readPackages, writePackages } from '../../../core/edit/custom/package-table.ts'
import type { CustomNode } from '../../../core/model/design.ts'
import type { NodeId } from '../../../core/model/ids.ts'
import type { Stores } from '../../../state/stores.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import { FormOrOcaml } from '../expression/form-or-ocaml.tsx'
import { PackageList } from './package-list.tsx'

export interface TargetPackagesProps {
  readonly stores: Stores
  readonly id: NodeId
  readonly node: CustomNode
  readonly onChange: (packages: CustomNode['packages']) => void
}

interface RowProps {
  readonly stores: Stores
  readonly row: PackageRow
  readonly number: number
  readonly onChange: (row: PackageRow) => void
  readonly onRemove: () => void
}

function Row({ stores, row, number, onChange, onRemove }: RowProps) {
  const chosen = row.targets ?? []
  const names = stores.catalog.targets.filter(({ tag }) => chosen.includes(tag)).map(({ name }) => name)
  const label = names.length === 0 ? `Packages of row ${number}` : `Packages on ${names.join(', ')}`
  return (
    <div className="step">
      <div className="step-head">
        <span className="field-label">Targets</span>
        <IconButton label={`Remove row ${number}`} icon={<X size={12} />} onClick={onRemove} />
      </div>
      <div className="target-checks">
        {stores.catalog.targets.map(({ name, tag }) => (
          <label key={tag} className="check-line">
            <input
              type="checkbox"
              className="checkbox"
              aria-label={`Row ${number}: ${name}`}
              checked={chosen.includes(tag)}
              onChange={(event) =>
                onChange({
                  ...row,
                  targets: event.target.checked ? [...chosen, tag] : chosen.filter((each) => each !== tag),
                })
              }
            />
            {name}
          </label>
        ))}
      </div>
      <PackageList label={label} packages={row.packages} onChange={(packages) => onChange({ ...row, packages })} />
    </div>
  )
}

/** The table, or the OCaml of packages that compute more than a table says. */
export function TargetPackages(props: TargetPackagesProps) {
  const { stores, id, node, onChange } = props
  const rows = readPackages(node.packages, stores.catalog.targetKey)
  return (
    <FormOrOcaml
      what="packages"
      form={rows === null ? null : <Table {...props} rows={rows} />}
      ocaml={
        <ExpressionField
          stores={stores}
          place={{ kind: 'member', node: id, member: 'packages' }}
          parts={[
            {
              label: 'Packages in OCaml',
              note: 'package list value',
              help: 'Computed over keys, such as Key.pure [ package "tls" ].',
            },
          ]}
          onRead={(meaning) => meaning.kind === 'value' && onChange(meaning.value)}
        />
      }
    />
  )
}

function Table({ stores, rows, onChange }: TargetPackagesProps & { readonly rows: readonly PackageRow[] }) {
  const { targetKey, targets } = stores.catalog
  const set = (next: readonly PackageRow[]): void => onChange(writePackages(next, targetKey))
  const special = rows.filter((row) => row.targets !== null)
  const rest = rows.find((row) => row.targets === null) ?? { targets: null, packages: [] }
  const taken = new Set(special.flatMap((row) => row.targets ?? []))
  const free = targets.find(({ tag }) => !taken.has(tag))
  return (
    <>
      {special.map((row, index) => (
        <Row
          key={index}
          stores={stores}
          row={row}
          number={index + 1}
          onChange={(next) => set([...special.map((each, place) => (place === index ? next : each)), rest])}
          onRemove={() => set([...special.filter((_, place) => place !== index), rest])}
        />
      ))}
      <PackageList
        label={special.length === 0 ? 'Packages' : 'Packages on all other targets'}
        packages={rest.packages}
        onChange={(packages) => set([...special, { ...rest, packages }])}
      />
      {free !== undefined && (
        <Button onClick={() => set([...special, { targets: [free.tag], packages: rest.packages }, rest])}>
          Other packages for some targets
        </Button>
      )}
    </>
  )
}
