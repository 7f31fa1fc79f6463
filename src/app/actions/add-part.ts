// Adds what is no node: the call of register, a module type, a key; and shows where to go on with it.

import type { Point } from '../../core/edit/command.ts'
import { bindingNames, freshName } from '../../core/edit/names.ts'
import { REGISTER } from '../../core/model/ids.ts'
import type { DesignPart } from '../../state/parts/design-parts.ts'
import { newKey } from '../../state/parts/new-key.ts'
import type { Page } from '../page.ts'
import { runCommand } from './run-command.ts'

/** Adds the part, or shows the one that there is. */
export function addPart(page: Page, part: DesignPart, position: Point): void {
  const { stores } = page
  const { design } = stores.document.getState()
  const { selection, view } = stores
  if (view.getState().folded.has('right')) view.getState().toggle('right')
  switch (part) {
    case 'register': {
      const registration = { name: design.name, jobs: 0, keys: [], packages: [] }
      if (design.logic.registration === null) {
        const place = page.canvas.current?.freePlace(position) ?? position
        runCommand(page, { type: 'registration.set', registration, position: place })
      }
      selection.getState().reveal(REGISTER)
      return
    }
    case 'typ': {
      const taken = bindingNames(design)
      const isTaken = (name: string): boolean =>
        taken.has(name) || Object.values(design.logic.types).some(({ type }) => type === name)
      const name = freshName('own_type', isTaken)
      const userType = { type: name, constructor: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, binding: name }
      runCommand(page, { type: 'type.set', id: name, userType })
      selection.getState().select([])
      return
    }
    case 'key': {
      const { ref, command } = newKey(design, stores.catalog, null)
      if (runCommand(page, command)) selection.getState().selectKey(ref, true)
    }
  }
}
