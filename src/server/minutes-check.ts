import { raw, type Express, type Request, type Response } from 'express'

import type { Services } from '../services/services.ts'

/** The largest file that is looked at, and how many at a time: anybody may send one. */
const MAX_FILE = 20 * 1024 * 1024
const AT_ONCE = 3
/** How long sending it may take. */
const LONGEST_MS = 60_000

/**
 * What the page `/verify/<meeting>` asks, for anybody who has the link: `GET /verify/<meeting>/seal?seal=` whether the seal is genuine and of
 * which meeting, `POST /verify/<meeting>/file?seal=` whether a PDF is the sealed file and its signatures hold. Nothing is kept.
 */
export function openMinutesCheck({
  app,
  services: { meetings },
}: {
  readonly app: Express
  readonly services: Pick<Services, 'meetings'>
}): void {
  app.get('/verify/:id/seal', async (req, res) => {
    const found = await meetings.checkSeal(asked(req))
    answer(res, found ? { genuine: true, ...found } : { genuine: false })
  })
  let looking = 0
  const read = raw({ type: () => true, limit: MAX_FILE })
  app.post('/verify/:id/file', async (req, res, next) => {
    // Nothing is taken from whoever does not have the seal: nobody else can keep those waiting who have it.
    if ((await meetings.checkSeal(asked(req))) === null) return answer(res, { genuine: false })
    if (looking >= AT_ONCE) return void res.status(429).set('Retry-After', '5').json({ busy: true })
    looking += 1
    const tooSlow = setTimeout(() => req.destroy(), LONGEST_MS)
    res.on('close', () => {
      clearTimeout(tooSlow)
      looking -= 1
    })
    read(req, res, (error?: unknown) => {
      clearTimeout(tooSlow)
      if (error) return void res.status(413).json({ tooLarge: true })
      const bytes = new Uint8Array(Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0))
      meetings
        .checkMinutesFile({ ...asked(req), bytes })
        .then((found) => answer(res, found ? { genuine: true, ...found } : { genuine: false }))
        .catch(next)
    })
  })
}

const asked = ({ params, query }: Request) => ({
  id: String(params.id ?? ''),
  seal: typeof query.seal === 'string' ? query.seal : '',
})

const answer = (res: Response, body: object) =>
  void res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }).json(body)
