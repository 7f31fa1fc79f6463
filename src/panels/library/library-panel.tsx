// Everything that this browser keeps: the designs, and the versions of the open one.

import { useState } from 'react'
import { useStore } from 'zustand'
import { StateMark } from '../../ui/state-mark.tsx'
import { tabElementId, Tabs } from '../../ui/tabs.tsx'
import { DesignList } from './design-list.tsx'
import type { LibraryPanelProps } from './library-props.ts'
import { VersionList } from './version-list.tsx'
import './library.css'

const PANEL = 'library-panel'

export function LibraryPanel(props: LibraryPanelProps) {
  const { library, document } = props
  const [tab, setTab] = useState(props.isOnVersions ? 'versions' : 'designs')
  const name = useStore(document, (state) => state.design.name)
  const problem = useStore(library.store, (state) => state.problem)
  return (
    <div className="library">
      <Tabs
        label="Kept in this browser"
        tabs={[
          { id: 'designs', label: 'Designs' },
          { id: 'versions', label: `Versions of ${name}` },
        ]}
        chosen={tab}
        onChoose={setTab}
        panel={PANEL}
      />
      <div id={PANEL} role="tabpanel" aria-labelledby={tabElementId(PANEL, tab)} className="library-body">
        {problem !== null && (
          <p className="library-problem" role="alert">
            <StateMark state="error" size={12} />
            {problem}
          </p>
        )}
        {tab === 'designs' ? <DesignList {...props} /> : <VersionList {...props} />}
      </div>
    </div>
  )
}
