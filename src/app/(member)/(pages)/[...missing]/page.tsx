import { notFound } from 'next/navigation'

// Without it Next answers an unknown address with a page of its own, in English.
export default function Page() {
  notFound()
}
