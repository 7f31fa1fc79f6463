// The bottom edge: problems, the matrix, keys and every file, as one row of tabs. What does not fit goes into a menu.

import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { GeneratedFile } from '../../core/emit/release-files.ts'
import { Code } from '../../panels/code/code.tsx'
import { shownFiles, tabsThatFit } from '../../panels/code/files.ts'
import { Problems } from '../../panels/problems/problems.tsx'
import { joinTargets } from '../../panels/problems/join-targets.ts'
import { useProblems } from '../../panels/problems/use-problems.ts'
import { Boundary } from '../../ui/boundary.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Menu } from '../../ui/menu.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { tabElementId, Tabs, type Tab } from '../../ui/tabs.tsx'
import { ownFiles, type OwnFile } from '../../state/texts/own-files.ts'
import { isTextLanguage, type TextDrafts } from '../../state/texts/texts.ts'
import { FoldButtons } from './fold-buttons.tsx'
import type { Page } from '../page.ts'
import { useTheme } from '../theme.ts'

const ConfigText = lazy(() =>
  import('../../panels/code/config-text.tsx').then((module) => ({ default: module.ConfigText })),
)
const OwnSource = lazy(() => import('./own-source.tsx').then((module) => ({ default: module.OwnSource })))
const Keys = lazy(() => import('../../panels/keys/keys.tsx').then((module) => ({ default: module.Keys })))
const Matrix = lazy(() => import('../../panels/matrix/matrix.tsx').then((module) => ({ default: module.Matrix })))

/** Room of the tabs that are always there, and of the buttons at the end. */
const FIXED_WIDTH = 380

const PANEL = 'code-panel'
/** Files that keep their tab while the first answer is awaited. */
const EXPECTED = ['config.ml', 'config.ts', 'main.ml', 'key_gen.ml']

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}

function Badge({ page }: { readonly page: Page }) {
  const problems = joinTargets(useProblems(page.stores))
  const counted = problems.filter(({ diagnostic }) => diagnostic.severity !== 'info')
  if (counted.length === 0) return null
  const isError = counted.some(({ diagnostic }) => diagnostic.severity === 'error')
  return <span className={classNames('badge', isError ? 'badge-error' : 'badge-warning')}>{counted.length}</span>
}

function useFiles(page: Page): readonly GeneratedFile[] {
  const target = useStore(page.stores.view, (state) => state.target)
  const configuration = useStore(page.stores.analysis, (state) => state.configuration)
  const generated = useStore(page.stores.analysis, (state) => state.files[target])
  return shownFiles(configuration, generated)
}

function useOwnFiles({ stores }: Page): readonly OwnFile[] {
  const design = useStore(stores.document, (state) => state.design)
  const { logic, sources } = design
  // Skeletons depend on the logic and the sources only; places on the canvas change nothing.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => ownFiles(design, stores.catalog), [logic, sources, stores.catalog])
}

/** Paths in the order of the tabs: the configuration, the user's files, everything generated. */
function orderedPaths(files: readonly GeneratedFile[], own: readonly OwnFile[]): readonly string[] {
  const paths = files.length === 0 ? EXPECTED : files.map(({ path }) => path)
  const configuration = paths.filter((path) => /^config\.(ml|ts)$/.test(path))
  const mine = own.map(({ path }) => path)
  return [...configuration, ...mine, ...paths.filter((path) => !configuration.includes(path) && !mine.includes(path))]
}

/** Marks the tab of a text that the design does not follow. */
function textBadge(path: string, drafts: TextDrafts): ReactNode {
  const standing = isTextLanguage(path) ? drafts[path]?.standing : undefined
  if (standing === 'refused') return <StateMark state="error" size={10} />
  return standing === 'waiting' ? <StateMark state="warning" size={10} /> : undefined
}

function fileTabs(all: readonly string[], chosen: string, drafts: TextDrafts): readonly Tab[] {
  const isFixed = ['problems', 'matrix', 'keys'].includes(chosen)
  const listed = isFixed || all.includes(chosen) ? all : [...all, chosen]
  return listed.map((path) => ({ id: path, label: path, isMono: true, badge: textBadge(path, drafts) }))
}

/** Tabs that fit, the chosen one always among them, and the paths of the others. */
function split(tabs: readonly Tab[], width: number, chosen: string): { shown: readonly Tab[]; hidden: readonly Tab[] } {
  const count = tabsThatFit(
    width,
    tabs.map(({ label }) => label.length),
  )
  const shown = tabs.slice(0, count)
  const late = tabs.slice(count).find(({ id }) => id === chosen)
  const kept = late === undefined ? shown : [...shown.slice(0, Math.max(0, count - 1)), late]
  return { shown: kept, hidden: tabs.filter((tab) => !kept.includes(tab)) }
}

interface FileProps {
  readonly page: Page
  readonly path: string
  readonly files: readonly GeneratedFile[]
  /** The file of the user at that path. */
  readonly own: OwnFile | undefined
  readonly theme: 'light' | 'dark'
}

/** A file as what it is: a text of the configuration, the user's own, or one that is made. */
function File({ page, path, files, own, theme }: FileProps) {
  const { stores, texts } = page
  if (own !== undefined) return <OwnSource page={page} file={own} theme={theme} />
  const file = files.find((each) => each.path === path) ?? null
  if (!isTextLanguage(path)) return <Code stores={stores} path={path} file={file} theme={theme} />
  return <ConfigText stores={stores} language={path} printed={file} theme={theme} actions={texts} />
}

export function BottomPanel({ page }: { readonly page: Page }) {
  const { stores } = page
  const tab = useStore(stores.view, (state) => state.tab)
  const theme = useTheme(stores)
  const files = useFiles(page)
  const own = useOwnFiles(page)
  const row = useRef<HTMLDivElement>(null)
  const width = useWidth(row)
  const choose = (id: string): void => stores.view.getState().set({ tab: id })
  const fixed: readonly Tab[] = [
    { id: 'problems', label: 'Problems', badge: <Badge page={page} /> },
    { id: 'matrix', label: 'Matrix' },
    { id: 'keys', label: 'Keys' },
  ]
  const drafts = useStore(stores.texts, (state) => state.drafts)
  const { shown, hidden } = split(fileTabs(orderedPaths(files, own), tab, drafts), width - FIXED_WIDTH, tab)
  const mine = own.find(({ path }) => path === tab)
  const isFile = !fixed.some(({ id }) => id === tab)
  return (
    <section className="bottom-panel" aria-label="Problems, matrix, keys and code">
      <div ref={row} className="bottom-tabs">
        <Tabs label="Code" tabs={[...fixed, ...shown]} chosen={tab} onChoose={choose} panel={PANEL} />
        {hidden.length > 0 && (
          <Menu
            align="end"
            items={hidden.map(({ id }) => ({ kind: 'action', label: id, run: () => choose(id) }))}
            trigger={
              <Button variant="quiet" className="bottom-more" aria-label={`${hidden.length} more files`}>
                {hidden.length} more
                <ChevronDown size={14} aria-hidden="true" />
              </Button>
            }
          />
        )}
        <FoldButtons page={page} />
      </div>
      <div
        id={PANEL}
        role="tabpanel"
        aria-labelledby={tabElementId(PANEL, tab)}
        // A list that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="bottom-body"
      >
        {tab === 'problems' && (
          <Boundary name="list of problems">
            <Problems stores={stores} />
          </Boundary>
        )}
        {tab === 'matrix' && (
          <Boundary name="matrix">
            <Suspense fallback={null}>
              <Matrix stores={stores} />
            </Suspense>
          </Boundary>
        )}
        {tab === 'keys' && (
          <Boundary name="list of keys">
            <Suspense fallback={null}>
              <Keys stores={stores} />
            </Suspense>
          </Boundary>
        )}
        {isFile && (
          <Boundary name="code">
            <Suspense fallback={null}>
              <File page={page} path={tab} files={files} own={mine} theme={theme} />
            </Suspense>
          </Boundary>
        )}
      </div>
    </section>
  )
}
