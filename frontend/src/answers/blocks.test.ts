import { expect, test } from 'vitest'
import { splitBlocks, withoutHalfCitation } from './blocks'

const markdown = [
  '# Title\n\nA paragraph\nof two lines.\n\n- one\n\n- two\n\n  still two\n\n',
  '```sh\nmvn -v\n\n# not a title\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nThe end.',
].join('')

test('blocks are the top-level parts, and together the text', () => {
  const blocks = splitBlocks(markdown)
  expect(blocks.join('')).toBe(markdown)
  expect(blocks.map((block) => block.trim().split('\n')[0])).toEqual([
    '# Title',
    'A paragraph',
    '- one',
    '```sh',
    '| a | b |',
    'The end.',
  ])
})

test('U-07 while a text grows, finished blocks stay as they are', () => {
  let blocks: string[] = []
  for (let length = 1; length <= markdown.length; length++) {
    const grown = splitBlocks(markdown.slice(0, length), blocks)
    expect(grown.slice(0, blocks.length - 1)).toEqual(blocks.slice(0, -1))
    expect(grown.join('')).toBe(markdown.slice(0, length))
    blocks = grown
  }
  expect(blocks).toEqual(splitBlocks(markdown))
})

test('U-07 an open fence holds everything after it', () => {
  expect(splitBlocks('Run:\n\n```sh\nls\n\n\nmore')).toHaveLength(2)
})

test('another text starts anew', () => {
  expect(splitBlocks('Other.', ['First.\n\n', 'Second.'])).toEqual(['Other.'])
})

test('a citation that is still being written is held back', () => {
  expect(withoutHalfCitation('so it is [1')).toBe('so it is ')
  expect(withoutHalfCitation('so it is [1]')).toBe('so it is [1]')
})
