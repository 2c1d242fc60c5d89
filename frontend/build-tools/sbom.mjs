// What the page is made of, from what `npm sbom` lists of everything: without the tools that it is built and tested with.
// `npm sbom --omit=dev` leaves out React too, because a tool asks for it as its peer.
import { readFileSync } from 'node:fs'

const bom = JSON.parse(readFileSync(0, 'utf8'))
const isTool = ({ properties = [] }) => properties.some(({ name }) => name === 'cdx:npm:package:development')
bom.components = bom.components.filter((part) => !isTool(part))
const parts = new Set(bom.components.map((part) => part['bom-ref']))
bom.dependencies = bom.dependencies
  .filter(({ ref }) => parts.has(ref) || ref === bom.metadata.component['bom-ref'])
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((part) => parts.has(part)) }))
process.stdout.write(JSON.stringify(bom))
