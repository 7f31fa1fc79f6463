// The keys of the chosen target: what they are, what they are set to and who says so, and the line that configures with them.

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { KeyView } from '../../core/analyze/analysis.ts'
import { nodeName } from '../../core/model/node-name.ts'
import { choicesOf, keyShape, optionOf } from '../../state/parts/key-shape.ts'
import { argumentValue, configureLine, refusalOf, setArgument, settingOf } from '../../state/settings.ts'
import type { Stores } from '../../state/stores.ts'
import { IconButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Definitions } from './definitions.tsx'
import { HelpPreview } from './help-preview.tsx'
import { KeyEditor } from './key-editor.tsx'
import { SettingsBar } from './settings-bar.tsx'
import './keys.css'

const STAGES: Readonly<Record<KeyView['stage'], { readonly label: string; readonly tip: string }>> = {
  configure: { label: 'configure', tip: 'Read by mirage configure and fixed in the unikernel.' },
  run: { label: 'run', tip: 'Read on the command line of the running unikernel.' },
  both: { label: 'both', tip: 'Read by mirage configure, and again by the running unikernel.' },
}

const ORIGINS: Readonly<Record<KeyView['from'], string>> = {
  default: 'default',
  argument: 'this setting',
  environment: 'environment',
  alias: 'another key',
  target: 'the target',
}

function useArguments(stores: Stores): readonly string[] {
  const design = useStore(stores.document, (state) => state.design)
  const setting = useStore(stores.view, (state) => state.setting)
  return settingOf(design, setting)?.arguments ?? []
}

/** The complaint of mirage about an option, if that is what keeps the target from being configured. */
function useComplaint(stores: Stores): string | null {
  const target = useStore(stores.view, (state) => state.target)
  const diagnostics = useStore(stores.analysis, (state) => state.analysis?.diagnostics) ?? []
  const found = diagnostics.find(
    ({ tool, target: held }) => tool?.kind === 'command-line' && (held === null || held === target),
  )
  return found?.tool?.message ?? null
}

interface RowProps {
  readonly stores: Stores
  readonly keyView: KeyView
  readonly complaint: string | null
}

function Users({ stores, keyView }: Pick<RowProps, 'stores' | 'keyView'>) {
  const logic = useStore(stores.document, (state) => state.design.logic)
  if (keyView.nodes.length === 0)
    return <span className="key-quiet">{keyView.builtin ? 'every unikernel' : 'nobody'}</span>
  return (
    <>
      {keyView.nodes.slice(0, 3).map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <button type="button" className="link" onClick={() => stores.selection.getState().reveal(id)}>
            {nodeName(logic, id)}
          </button>
        </span>
      ))}
      {keyView.nodes.length > 3 && ` and ${keyView.nodes.length - 3} more`}
    </>
  )
}

function Row({ stores, keyView, complaint }: RowProps) {
  const design = useStore(stores.document, (state) => state.design)
  const args = useArguments(stores)
  const shape = keyShape(keyView.ref, design, stores.catalog)
  const option = optionOf(keyView)
  const given = argumentValue(args, option)
  const isWrong = given !== null && complaint !== null && complaint.includes(option)
  const stage = STAGES[keyView.stage]
  const change = async (value: string | null): Promise<string | null> => {
    // Only what is typed can be refused; a flag's box and a choice must change at once.
    const isTried = value !== null && value !== '' && choicesOf(shape) === null
    const reason = isTried ? await refusalOf(stores, option, value) : null
    if (reason !== null) return reason
    const view = stores.view.getState()
    const now = stores.document.getState().design
    const { command, setting } = setArgument(now, view.setting, view.target, option, value)
    stores.document.getState().dispatch(command)
    view.set({ setting })
    return null
  }
  return (
    <tr>
      <th scope="row">
        {keyView.ref in design.logic.keys ? (
          <button
            type="button"
            className="key-option link"
            data-tip="Change the key"
            onClick={() => stores.selection.getState().selectKey(keyView.ref)}
          >
            {option}
          </button>
        ) : (
          <span className="key-option" data-tip={shape?.doc === '' ? undefined : shape?.doc}>
            {option}
          </span>
        )}
      </th>
      <td>
        <KeyEditor keyView={keyView} shape={shape} option={option} given={given} isWrong={isWrong} onChange={change} />
      </td>
      <td className="key-origin">{keyView.missing ? 'required, not given' : ORIGINS[keyView.from]}</td>
      <td>
        <span className="key-stage" data-tip={stage.tip}>
          {stage.label}
        </span>
      </td>
      <td className="key-users">
        <Users stores={stores} keyView={keyView} />
      </td>
      <td className="key-doc">{shape?.doc}</td>
    </tr>
  )
}

function ConfigureLine({ stores }: { readonly stores: Stores }) {
  const target = useStore(stores.view, (state) => state.target)
  const line = configureLine(target, useArguments(stores))
  const [isCopied, setCopied] = useState<string | null>(null)
  return (
    <div className="key-line">
      <code>{line}</code>
      <IconButton
        label="Copy the configure line"
        icon={<Copy size={14} />}
        tip={isCopied === line ? 'Copied' : 'Copy'}
        onClick={() => {
          void navigator.clipboard.writeText(line).then(() => setCopied(line))
        }}
      />
    </div>
  )
}

interface TableProps {
  readonly stores: Stores
  readonly title: string
  readonly keys: readonly KeyView[]
  readonly complaint: string | null
}

const COLUMNS = ['option', 'value', 'origin', 'stage', 'users', 'doc'] as const

function Table({ stores, title, keys, complaint }: TableProps) {
  return (
    <table className="keys-table">
      <caption>{title}</caption>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} className={`key-column-${column}`} />
        ))}
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Option</th>
          <th scope="col">Value</th>
          <th scope="col">Comes from</th>
          <th scope="col">Stage</th>
          <th scope="col">Used by</th>
          <th scope="col">What it is for</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((keyView) => (
          <Row key={`${keyView.ref} ${keyView.name}`} stores={stores} keyView={keyView} complaint={complaint} />
        ))}
      </tbody>
    </table>
  )
}

/** The panel of keys. */
export function Keys({ stores }: { readonly stores: Stores }) {
  const target = useStore(stores.view, (state) => state.target)
  const keys = useStore(stores.analysis, (state) => state.analysis?.targets[target]?.keys)
  const summary = useStore(stores.analysis, (state) => state.analysis?.targets[target]?.summary)
  const name = useStore(stores.view, (state) => state.setting)
  const design = useStore(stores.document, (state) => state.design)
  const complaint = useComplaint(stores)
  const shown = (keys ?? []).filter(({ ref }) => ref !== stores.catalog.targetKey)
  const own = shown.filter((key) => !key.builtin || key.nodes.length > 0)
  const common = shown.filter((key) => !own.includes(key))
  const held = settingOf(design, name)
  return (
    <div className="keys">
      <div className="keys-head">
        <p>
          {held === null
            ? 'All keys have their defaults. Change a value, and it is kept in a setting of this design.'
            : `Values of the setting “${held.name}”, used for every target that you look at.`}
        </p>
        <ConfigureLine stores={stores} />
      </div>
      <SettingsBar stores={stores} />
      <Definitions stores={stores} />
      {complaint !== null && (
        <p className="keys-complaint" role="alert">
          {complaint}
        </p>
      )}
      {shown.length === 0 ? (
        <Empty title={`No keys on ${target} yet`}>
          <p>{summary ?? 'Keys appear when the design is resolved.'}</p>
        </Empty>
      ) : (
        <>
          {own.length > 0 && <Table stores={stores} title="Of this design" keys={own} complaint={complaint} />}
          <Table stores={stores} title={`Of every unikernel on ${target}`} keys={common} complaint={complaint} />
          <HelpPreview stores={stores} />
        </>
      )}
    </div>
  )
}
