// A list as a file, on its way to the door.

/** What the door takes in base64. */
const mostBytes = 5_000_000

/** Why it can't be sent, in words; null when it can. */
export function fileFault({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (!/\.(xlsx|csv)$/i.test(name)) return '只收 xlsx 和 csv，别的格式先另存一下'
  if (size === 0) return '这个文件是空的'
  return size > mostBytes ? '文件太大了，只留姓名一列再传' : null
}

const chunk = 0x8000

export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += chunk) text += String.fromCharCode(...bytes.subarray(i, i + chunk))
  return btoa(text)
}
