// The top edge of the window: what is open, undo and redo, the targets, the setting, and ways out.

import { ChevronDown, FolderOpen, Moon, Package, Redo2, Save, Share2, Sun, SunMoon, Undo2 } from 'lucide-react'
import { useStore } from 'zustand'
import { TargetBar } from '../../panels/targets/target-bar.tsx'
import { settingOf } from '../../state/settings.ts'
import type { Theme } from '../../state/view.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu-item.ts'
import { pickFile } from '../designs/pick-file.ts'
import { ProjectName } from '../designs/project-name.tsx'
import { saveDesign } from '../designs/save-design.ts'
import { shareLink } from '../designs/share-link.ts'
import type { Page } from '../page.ts'

function History({ page }: { readonly page: Page }) {
  const document = page.stores.document
  const undone = useStore(document, (state) => state.past.at(-1)?.title ?? null)
  const redone = useStore(document, (state) => state.future.at(-1)?.title ?? null)
  return (
    <div className="bar-group">
      <IconButton
        label="Undo"
        icon={<Undo2 size={16} />}
        shortcut="Ctrl+Z"
        tip={undone === null ? 'Nothing to undo' : `Undo: ${undone}`}
        aria-disabled={undone === null}
        onClick={() => document.getState().undo()}
      />
      <IconButton
        label="Redo"
        icon={<Redo2 size={16} />}
        shortcut="Ctrl+Shift+Z"
        tip={redone === null ? 'Nothing to redo' : `Redo: ${redone}`}
        aria-disabled={redone === null}
        onClick={() => document.getState().redo()}
      />
    </div>
  )
}

function SettingMenu({ page }: { readonly page: Page }) {
  const { document, view } = page.stores
  const design = useStore(document, (state) => state.design)
  const name = useStore(view, (state) => state.setting)
  const held = settingOf(design, name)
  const items: MenuItem[] = [
    { kind: 'heading', label: 'Values of keys' },
    { kind: 'choice', label: 'Defaults', isChosen: held === null, run: () => view.getState().set({ setting: null }) },
    ...design.settings.map(
      (setting): MenuItem => ({
        kind: 'choice',
        label: setting.name,
        isChosen: setting === held,
        run: () => view.getState().set({ setting: setting.name }),
      }),
    ),
    { kind: 'line' },
    { kind: 'action', label: 'Change values in Keys', run: () => view.getState().set({ tab: 'keys' }) },
  ]
  return (
    <Menu
      items={items}
      trigger={
        <Button
          variant="quiet"
          className="setting-button"
          tip="Which values keys have: the defaults, or a setting of yours"
          aria-label={`Setting: ${held?.name ?? 'defaults'}`}
        >
          <span className="setting-name">{held?.name ?? 'defaults'}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
    />
  )
}

const THEMES: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'system', label: 'As the system' },
]

const THEME_ICONS = { light: Sun, dark: Moon, system: SunMoon } as const

function ThemeMenu({ page }: { readonly page: Page }) {
  const { view } = page.stores
  const theme = useStore(view, (state) => state.theme)
  const Icon = THEME_ICONS[theme]
  return (
    <Menu
      align="end"
      items={THEMES.map((each) => ({
        kind: 'choice',
        label: each.label,
        isChosen: each.theme === theme,
        run: () => view.getState().set({ theme: each.theme }),
      }))}
      trigger={<IconButton label="Theme" icon={<Icon size={16} />} />}
    />
  )
}

/** The bar of one page. */
export function TopBar({ page }: { readonly page: Page }) {
  return (
    <header className="top-bar">
      <h1 className="brand">
        <img src="./favicon.svg" alt="" width="20" height="20" />
        <span className="visually-hidden">Morgana</span>
      </h1>
      <ProjectName page={page} />
      <History page={page} />
      <div className="bar-middle">
        <TargetBar stores={page.stores} />
        <SettingMenu page={page} />
      </div>
      <div className="bar-group">
        <IconButton
          label="Open"
          icon={<FolderOpen size={16} />}
          shortcut="Ctrl+O"
          tip="Open a config.ml, design file or zip"
          onClick={() => pickFile(page)}
        />
        <IconButton
          label="Save"
          icon={<Save size={16} />}
          shortcut="Ctrl+S"
          tip="Save as a design file"
          onClick={() => saveDesign(page)}
        />
        <IconButton
          label="Share"
          icon={<Share2 size={16} />}
          tip="Copy a link that holds the whole design"
          onClick={() => void shareLink(page)}
        />
        <ThemeMenu page={page} />
        <Button
          variant="primary"
          icon={<Package size={15} aria-hidden="true" />}
          className="export-button"
          onClick={() => page.session.getState().set({ dialog: 'export' })}
        >
          Export
        </Button>
      </div>
    </header>
  )
}
