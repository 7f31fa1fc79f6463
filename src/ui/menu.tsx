// A menu that opens from a button. What draws and places it comes right after the first view, so that that comes sooner.

import { cloneElement, lazy, Suspense, useState } from 'react'
import type { MenuProps } from './menu-item.ts'

const DropMenu = lazy(() => import('./drop-menu.tsx').then((module) => ({ default: module.DropMenu })))

/** A button with a menu below it. A click that comes before the menu does is not lost. */
export function Menu(props: MenuProps) {
  const [isWanted, setWanted] = useState(false)
  const button = cloneElement(props.trigger, { onClick: () => setWanted(true) })
  return (
    <Suspense fallback={button}>
      <DropMenu {...props} isOpenAtFirst={isWanted} />
    </Suspense>
  )
}
