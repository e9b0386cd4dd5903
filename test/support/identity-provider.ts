import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'

export const ISSUER = 'https://id.example.org/'
export const AUDIENCE = 'entregent-api'

export type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>

/** An identity provider whose keys a test can change, and which it can make fail. */
export class Provider {
  status = 200
  /** How often its keys were asked for. */
  asked = 0
  private readonly keys = new Map<string, object>()
  private readonly server: Server = createServer((_request, response) => {
    this.asked++
    response.writeHead(this.status).end(JSON.stringify({ keys: [...this.keys.values()] }))
  })

  async start(): Promise<{ jwksUrl: string; issuer: string; audience: string }> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve))
    const { port } = this.server.address() as AddressInfo
    return { jwksUrl: `http://127.0.0.1:${port}/`, issuer: ISSUER, audience: AUDIENCE }
  }

  /** Its only key from now on. */
  async rotateTo(kid: string, { publicKey }: KeyPair): Promise<void> {
    this.keys.clear()
    this.keys.set(kid, { ...(await exportJWK(publicKey)), kid, alg: 'RS256' })
  }

  stop(): void {
    this.server.close()
  }
}
