import { expect, test } from 'vitest'
import { json, network } from '../../test/network'
import { pathTo, read, request } from './api'

test('names in a path are escaped', () => {
  const path = pathTo('/api/datasets/{name}/documents/{id}', { name: 'a/b ü', id: '1?' })
  expect(path).toBe('api/datasets/a%2Fb%20%C3%BC/documents/1%3F')
})

test('what is asked goes out as described, and what is absent does not', async () => {
  let asked: { search: string; accept: string | null; type: string | null } | undefined
  network({
    'GET /api/datasets': ({ url, headers }) => {
      asked = { search: url.search, accept: headers.get('accept'), type: headers.get('content-type') }
      return json({ datasets: [] })
    },
  })
  const { datasets } = await read('get', '/api/datasets', { query: { search: 'a b', pageToken: undefined } })
  expect(datasets).toEqual([])
  expect(asked).toEqual({ search: '?search=a+b', accept: 'application/json', type: null })
})

/** Never run: what is not in the API's description does not compile, and `npm run lint` fails where it does. */
export const wrong = [
  // @ts-expect-error -- there is no such path
  () => read('get', '/api/nothing'),
  // @ts-expect-error -- nor is there this method for it
  () => request('put', '/api/datasets'),
  // @ts-expect-error -- the name is missing
  () => read('get', '/api/datasets/{name}'),
  // @ts-expect-error -- the body has no such member
  () => request('post', '/api/datasets', { body: { title: 'Harbour' } }),
  // @ts-expect-error -- the answer has no such member
  async () => typeof (await read('get', '/api/config')).motor,
]
