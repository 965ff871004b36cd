// Courses and their runs (期), how classes are planned and changed, and what people thought of a run.

import type { z } from 'zod'
import type { CourseWire } from '../../../miniprogram-api/contract/courses.ts'
import type { ratingsSchema } from '../../../miniprogram-api/contract/training.ts'
import { ask } from './http.ts'

export type Course = CourseWire
export type Run = Course['runs'][number]
export type Ratings = z.infer<typeof ratingsSchema>
export const languages = ['汉语', '藏汉双语', '蒙汉双语'] as const
export type Language = (typeof languages)[number]

export interface NewClass {
  /** ISO with offset. */
  startsAt: string
  endsAt: string
  place: string
  teacher?: string
  language?: Language
}

const run = (id: string): string => `/v1/runs/${encodeURIComponent(id)}`

/** All of them: a programme has some 125 at the most. */
export async function readCourses(programme: string): Promise<Course[]> {
  const all: Course[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: Record<string, string> = { programme, limit: '200', ...(cursor ? { cursor } : {}) }
    const page: { items: Course[]; next: string | null } = await ask({
      url: `/v1/courses?${new URLSearchParams(query)}`,
    })
    all.push(...page.items)
    cursor = page.next
  }
  return all
}

export const openRun = (courseId: string, body: { capacity: number | null; sessions: NewClass[] }) =>
  ask<{ id: string }>({ url: `/v1/courses/${encodeURIComponent(courseId)}/runs`, body })
export const planClass = (runId: string, body: NewClass) =>
  ask<{ id: string }>({ url: `${run(runId)}/sessions`, body })
export const changeClass = (id: string, body: Partial<NewClass> & { cancelled?: boolean }) =>
  ask<{ id: string }>({ url: `/v1/sessions/${encodeURIComponent(id)}`, method: 'PATCH', body })
export const readRatings = (runId: string) => ask<Ratings>({ url: `${run(runId)}/ratings` })
