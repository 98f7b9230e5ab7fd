'use client'

import type { DeskStage } from '../../domain/meetings/next-step.ts'
import { panelId } from './stage-nav.tsx'
import { useDeskWords } from './use-desk-words.ts'

export function PanelTitle({ stage }: { readonly stage: DeskStage }) {
  const { w } = useDeskWords()
  return <h2 id={`${panelId(stage)}-title`}>{w(`desk.stage.${stage}`)}</h2>
}
