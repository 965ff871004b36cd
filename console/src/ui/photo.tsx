import { useState } from 'react'
import { Picture } from '../components/picture.tsx'

interface PhotoProps {
  src: string
  caption: string
}

/** A small picture that opens large; one that can't be shown says so. */
export function Photo({ src, caption }: PhotoProps) {
  const [gone, setGone] = useState(false)
  if (gone) return <span className="note">照片看不了，可能清掉了</span>
  return <Picture src={src} caption="" from={caption} onOpen={() => undefined} onGone={() => setGone(true)} />
}
