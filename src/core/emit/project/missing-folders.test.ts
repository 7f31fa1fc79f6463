// Which folders of a project are told to be missing.

import { expect, test } from 'vitest'
import { missingFolderDiagnostic, missingFolders } from './missing-folders.ts'

test('a folder is missing when no source stands in it, once for all targets that read it', () => {
  const reads = [
    { target: 'unix', folders: ['www'] },
    { target: 'xen', folders: ['www', 'certs', '/srv/data'] },
  ]
  expect(missingFolders(reads, ['unikernel.ml', 'wwwroot/a.html'])).toEqual([
    { folder: 'www', targets: [] },
    { folder: 'certs', targets: ['xen'] },
  ])
  expect(missingFolders(reads, ['www/index.html', 'certs/a/b.pem'])).toEqual([])
})

test('a folder is the same however its slashes are written', () => {
  expect(missingFolders([{ target: 'unix', folders: ['./data//www/'] }], ['data/www/index.html'])).toEqual([])
})

test('it is told with its targets, when not all read it', () => {
  expect(missingFolderDiagnostic({ folder: 'www', targets: [] })).toMatchObject({
    code: 'MG-EXPORT-FOLDER',
    severity: 'info',
    message: 'The build reads the folder `www`, of which the project has no file.',
  })
  expect(missingFolderDiagnostic({ folder: 'www', targets: ['unix', 'xen'] }).message).toContain(
    'build for unix, xen reads',
  )
})
