// 产地故事: one a programme, in sections.
import { z } from 'zod'
import type { ContentKind } from '../editorial/content-kind.ts'
import { imagesIn } from '../text/rich-text.ts'
import { common, given, imageId, parsedBy } from './shared.ts'

const storySchema = z.object({
  title: z.string(),
  summary: z.string(),
  cover: imageId,
  sections: z.array(z.object({ heading: z.string(), text: z.string(), image: imageId })),
  ...common,
})

export type Story = z.infer<typeof storySchema>

export const story: ContentKind<Story> = {
  ...{ kind: 'story', word: '产地故事', single: true },
  parse: parsedBy(storySchema),
  title: ({ title }) => title,
  images: ({ cover, sections }) => [
    ...given(cover, ...sections.map(({ image }) => image)),
    ...sections.flatMap(({ text }) => imagesIn(text)),
  ],
}
