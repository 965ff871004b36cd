import { ApiError } from '../../api/http.ts'

/** As the door takes it. */
const maxListBytes = 5_000_000

/** The file in base64. Throws an `ApiError` that says what to do. */
export function readFile(file: File, most = maxListBytes): Promise<string> {
  if (file.size > most) throw new ApiError(413, `文件超过${most / 1_000_000}MB，分成几个再传`)
  if (file.size === 0) throw new ApiError(400, '这个文件是空的')
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(new ApiError(400, '这个文件读不出来，再选一次'))
    // `data:text/csv;base64,…`
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.readAsDataURL(file)
  })
}
