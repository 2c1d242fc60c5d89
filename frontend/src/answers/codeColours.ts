import type { LanguageFn } from 'highlight.js'
import bash from 'highlight.js/lib/languages/bash'
import c from 'highlight.js/lib/languages/c'
import cpp from 'highlight.js/lib/languages/cpp'
import csharp from 'highlight.js/lib/languages/csharp'
import css from 'highlight.js/lib/languages/css'
import diff from 'highlight.js/lib/languages/diff'
import dockerfile from 'highlight.js/lib/languages/dockerfile'
import go from 'highlight.js/lib/languages/go'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import powershell from 'highlight.js/lib/languages/powershell'
import python from 'highlight.js/lib/languages/python'
import rust from 'highlight.js/lib/languages/rust'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import { createLowlight } from 'lowlight'

const languages: Record<string, LanguageFn> = {
  bash,
  c,
  cpp,
  csharp,
  css,
  diff,
  dockerfile,
  go,
  ini,
  java,
  javascript,
  json,
  powershell,
  python,
  rust,
  sql,
  typescript,
  xml,
  yaml,
}
const lowlight = createLowlight(languages)

/** Four colours are enough to read by, and each has its contrast in every theme (`prose.css`). */
const colours: Record<string, string> = {
  'hljs-keyword': 'code-word',
  'hljs-built_in': 'code-word',
  'hljs-literal': 'code-word',
  'hljs-tag': 'code-word',
  'hljs-name': 'code-word',
  'hljs-string': 'code-text',
  'hljs-regexp': 'code-text',
  'hljs-addition': 'code-text',
  'hljs-number': 'code-value',
  'hljs-attr': 'code-value',
  'hljs-attribute': 'code-value',
  'hljs-variable': 'code-value',
  'hljs-title': 'code-value',
  'hljs-type': 'code-value',
  'hljs-comment': 'code-note',
  'hljs-meta': 'code-note',
  'hljs-deletion': 'code-note',
}

/** A longer text is read as it is: colouring it would hold up the page. */
const mostCharacters = 50_000

type Node = { type: string; value?: string; properties?: { className?: unknown }; children?: Node[] }

/**
 * Colours code by ranges over its text (CSS Custom Highlight API), not by elements within it: the text's own nodes stay,
 * and with them a selection (U-07). Browsers without it show plain code.
 */
export function colourCode(block: Element, language: string, signal: AbortSignal) {
  const text = block.textContent
  if (!('highlights' in CSS) || !lowlight.registered(language) || text.length > mostCharacters) return
  const ranges: [colour: string, range: AbstractRange][] = []
  const place = textPlaces(block)
  let at = 0
  const read = (node: Node, colour?: string) => {
    if (node.type === 'text') {
      const end = at + (node.value?.length ?? 0)
      if (colour) ranges.push([colour, place(at, end)])
      at = end
      return
    }
    const names = node.properties?.className
    const own = Array.isArray(names) ? names.map((name) => colours[String(name)]).find(Boolean) : undefined
    for (const child of node.children ?? []) read(child, own ?? colour)
  }
  read(lowlight.highlight(language, text))
  for (const [colour, range] of ranges) highlight(colour).add(range)
  signal.addEventListener('abort', () => {
    for (const [colour, range] of ranges) highlight(colour).delete(range)
  })
}

function highlight(colour: string): Highlight {
  const known = CSS.highlights.get(colour)
  if (known) return known
  const fresh = new Highlight()
  CSS.highlights.set(colour, fresh)
  return fresh
}

/** Finds the nodes of a text by its characters; asked from the beginning to the end. */
function textPlaces(block: Element) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let node = walker.nextNode() as Text | null
  let start = 0
  const find = (at: number): [Text, number] => {
    while (node && at > start + node.data.length) {
      const next = walker.nextNode() as Text | null
      if (!next) break
      start += node.data.length
      node = next
    }
    return [node!, Math.min(at - start, node!.data.length)]
  }
  return (from: number, to: number) => {
    const range = new Range()
    range.setStart(...find(from))
    range.setEnd(...find(to))
    return range
  }
}
