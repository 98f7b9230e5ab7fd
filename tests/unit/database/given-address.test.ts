import { describe, expect, it } from '@jest/globals'

import { withDatabaseName, withoutPassword } from '../../../src/database/given-address.ts'

describe('withDatabaseName', () => {
  it.each([
    ['mongodb://h:1', 'mongodb://h:1/sotay'],
    ['mongodb://h:1/', 'mongodb://h:1/sotay'],
    ['mongodb://h:1/?replicaSet=rs0', 'mongodb://h:1/sotay?replicaSet=rs0'],
    ['mongodb://h:1?replicaSet=rs0', 'mongodb://h:1/sotay?replicaSet=rs0'],
    ['mongodb://a:1,b:2/?replicaSet=rs0', 'mongodb://a:1,b:2/sotay?replicaSet=rs0'],
    ['mongodb+srv://h/?w=1', 'mongodb+srv://h/sotay?w=1'],
    ['mongodb://h:1/own?replicaSet=rs0', 'mongodb://h:1/own?replicaSet=rs0'],
  ])('%s -> %s', (given, expected) => {
    expect(withDatabaseName(given)).toBe(expected)
  })

  it('keeps looking a user up where the address without a database did', () => {
    expect(withDatabaseName('mongodb://u:p@h/?a=b')).toBe(
      'mongodb://u:p@h/sotay?a=b&authSource=admin',
    )
    expect(withDatabaseName('mongodb://u:p@h/?authSource=x')).toBe(
      'mongodb://u:p@h/sotay?authSource=x',
    )
  })
})

describe('withoutPassword', () => {
  it('hides who signs in and with what', () => {
    expect(withoutPassword('mongodb://u:p@h/x')).toBe('mongodb://***@h/x')
    expect(withoutPassword('mongodb://h/x')).toBe('mongodb://h/x')
  })
})
