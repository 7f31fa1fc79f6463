// The page's composition root: makes the page and mounts the window. Holds no logic.

import '../ui/styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createPage } from './page.ts'
import { Boundary } from '../ui/boundary.tsx'

const root = document.getElementById('root')
if (root !== null) {
  void createPage().then((page) =>
    createRoot(root).render(
      <StrictMode>
        <Boundary name="window">
          <App page={page} />
        </Boundary>
      </StrictMode>,
    ),
  )
}
