// The message at the bottom of the canvas: what just happened, and perhaps a way back.

import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { Button, IconButton } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { inline } from '../../ui/prose.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { KeepingNotice } from '../designs/keeping-notice.tsx'
import type { Page } from '../page.ts'

/** The session's message, and the worker's crash with a way on. */
export function Notices({ page }: { readonly page: Page }) {
  const notice = useStore(page.session, (state) => state.notice)
  const crash = useStore(page.stores.analysis, (state) => state.crash)
  return (
    <div className="notices" role="status">
      <KeepingNotice page={page} />
      {crash !== null && (
        <div className="notice notice-error">
          <StateMark state="error" size={12} />
          <span className="notice-words">
            The compiler stopped because of a bug in Morgana; your design is untouched. <code>{crash}</code>
          </span>
          <Button onClick={page.retry}>Start it again</Button>
        </div>
      )}
      {notice !== null && (
        <div className={classNames('notice', notice.isError && 'notice-error')}>
          {notice.isError && <StateMark state="error" size={12} />}
          <span className="notice-words">{inline(notice.text)}</span>
          {notice.action !== null && <Button onClick={notice.action.run}>{notice.action.label}</Button>}
          <IconButton
            label="Close message"
            icon={<X size={14} />}
            onClick={() => page.session.getState().set({ notice: null })}
          />
        </div>
      )}
    </div>
  )
}
