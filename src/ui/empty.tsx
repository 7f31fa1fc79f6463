// What a panel says when there is nothing to list: what it is for and how to get something.

import type { ReactNode } from 'react'

/** A sentence or two, and perhaps things to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="empty-words">{children}</div>}
    </div>
  )
}
