// The two official clients of the Model Context Protocol, unmodified: the one before the current revision, which most
// programs have, and the one of the current revision. They differ in a few calls.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Client as EarlierClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as EarlierTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const address = () => new URL('api/mcp', process.env.GAIA_CHAT_URL)
const self = { name: 'tests', version: '1' }
const carrying = (token) => ({ requestInit: { headers: { Authorization: `Bearer ${token}` } } })

export const clients = [
  {
    name: '@modelcontextprotocol/sdk, revision 2025-11-25',
    connect: async (token = process.env.API_TOKEN) => {
      const client = new EarlierClient(self)
      await client.connect(new EarlierTransport(address(), carrying(token)))
      return client
    },
    call: (client, name, args, options) => client.callTool({ name, arguments: args }, undefined, options),
  },
  {
    name: '@modelcontextprotocol/client, revision 2026-07-28',
    connect: async (token = process.env.API_TOKEN) => {
      const client = new Client(self, { versionNegotiation: { mode: { pin: '2026-07-28' } } })
      await client.connect(new StreamableHTTPClientTransport(address(), carrying(token)))
      return client
    },
    call: (client, name, args, options) => client.callTool({ name, arguments: args }, options),
  },
]
