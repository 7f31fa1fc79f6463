// Keys and gestures of the window and the canvas.

import { Modal } from '../../ui/modal.tsx'
import type { Action } from '../actions/action.ts'
import { actionsOf } from '../actions/actions.ts'
import type { Page } from '../page.ts'
import { keysText } from '../actions/shortcuts.ts'

interface Hint {
  readonly keys: readonly string[]
  readonly words: string
}

/** What has keys on the canvas and no name among the commands. */
const CANVAS: readonly Hint[] = [
  { keys: ['Arrows'], words: 'Go to the nearest node' },
  { keys: ['Shift+Arrows'], words: 'Move the selected nodes' },
  { keys: ['Enter'], words: 'Edit the node; on a port, start a wire: arrows choose, Enter connects' },
  { keys: ['Escape'], words: 'End the wire, the preview or the selection' },
  { keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], words: 'Copy, cut, paste; Ctrl+Shift+V keeps incoming wires' },
  { keys: ['C'], words: 'On several nodes: group them, and type a title' },
  { keys: ['Ctrl+B'], words: 'On a choice: the same as Ctrl+M' },
  { keys: ['.', 'Shift+1'], words: 'Show everything' },
  { keys: ['Ctrl++', 'Ctrl+−', 'Ctrl+0'], words: 'Zoom in, out, to 100 %' },
]

const MOUSE: readonly Hint[] = [
  { keys: ['Drag'], words: 'From port to port: a wire; into the void: what would fit; a node: it snaps in line' },
  { keys: ['Ctrl+drag'], words: 'A node: without snapping; an output onto another: all its wires' },
  { keys: ['Alt+drag'], words: 'A node: a copy of it' },
  { keys: ['Click, click'], words: 'On a port, then on another: a wire' },
  { keys: ['Drag a title'], words: 'Of a group: all of its nodes move' },
  { keys: ['Double click'], words: 'On the void: search for a device to add; on a name, title or comment: edit it' },
  { keys: ['Right click'], words: 'On a node: its menu; on the void: search for a device to add' },
  { keys: ['Alt+click'], words: 'On a port: take its wires away' },
  { keys: ['Shift+drag'], words: 'Select with a frame; the end of a wire: a copy of the wire' },
  { keys: ['Space+drag'], words: 'Move the view' },
  { keys: ['Drop'], words: 'A device or node on a wire: insert it, not with Alt; a file on the window: open it' },
]

/** Keys of the editor, which the window leaves to it. */
const TEXT: readonly Hint[] = [
  { keys: ['Ctrl+Space'], words: 'What can be written here, with its documentation' },
  { keys: ['F2'], words: 'On a name: rename it everywhere, on the canvas too' },
  { keys: ['F12'], words: 'On a name: go to where it is bound' },
  { keys: ['F8'], words: 'The next mistake' },
  { keys: ['Escape'], words: 'Leave the text' },
]

function Rows({ title, hints }: { readonly title: string; readonly hints: readonly Hint[] }) {
  return (
    <section className="help-section">
      <h3>{title}</h3>
      <dl className="help-list">
        {hints.map(({ keys, words }) => (
          <div key={words} className="help-row">
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="key-cap">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function HelpDialog({ page, onClose }: { readonly page: Page; readonly onClose: () => void }) {
  const all = actionsOf(page).filter(({ keys }) => keys !== undefined)
  const hint = ({ keys = [], title }: Action): Hint => ({ keys: keys.map(keysText), words: title })
  const window = all.filter(({ isOnCanvas }) => isOnCanvas !== true).map(hint)
  const canvas = [...all.filter(({ isOnCanvas }) => isOnCanvas === true).map(hint), ...CANVAS]
  return (
    <Modal title="Keys and gestures" onClose={onClose} isWide>
      <div className="help">
        <div>
          <Rows title="Window" hints={window} />
        </div>
        <div>
          <Rows title="Canvas" hints={canvas} />
          <Rows title="Mouse" hints={MOUSE} />
          <Rows title="Text" hints={TEXT} />
        </div>
      </div>
    </Modal>
  )
}
