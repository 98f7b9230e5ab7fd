/**
 * Imports a list in a process of its own and prints what the register holds afterwards. With a number it dies, as by a power cut, when that
 * many writes are done. Arguments: file, code of the organization, number or `never`. The database is DATABASE_URL.
 */
const [, , fileName = '', under = '', dieAfter = 'never'] = process.argv
// Nothing else keeps the process alive while modules are loaded and the database is looked for.
const waiting = setInterval(() => undefined, 60_000)
const { readWorkbookFile } = await import('../../src/files/spreadsheets/read-workbook.ts')
const { commandLineViewer } = await import('../../src/cli/command-line-viewer.ts')
const { openServices } = await import('../../src/server/open-services.ts')
const { payload, services } = await openServices({
  secret: process.env['SOTAY_SECRET'] ?? '',
  publicUrl: 'http://127.0.0.1',
})
const { totalDocs } = await payload.count({
  collection: 'organizations',
  where: { code: { equals: under } },
})
if (totalDocs === 0) {
  await services.registrar.createOrganizationAsSystem({
    code: under,
    type: 'BLOC',
    name: 'Đảng ủy Khối',
    parentCode: null,
  })
}
const job = await services.roster.import({
  file: await readWorkbookFile(fileName),
  fileName: 'list.xlsx',
  under,
  viewer: commandLineViewer,
  onProgress: ({ done }) => {
    if (done >= Number(dieAfter)) process.kill(process.pid, 'SIGKILL')
  },
})

/** Everything but ids and times, organizations by their codes. */
const { docs: organizations } = await payload.find({
  collection: 'organizations',
  pagination: false,
  depth: 0,
  showHiddenFields: true,
})
const codes = new Map(organizations.map(({ id, code }) => [id, code]))
const plain = (documents: readonly object[]) =>
  documents
    .map((document) =>
      JSON.stringify(document, (key, value: unknown) => {
        if (['id', 'createdAt', 'updatedAt'].includes(key)) return undefined
        return typeof value === 'string' ? (codes.get(value) ?? value) : value
      }),
    )
    .sort()
const members = await payload.find({
  collection: 'members',
  pagination: false,
  depth: 0,
  showHiddenFields: true,
})
const names = new Map(members.docs.map(({ id, fullName }) => [id, fullName]))
const appointments = await payload.find({ collection: 'appointments', pagination: false, depth: 0 })
const state = {
  organizations: plain(organizations),
  members: plain(members.docs),
  appointments: plain(
    appointments.docs.map(({ holder, ...one }) => ({
      ...one,
      holder: names.get(String(holder.value as string)),
    })),
  ),
}
process.stdout.write(JSON.stringify({ job: { ...job, report: job.report }, state }))
await payload.destroy()
clearInterval(waiting)
export {}
