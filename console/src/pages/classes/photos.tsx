import { useCallback } from 'react'
import { type OneClass, readPhoto } from '../../api/classes.ts'
import { Picture } from '../../components/picture.tsx'
import { moment } from '../../ui/moment.ts'
import { useLoad } from '../../ui/use-load.ts'

export function Photos({ session }: { session: OneClass }) {
  return (
    <section className="part" aria-label="课堂照片">
      <h3>课堂照片</h3>
      <ul className="photos">
        {session.photos.map(({ id, at }) => (
          <li key={id}>
            <Photo sessionId={session.id} photoId={id} at={at} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Photo({ sessionId, photoId, at }: { sessionId: string; photoId: string; at: string }) {
  const load = useCallback(() => readPhoto(sessionId, photoId), [sessionId, photoId])
  const { data, error } = useLoad(load)
  if (error) return <p className="note">{error}</p>
  if (data === null) return <p className="note">正在取…</p>
  if (data.image === null) return <p className="note">{moment(at)}的照片已经清掉了</p>
  return <Picture src={data.image} caption={`${moment(at)} 课堂`} from="工作人员" onOpen={() => undefined} />
}
