// Asks the user for a file to open.

import { openFile } from './open-design.ts'
import type { Page } from '../page.ts'

/** Shows the browser's file chooser and opens what is chosen. */
export function pickFile(page: Page): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.ml,.ts,.json,.zip'
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) void openFile(page, file)
  })
  input.click()
}
