import './admin.css'
import '../shared/phone-lists.css'
import '../shared/pages.css'

/** The mark of the product, as in src/app/icon.svg. */
export function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="12" fill="#a8141b" />
      <path
        fill="#ffd54a"
        d="m32 10 6.8 14.2 15.5 2-11.4 10.7 2.9 15.4L32 44.8l-13.8 7.5 2.9-15.4L9.7 26.2l15.5-2z"
      />
    </svg>
  )
}
