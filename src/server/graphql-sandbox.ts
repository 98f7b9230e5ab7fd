import type { RequestHandler } from 'express'

/** A page to try queries on, without any outside script. Anything that is not a browser asking for a page goes on. */
export const sandboxPage: RequestHandler = (req, res, next) => {
  if (
    req.query.query !== undefined ||
    !req.accepts(['json', 'html']) ||
    req.accepts('json', 'html') !== 'html'
  )
    return next()
  res.type('html').send(PAGE)
}

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>GraphQL · Sổ Tay</title>
<style>
body { font: 16px system-ui; margin: 1rem; display: grid; gap: .5rem }
textarea, pre { font: 14px ui-monospace, monospace; width: 100%; box-sizing: border-box; border: 1px solid #999; padding: .5rem }
textarea { min-height: 10rem } pre { min-height: 10rem; white-space: pre-wrap }
</style></head><body>
<h1>GraphQL</h1>
<label>Access token <input id="token" size="60" autocomplete="off"></label>
<label>Query <textarea id="query">{ __schema { queryType { fields { name description } } } }</textarea></label>
<label>Variables <textarea id="variables" style="min-height: 4rem">{}</textarea></label>
<button id="send">Send</button>
<pre id="answer"></pre>
<script>
const byId = (id) => document.getElementById(id)
byId('send').onclick = async () => {
  const token = byId('token').value.trim()
  const headers = { 'content-type': 'application/json', ...(token && { authorization: 'Bearer ' + token }) }
  try {
    const body = JSON.stringify({ query: byId('query').value, variables: JSON.parse(byId('variables').value || '{}') })
    const answer = await fetch('/graphql', { method: 'POST', headers, body })
    byId('answer').textContent = JSON.stringify(await answer.json(), null, 2)
  } catch (error) {
    byId('answer').textContent = String(error)
  }
}
</script></body></html>`
