import { expect, test, vi } from 'vitest'
import { uuid } from './uuid'
import { reloadForVanishedChunk } from './vanishedChunk'

test('S-35 a vanished chunk reloads the page once', () => {
  const reload = vi.fn()
  expect(reloadForVanishedChunk(reload, 1_000_000)).toBe(true)
  expect(reloadForVanishedChunk(reload, 1_010_000)).toBe(false)
  expect(reload).toHaveBeenCalledOnce()
})

test('S-35 a deploy some time later reloads again', () => {
  const reload = vi.fn()
  reloadForVanishedChunk(reload, 1_000_000)
  expect(reloadForVanishedChunk(reload, 1_100_000)).toBe(true)
})

test('on plain http, where crypto.randomUUID is missing, ids are still version 4 UUIDs', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
