// Ports as people read them.

import { expect, it } from 'vitest'
import { portWords } from './port-words.ts'

it('counts numbered ports from one and leaves names alone', () => {
  expect(['param0', 'dep1', 'job9', 'case10', 'network', 'default', 'parameter'].map(portWords)).toEqual([
    'parameter 1',
    'dependency 2',
    'job 10',
    'case 11',
    'network',
    'default',
    'parameter',
  ])
})
