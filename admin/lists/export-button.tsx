'use client'

import { Button, useConfig, useListQuery, useTableColumns } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { dayOf } from '../../src/domain/calendar/day.ts'
import { EXPORT_LABELS as words } from '../../src/domain/exports/exports.labels.ts'
import type { Label } from '../../src/domain/messages/labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { exportList, type Exported, type Progress } from './export-list.ts'

/** Takes the whole list, as it is looked at now, out as a spreadsheet; tells how far it is, and can be stopped. */
export function ExportButton({ collection }: { readonly collection: string }) {
  const locale = useLocale()
  const { config, getEntityConfig } = useConfig()
  const { query } = useListQuery()
  const { columns } = useTableColumns()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  const say = (label: Label, values: Readonly<Record<string, number>> = {}) =>
    label[locale].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? new Intl.NumberFormat(locale).format(values[name] ?? 0) : whole,
    )

  const start = async () => {
    const stop = new AbortController()
    running.current = stop
    setTold(null)
    setProgress({ done: 0, total: 0 })
    const exported = await exportList({
      address: `${config.routes.api}/${collection}/export`,
      query: {
        where: query.where ?? {},
        sort: typeof query.sort === 'string' ? query.sort : null,
        search: query.search ?? '',
        columns: columns.filter(({ active }) => active).map(({ accessor }) => accessor),
      },
      signal: stop.signal,
      onProgress: setProgress,
    })
    setProgress(null)
    setTold(tell(exported))
  }
  const tell = (exported: Exported): string => {
    if (exported.kind === 'stopped') return say(words.stopped)
    if (exported.kind === 'failed') return exported.refusal ?? say(words.failed)
    const { plural } = getEntityConfig({ collectionSlug: collection }).labels
    save({ file: exported.file, name: fileNameOf({ title: plural, locale }) })
    return say(words.done, { rows: exported.rows })
  }
  return (
    <div className="desk-export">
      {progress === null ? (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void start()}>
          {words.export[locale]}
        </Button>
      ) : (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => running.current?.abort()}
        >
          {words.stop[locale]}
        </Button>
      )}
      <span role="status">
        {progress === null
          ? told
          : progress.total === 0
            ? say(words.preparing)
            : say(words.progress, progress)}
      </span>
    </div>
  )
}

function fileNameOf({ title, locale }: { readonly title: unknown; readonly locale: 'vi' | 'en' }) {
  const name = typeof title === 'string' ? title : (title as Label)[locale]
  return `${name} ${dayOf(new Date())}.xlsx`
}

function save({ file, name }: { readonly file: Blob; readonly name: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
