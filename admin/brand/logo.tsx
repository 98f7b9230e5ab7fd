import { Mark } from './mark.tsx'

/** Our mark and name, above the sign-in form. */
export function Logo() {
  return (
    <div className="brand-logo">
      <Mark />
      <span>Sổ Tay</span>
    </div>
  )
}
