import { expect, it } from 'vitest'
import { TOY_CATALOG, TOY_TYPES } from '../../testing/toy-catalog.ts'
import { functionDevices } from './function-devices.ts'

it('devices of a function make its result from its parameter alone', () => {
  const found = functionDevices(TOY_TYPES.network, TOY_TYPES.ethernet, TOY_CATALOG)
  expect(found.map(({ device, port }) => [device.id, port])).toEqual([['etif', 'network']])
  expect(functionDevices(TOY_TYPES.ethernet, TOY_TYPES.ipv4, TOY_CATALOG).map(({ port }) => port)).toEqual(['ethernet'])
  expect(functionDevices(TOY_TYPES.time, TOY_TYPES.console, TOY_CATALOG)).toEqual([])
})
