'use client'

import { Link } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'

import { isAt } from '../../src/domain/desk/navigation.ts'

type Props = {
  readonly href: string
  readonly label: string
  /** Only the page itself, not what lies below it. */
  readonly exact?: boolean
}

/** An entry of the navigation; says where one is to the eye and to a screen reader. */
export function NavLink({ href, label, exact = false }: Props) {
  const here = usePathname()
  const isHere = exact ? here === href : isAt({ path: href, here })
  return (
    <Link
      className="nav__link"
      href={href}
      prefetch={false}
      aria-current={isHere ? (here === href ? 'page' : 'true') : undefined}
    >
      {isHere && <span className="nav__link-indicator" aria-hidden="true" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  )
}
