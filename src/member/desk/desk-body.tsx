'use client'

import { useCallback, useState } from 'react'

import { DESK_STAGES, type DeskStage } from '../../domain/meetings/next-step.ts'
import { LiveState } from '../shared/live-state.tsx'
import { Failed } from '../shared/parts.tsx'
import { AgendaPanel } from './agenda-panel.tsx'
import { useDeskHere } from './desk-context.ts'
import { DeskHead } from './desk-head.tsx'
import { FloorPanel } from './floor-panel.tsx'
import { MinutesPanel } from './minutes-panel.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { NowColumn } from './now-column.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { PollsPanel } from './polls-panel.tsx'
import { RollPanel } from './roll-panel.tsx'
import { panelId, StageNav } from './stage-nav.tsx'
import { ShortcutHelp } from './shortcut-help.tsx'
import { TasksPanel } from './tasks-panel.tsx'
import { useNextStep } from './use-next-step.ts'
import { useShortcuts } from './use-shortcuts.ts'

const PANELS: Readonly<Record<DeskStage, () => React.ReactNode>> = {
  plan: PlanPanel,
  roll: RollPanel,
  agenda: AgendaPanel,
  floor: FloorPanel,
  polls: PollsPanel,
  tasks: TasksPanel,
  minutes: MinutesPanel,
}

/** All parts stay in the page, the others hidden: what was begun in one is there when one comes back. */
export function DeskBody() {
  const { connection, error, reload } = useDeskHere()
  const next = useNextStep()
  const [chosen, setStage] = useState<DeskStage | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const [first] = useState(next?.stage ?? 'plan')
  const stage = chosen ?? first
  const go = useCallback((to: DeskStage) => {
    setStage(to)
    requestAnimationFrame(() => document.getElementById(panelId(to))?.focus())
  }, [])
  useShortcuts({ onStage: go, onHelp: () => setHelpOpen(true) })

  return (
    <div className="desk">
      <DeskHead onHelp={() => setHelpOpen(true)} />
      <LiveState connection={connection} onBack={reload} />
      {error && <Failed error={error} onRetry={reload} />}
      <NextStepCard next={next} onGo={go} />
      <div className="desk-columns">
        <StageNav stage={stage} next={next?.stage} onStage={setStage} />
        <div className="desk-main">
          {DESK_STAGES.map((name) => (
            <Panel key={name} name={name} isShown={name === stage} />
          ))}
        </div>
        <NowColumn onGo={go} />
      </div>
      <ShortcutHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}

function Panel({ name, isShown }: { readonly name: DeskStage; readonly isShown: boolean }) {
  const Content = PANELS[name]
  return (
    <section
      id={panelId(name)}
      className="desk-panel"
      tabIndex={-1}
      hidden={!isShown}
      aria-labelledby={`${panelId(name)}-title`}
    >
      <Content />
    </section>
  )
}
