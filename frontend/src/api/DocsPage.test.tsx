import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import description from '../../openapi.json'
import { json, network, problem } from '../../test/network'
import { curl, routesOf, type Description } from './description'
import DocsPage from './DocsPage'

const served = () => network({ 'GET /api/openapi.json': () => json(description) })

test('each operation is shown with its body, answers and problems', async () => {
  served()
  render(<DocsPage />)
  const ask = await screen.findByRole('article', { name: 'Ask a question' })
  expect(ask).toHaveTextContent('POST /api/answers')
  expect(ask).toHaveTextContent('text/event-stream')
  expect(ask).toHaveTextContent('question-too-long')
  expect(within(ask).getAllByRole('link', { name: 'Ask' })[0]).toHaveAttribute('href', '/#body-Ask')
  expect(screen.getByRole('article', { name: 'Dataset' })).toHaveTextContent('What questions call it.')
})

test('operations can be found by their words', async () => {
  served()
  render(<DocsPage />)
  await userEvent.type(await screen.findByRole('searchbox'), 'open a session')
  expect(screen.getAllByRole('article')).toHaveLength(1)
  await userEvent.type(screen.getByRole('searchbox'), 'nothing like it')
  expect(screen.getByRole('status')).toHaveTextContent('No operation is called that.')
})

test('a description that can not be had is told', async () => {
  network({ 'GET /api/openapi.json': () => problem(503, 'server-busy', 'Try again.') })
  render(<DocsPage />)
  expect(await screen.findByRole('alert')).toBeVisible()
})

test('a quote in an example does not end its command', () => {
  const document = description as unknown as Description
  const [route] = routesOf(document, 'openai', 'complete')
  expect(curl(document, route!, 'http://localhost:8080/')).toContain('-H "Authorization: Bearer $TOKEN"')
  const [asking] = routesOf(document, 'answers', 'ask a question')
  expect(curl(document, asking!, 'http://localhost:8080/')).toMatch(
    /^curl -X POST 'http:\/\/localhost:8080\/api\/answers'/,
  )
})
