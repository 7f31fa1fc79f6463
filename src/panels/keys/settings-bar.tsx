// Named settings: values of keys under a name, such as "production", with the target they are for. Made, renamed, deleted here.

import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Setting } from '../../core/model/design.ts'
import { freeSettingName, settingOf } from '../../state/settings.ts'
import type { Stores } from '../../state/stores.ts'
import { IconButton } from '../../ui/button.tsx'
import { CheckedInput } from '../../ui/checked-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'

function useSettings(stores: Stores) {
  const design = useStore(stores.document, (state) => state.design)
  const name = useStore(stores.view, (state) => state.setting)
  const held = settingOf(design, name)
  return { design, held, index: held === null ? -1 : design.settings.indexOf(held) }
}

/** Variables as they are typed: `A=1 B=2`. */
function envText(env: Setting['env']): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
}

function readEnv(text: string): Setting['env'] | null {
  const parts = text.split(/\s+/).filter((part) => part !== '')
  const entries = parts.map((part) => /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(part))
  if (entries.includes(null)) return null
  return Object.fromEntries(entries.map((match) => [match?.[1] ?? '', match?.[2] ?? '']))
}

function Held({ stores, held, index }: { readonly stores: Stores; readonly held: Setting; readonly index: number }) {
  const { dispatch } = stores.document.getState()
  const set = (setting: Setting): string | null => {
    const verdict = dispatch({ type: 'setting.set', index, setting })
    if (verdict.kind === 'refused') return verdict.diagnostic.message
    stores.view.getState().set({ setting: setting.name })
    return null
  }
  const remove = (): void => {
    dispatch({ type: 'setting.remove', index })
    stores.view.getState().set({ setting: null })
  }
  return (
    <>
      <TextInput
        className="setting-input"
        aria-label="Name of the setting"
        value={held.name}
        onCommit={(name) => (name.trim() === '' ? 'A setting needs a name.' : set({ ...held, name: name.trim() }))}
      />
      <select
        className="select setting-target"
        aria-label="Target of the setting"
        value={held.target}
        onChange={(event) => {
          set({ ...held, target: event.target.value })
          stores.view.getState().set({ target: event.target.value })
        }}
      >
        {stores.catalog.targets.map(({ name }) => (
          <option key={name} value={name}>
            on {name}
          </option>
        ))}
      </select>
      <CheckedInput
        className="setting-input mono"
        aria-label="Environment of the setting"
        placeholder="environment: NAME=value"
        value={envText(held.env)}
        onCommit={async (text) => {
          const env = readEnv(text)
          if (env === null) return 'Write variables as NAME=value, with spaces between.'
          const question = { target: stores.view.getState().target, args: held.arguments, env }
          const { design } = stores.document.getState()
          const reason = await stores.workshop.tryArguments(design, question)
          const isAbout = reason !== null && Object.keys(env).some((name) => reason.includes(name))
          return isAbout ? reason : set({ ...held, env })
        }}
      />
      <IconButton label={`Delete setting ${held.name}`} icon={<Trash2 size={14} />} onClick={remove} />
    </>
  )
}

/** The bar. */
export function SettingsBar({ stores }: { readonly stores: Stores }) {
  const { design, held, index } = useSettings(stores)
  const target = useStore(stores.view, (state) => state.target)
  const [draft, setDraft] = useState<string | null>(null)
  const choose = (name: string): void => {
    const setting = settingOf(design, name)
    stores.view.getState().set(setting === null ? { setting: null } : { setting: setting.name, target: setting.target })
  }
  const make = (): void => {
    const name = draft?.trim() ?? ''
    setDraft(null)
    if (name === '') return
    const setting: Setting = {
      name: freeSettingName(design, name),
      target,
      arguments: held?.arguments ?? [],
      env: held?.env ?? {},
    }
    stores.document.getState().dispatch({ type: 'setting.set', index: design.settings.length, setting })
    stores.view.getState().set({ setting: setting.name })
  }
  return (
    <div className="settings-bar">
      <select
        className="select setting-choice"
        aria-label="Setting"
        value={held?.name ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">defaults</option>
        {design.settings.map((setting) => (
          <option key={setting.name} value={setting.name}>
            {setting.name} on {setting.target}
          </option>
        ))}
      </select>
      {held !== null && <Held key={held.name} stores={stores} held={held} index={index} />}
      {draft === null ? (
        <IconButton
          label="New setting"
          icon={<Plus size={14} />}
          tip={held === null ? 'A new setting' : `A new setting that begins with the values of ${held.name}`}
          onClick={() => setDraft('')}
        />
      ) : (
        <input
          // It was asked for by the button that it stands in place of.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          className="input setting-input"
          aria-label="Name of the new setting"
          placeholder="production"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={make}
          onKeyDown={(event) => {
            if (event.key === 'Enter') make()
            if (event.key === 'Escape') setDraft(null)
          }}
        />
      )}
    </div>
  )
}
