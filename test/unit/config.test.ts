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

describe('DEFAULT_COUNTRY', () => {
  test('is a country that has telephone numbers, or unknown', () => {
    expect(configOf({ DEFAULT_COUNTRY: 'FR' }).defaultCountry).toBe('FR')
    expect(configOf({}).defaultCountry).toBeNull()
  })

  test.each(['fr', 'France', 'XX'])('%s is refused', value => {
    expect(() => configOf({ DEFAULT_COUNTRY: value })).toThrow(
      /^Setting DEFAULT_COUNTRY is invalid: it must /,
    )
  })
})

describe('HOST', () => {
  test.each([
    [{}],
    [{ HOST: 'localhost' }],
    [{ HOST: '127.0.0.2' }],
    [{ HOST: '::1' }],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://club.example.org' }],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://localhost:4000' }],
    [{ HOST: '::', PUBLIC_URL: 'http://[::1]:4000' }],
  ])('%j is reached by this machine alone, or by https', settings => {
    expect(() => configOf(settings)).not.toThrow()
  })

  test.each([
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '192.168.1.10' }],
    [{ HOST: '::' }],
    [{ HOST: 'club.example.org' }],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://club.example.org' }],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://127.0.0.1.example.org' }],
  ])('%j would carry tokens in the open, and is refused with what to do', settings => {
    expect(() => configOf(settings)).toThrow(/^Setting HOST is .* Set PUBLIC_URL to the https address/)
  })
})

describe('PUBLIC_URL', () => {
  test('is the address without a slash at its end', () => {
    expect(configOf({ PUBLIC_URL: 'https://club.example.org/' }).publicUrl).toBe('https://club.example.org')
    expect(configOf({}).publicUrl).toBeNull()
  })

  test.each(['club.example.org', 'ftp://club.example.org'])('%s is refused', value => {
    expect(() => configOf({ PUBLIC_URL: value })).toThrow(/^Setting PUBLIC_URL is invalid/)
  })
})
