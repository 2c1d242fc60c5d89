import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { json, network, problem } from '../../test/network'
import { DatasetChoice } from './DatasetChoice'
import { guide, presentChoice, type Dataset } from './datasets'
import { recentDatasets } from './recentDatasets'

const dataset = (name: string, state: Dataset['state'] = 'ready', documents = 12): Dataset => ({
  name,
  state,
  documents,
})
const tenant = [dataset(guide), dataset('Harbour', 'indexing', 3), dataset('Old shares', 'failed', 0)]

function serve() {
  return network({
    'GET /api/datasets': ({ url }) => {
      const search = url.searchParams.get('search') ?? ''
      if (url.searchParams.get('pageToken') === '2') return json({ datasets: [dataset('Zulu')] })
      const found = tenant.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
      return json({ datasets: found, nextPageToken: search ? undefined : '2' })
    },
    'GET /api/datasets/Old%20shares': () =>
      json({ ...tenant[2], found: 1, unreadable: [{ path: 'scan.pdf', reason: 'holds no text' }] }),
  })
}

function Choosing({ first = [guide] }) {
  const [chosen, setChosen] = useState(first)
  return (
    <>
      <DatasetChoice chosen={chosen} onChoose={setChosen} />
      <output>{chosen.join(', ')}</output>
    </>
  )
}

const open = () => userEvent.click(screen.getByRole('button', { name: /Datasets:|Choose datasets/ }))

test('several datasets can be chosen, each with its state in words', async () => {
  serve()
  render(<Choosing />)
  await open()
  expect(await screen.findByRole('checkbox', { name: guide })).toBeChecked()
  const harbour = screen.getByRole('checkbox', { name: 'Harbour' })
  expect(harbour).toHaveAccessibleDescription('Indexing, 3 so far')
  expect(screen.getByRole('checkbox', { name: 'Old shares' })).toHaveAccessibleDescription('Failed')
  await userEvent.click(harbour)
  expect(document.querySelector('output')).toHaveTextContent(`${guide}, Harbour`)
})

test('the server is searched, and asked for more pages', async () => {
  serve()
  render(<Choosing />)
  await open()
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
  expect(await screen.findByRole('checkbox', { name: 'Zulu' })).toBeInTheDocument()
  await userEvent.type(screen.getByRole('searchbox'), 'harb')
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1))
})

test('where there are many datasets, those asked last stand first, each once', async () => {
  serve()
  recentDatasets.asked(['Gone', 'Zulu'])
  recentDatasets.asked(['Old shares'])
  render(<Choosing />)
  await open()
  expect(await screen.findByRole('heading', { name: 'Recently asked' })).toBeInTheDocument()
  const names = screen.getAllByRole('checkbox').map((box) => document.querySelector(`[for="${box.id}"]`))
  expect(names.map((label) => label?.textContent)).toEqual(['Old shares', guide, 'Harbour'])
})

test('a chosen dataset that is gone, or on a later page, is unticked first in the list', async () => {
  serve()
  render(<Choosing first={[guide, 'Gone', 'Zulu']} />)
  await open()
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Gone', checked: true }))
  expect(document.querySelector('output')).toHaveTextContent(`${guide}, Zulu`)
  expect(screen.queryByRole('checkbox', { name: 'Gone' })).not.toBeInTheDocument()
  expect(screen.getByRole('searchbox')).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(screen.getAllByRole('checkbox').at(-1)).toHaveAccessibleName('Zulu'))
  expect(screen.getAllByRole('checkbox', { name: 'Zulu' })).toHaveLength(1)
  await userEvent.type(screen.getByRole('searchbox'), 'harb')
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1))
})

test('files that could not be read are named with the reason', async () => {
  serve()
  render(<Choosing />)
  await open()
  expect(await screen.findByText('1 file could not be read')).toBeInTheDocument()
  expect(screen.getByText(/holds no text/)).toBeInTheDocument()
})

test('Escape closes the list and gives the focus back', async () => {
  serve()
  render(<Choosing />)
  await open()
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus())
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByRole('button')).toHaveFocus()
})

test('a list that cannot be had is a sentence and a retry', async () => {
  network({ 'GET /api/datasets': () => problem(503, 'gaia-unreachable', 'Gaia cannot be reached.') })
  render(<Choosing first={[]} />)
  await open()
  expect(await screen.findByText('Gaia cannot be reached.')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument()
})

test('a first visit asks the only dataset, or the guide, or leaves the choice open', () => {
  expect(presentChoice([], { datasets: [dataset('Harbour')] })).toEqual(['Harbour'])
  expect(presentChoice([], { datasets: tenant })).toEqual([guide])
  expect(presentChoice([], { datasets: tenant.slice(1) })).toEqual([])
})

test('the last choice is kept as far as it still exists', () => {
  expect(presentChoice(['Harbour', 'Gone'], { datasets: tenant })).toEqual(['Harbour'])
  expect(presentChoice(['Zulu'], { datasets: tenant, nextPageToken: '2' })).toEqual(['Zulu'])
})
