import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type Client, startApp, type TestApp } from './app.js'
import { oddWord } from './scenes.js'

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

/** A service over the tests' Neo4j to which people sign in with a verified address. */
export class SignInProvider {
  private readonly provider = new Provider()
  private key: KeyPair['privateKey'] | null = null
  private running: TestApp | null = null

  async start(): Promise<void> {
    const pair = await generateKeyPair('RS256')
    this.key = pair.privateKey
    await this.provider.rotateTo('one', pair)
    this.running = await startApp(undefined, await this.provider.start())
  }

  get app(): TestApp {
    if (!this.running) throw new Error('It is not started.')
    return this.running
  }

  /** The API for somebody new who signs in with this address. */
  async signedIn(email: string, isVerified = true): Promise<Client> {
    if (!this.key) throw new Error('It is not started.')
    const token = await new SignJWT({ sub: `user-${oddWord()}`, email, email_verified: isVerified })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(this.key)
    return this.app.bearing(token)
  }

  async stop(): Promise<void> {
    await this.running?.stop()
    this.provider.stop()
  }
}
