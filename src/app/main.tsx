// The page's composition root: mounts the application. Holds no logic.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <main>
        <h1>Morgana</h1>
      </main>
    </StrictMode>,
  )
}
