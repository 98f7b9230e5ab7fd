import { buildIfStale } from './build-if-stale.ts'

// `npm run build`: what `npm start` does by itself when sources changed.
await buildIfStale({ root: process.cwd(), log: (line) => console.log(line) })
