// An answer that is a page made here, with its status: whoever opens it in a browser reads why something isn't there.
import { z } from 'zod'

export class PageAnswer {
  readonly status: number
  readonly html: string

  constructor(status: number, html: string) {
    this.status = status
    this.html = html
  }

  toString(): string {
    return this.html
  }
}

export const pageSchema = z.instanceof(PageAnswer).meta({ id: 'Page', type: 'string' })

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Words as they may stand in a page. */
export const safeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
