import { useState } from 'react'
import { Picture } from '../components/picture.tsx'

interface PhotoProps {
  src: string
  /** Who sent it. */
  from: string
}

/** A small picture that opens large; one that can't be shown says so. */
export function Photo({ src, from }: PhotoProps) {
  const [gone, setGone] = useState(false)
  if (gone) return <span className="note">照片看不了，可能清掉了</span>
  return <Picture src={src} caption="" from={from} onOpen={() => undefined} onGone={() => setGone(true)} />
}
