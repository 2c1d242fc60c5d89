import { expect, test, vi } from 'vitest'
import { network } from '../../test/network'
import { uuid } from './uuid'
import { reloadForVanishedChunk, reloadWhereReached } from './vanishedChunk'

const reachable = () => network({ 'HEAD /': () => new Response() })

test('S-35 a vanished chunk reloads the page once', async () => {
  const reload = vi.fn()
  reachable()
  expect(await reloadForVanishedChunk(reload, 1_000_000)).toBe(true)
  expect(await reloadForVanishedChunk(reload, 1_010_000)).toBe(false)
  expect(reload).toHaveBeenCalledOnce()
})

test('S-35 a deploy some time later reloads again', async () => {
  const reload = vi.fn()
  reachable()
  await reloadForVanishedChunk(reload, 1_000_000)
  expect(await reloadForVanishedChunk(reload, 1_100_000)).toBe(true)
})

test.each([
  ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['while the server restarts', () => new Response('', { status: 503 })],
])(
  '%s, a chunk that cannot be had leaves the page as it is, and a later one reloads it',
  async (_, answer) => {
    const reload = vi.fn()
    network({ 'HEAD /': answer })
    expect(await reloadForVanishedChunk(reload, 1_000_000)).toBe(false)
    expect(await reloadWhereReached(reload)).toBe(false)
    expect(reload).not.toHaveBeenCalled()
    reachable()
    expect(await reloadForVanishedChunk(reload, 1_001_000)).toBe(true)
  },
)

test('on plain http, where crypto.randomUUID is missing, ids are still version 4 UUIDs', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
