// The data of each server-sent event, one by one.

export async function* readEvents(url: URL): AsyncGenerator<string> {
  const answer = await fetch(url)
  if (!answer.ok || !answer.body) throw new Error(`no events: ${answer.status}`)
  let rest = ''
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + chunk).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const data = event.split('\n').filter((line) => line.startsWith('data:'))
      if (data.length > 0) yield data.map((line) => line.slice(5).trimStart()).join('\n')
    }
  }
}
