import { configOf } from '../../src/config.js'

describe('SERVICE_KEY', () => {
  test('is at least 32 bytes', () => {
    const key = Buffer.alloc(32, 1)
    expect(configOf({ SERVICE_KEY: key.toString('base64') }).serviceKey).toEqual(key)
    expect(configOf({}).serviceKey).toBeNull()
  })

  test.each(['short', 'a'.repeat(40), '%'.repeat(64)])('%s is refused with the way to make one', value => {
    expect(() => configOf({ SERVICE_KEY: value })).toThrow(
      /^Setting SERVICE_KEY is invalid: it must .* openssl/,
    )
  })
})
