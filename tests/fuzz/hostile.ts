/** What somebody may send in place of a text that means something to a database, a regular expression or JavaScript; never a thing of ours. */
export const HOSTILE_TEXTS: readonly string[] = [
  '{"$gt":""}',
  '{"$ne":null}',
  '$where',
  '$regex',
  '[$ne]',
  'this.constructor.constructor("return 1")()',
  '.*',
  '^',
  '[',
  '(a+)+$',
  `${'a'.repeat(60)}!`,
  '\\',
  '*',
  '(?=x)',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'a.b.$c',
  "' || '1'=='1",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  'null byte \u0000 inside',
  '\u0001\u001f\u007f\u0085',
  '\ud800 alone',
  'tail \udfff',
  '\u202e\u200b\ufeff',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  'ﷺ'.repeat(50),
  'ế'.normalize('NFD').repeat(500),
  'x'.repeat(20_000),
  '0'.repeat(24),
]

/** What is no text at all. */
export const HOSTILE_VALUES: readonly unknown[] = [
  { $gt: '' },
  { $ne: null },
  { $where: 'sleep(5000)' },
  { $regex: '.*' },
  { __proto__: { polluted: true } },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  { length: 1, 0: 'a' },
  ['a', 'b'],
  [],
  [[['a']]],
  [{ $gt: '' }],
  {},
  0,
  -1,
  1e308,
  9007199254740993,
  0.1,
  true,
  false,
  null,
]

/** Whether an earlier request has reached the prototypes of this process. */
export const isPolluted = (): boolean => 'polluted' in {}

/** One in so many of what is hostile goes to each input; all of it does to as many inputs side by side. */
const SHARE = 4

/** Deals out what is hostile, a share a call, so that neighbours get different ones and a run is the same every time. */
export function createDeal(share = SHARE): () => readonly unknown[] {
  const all = [...HOSTILE_TEXTS, ...HOSTILE_VALUES]
  let turn = 0
  return () => {
    turn += 1
    return all.filter((_value, index) => (index + turn) % share === 0)
  }
}
