// Keys and gestures of the window and the canvas.

import { Modal } from '../ui/modal.tsx'
import { actionsOf } from './actions.ts'
import type { Page } from './page.ts'
import { keysText } from './shortcuts.ts'

interface Hint {
  readonly keys: readonly string[]
  readonly words: string
}

const CANVAS: readonly Hint[] = [
  { keys: ['Arrows'], words: 'go to the nearest node' },
  { keys: ['Shift+Arrows'], words: 'move the selected nodes' },
  { keys: ['Enter'], words: 'edit the node; on a port, start a wire: arrows choose, Enter connects' },
  { keys: ['F2'], words: 'rename' },
  { keys: ['Delete'], words: 'delete; with Ctrl, close the gap' },
  { keys: ['Ctrl+D'], words: 'duplicate' },
  { keys: ['Ctrl+C', 'Ctrl+V'], words: 'copy and paste; Ctrl+Shift+V keeps incoming wires' },
  { keys: ['Ctrl+A'], words: 'select everything' },
  { keys: ['Alt+S', 'U, D, C'], words: 'select upstream, downstream, all connected' },
  { keys: ['Alt+C'], words: 'open or close a composite' },
  { keys: ['Shift+A'], words: 'search for a device to add' },
  { keys: ['Shift+1', 'Shift+2'], words: 'show everything, show the selection' },
]

const MOUSE: readonly Hint[] = [
  { keys: ['Drag'], words: 'from port to port: a wire; into the void: what would fit' },
  { keys: ['Double click'], words: 'on the void: search for a device to add' },
  { keys: ['Alt+click'], words: 'on a port: take its wires away' },
  { keys: ['Shift+drag'], words: 'select with a frame' },
  { keys: ['Drop'], words: 'a device on a wire: insert it; a file on the window: open it' },
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
  const window = actionsOf(page)
    .filter(({ keys }) => keys !== undefined)
    .map(({ keys = [], title }) => ({ keys: keys.map(keysText), words: title }))
  return (
    <Modal title="Keys and gestures" onClose={onClose} isWide>
      <div className="help">
        <div>
          <Rows title="Window" hints={window} />
        </div>
        <div>
          <Rows title="Canvas" hints={CANVAS} />
          <Rows title="Mouse" hints={MOUSE} />
        </div>
      </div>
    </Modal>
  )
}
