import { NoSuchPage } from '../../../member/shared/broken-page.tsx'

export default function NotFound() {
  return <NoSuchPage />
}
