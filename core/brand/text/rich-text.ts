// What staff write (a strict part of Markdown) as a tree of nodes: the only way in which written words reach a screen.
//
// Nothing is cleaned here, as nothing is let through: marked only takes the text apart, and of its tokens those that are
// known make a node with the attributes that stand in this file. HTML in the text stays text. There is no HTML on the
// wire: WeChat's rich-text takes these nodes as they are, and the console makes elements of them.
import { type MarkedToken, marked, type Token } from 'marked'

export type RichName =
  | ('p' | 'h2' | 'h3' | 'ul' | 'ol' | 'li' | 'blockquote' | 'strong' | 'em' | 'del' | 'code' | 'br' | 'hr')
  | ('a' | 'img')

export type RichNode =
  | { type: 'text'; text: string }
  | { type: 'node'; name: RichName; attrs?: Record<string, string>; children?: RichNode[] }

/** In signs. */
export const maxTextLength = 20_000
const deepest = 8

/** `img_…`: an image of ours, and no other address. */
const imageId = /^img_[0-9a-hjkmnp-tv-z]{8,40}$/

const node = (name: RichName, children: RichNode[], attrs?: Record<string, string>): RichNode => ({
  ...{ type: 'node', name, children },
  ...(attrs ? { attrs } : {}),
})
const text = (words: string): RichNode[] => (words ? [{ type: 'text', text: words }] : [])

/** Longer texts are cut; the doors refuse them before. */
export const richText = (markdown: string): RichNode[] => blocks(tokensOf(markdown), 0)

// More signs in one paragraph than anybody writes make the parser slow (6000 × `__a`: 2.5 s); they are words then.
const signs = /[>[\]*_~`<!\\&]/g
const mostSigns = 600

function tokensOf(markdown: string): Token[] {
  const words = markdown.slice(0, maxTextLength)
  const heavy = words.split(/\n\s*\n/).some((part) => (part.match(signs)?.length ?? 0) > mostSigns)
  if (heavy) return [{ type: 'text', raw: words, text: words }]
  return marked.lexer(words, { gfm: true, breaks: true })
}

const blocks = (tokens: readonly Token[] | undefined, depth: number): RichNode[] =>
  (tokens ?? []).flatMap((token) =>
    depth > deepest ? text(token.raw) : nodesOf(token as MarkedToken, depth + 1),
  )

function nodesOf(token: MarkedToken, depth: number): RichNode[] {
  switch (token.type) {
    case 'paragraph':
      return [node('p', blocks(token.tokens, depth))]
    case 'heading':
      return [node(token.depth <= 2 ? 'h2' : 'h3', blocks(token.tokens, depth))]
    case 'list':
      return [node(token.ordered ? 'ol' : 'ul', blocks(token.items, depth))]
    case 'list_item':
      return [node('li', blocks(token.tokens, depth))]
    case 'blockquote':
      return [node('blockquote', blocks(token.tokens, depth))]
    case 'strong':
    case 'em':
    case 'del':
      return [node(token.type, blocks(token.tokens, depth))]
    case 'br':
    case 'hr':
      return [node(token.type, [])]
    case 'codespan':
      return [node('code', text(token.text))]
    case 'code':
      return [node('p', text(token.text))]
    case 'link':
      return link(token.href, blocks(token.tokens, depth))
    case 'image':
      return image(token.href, token.text)
    case 'text':
      return token.tokens ? blocks(token.tokens, depth) : text(token.text)
    case 'escape':
      return text(token.text)
    case 'space':
    case 'def':
      return []
    default:
      // HTML, tables and whatever a later marked finds: the words as they were written.
      return text(token.raw)
  }
}

function link(href: string, children: RichNode[]): RichNode[] {
  const url = URL.canParse(href) ? new URL(href) : null
  const plain = url && !url.username && !url.password && /^https?:$/.test(url.protocol)
  if (!plain) return children
  return [node('a', children, { href: url.href, rel: 'noopener noreferrer nofollow', target: '_blank' })]
}

const image = (href: string, alt: string): RichNode[] =>
  imageId.test(href) ? [node('img', [], { src: `/v1/images/${href}/card`, alt })] : text(alt)

/** Ids of the images that a text shows. */
export function imagesIn(markdown: string): string[] {
  const found: string[] = []
  const look = (nodes: readonly RichNode[]): void => {
    for (const each of nodes) {
      if (each.type === 'text') continue
      const [, id] = /^\/v1\/images\/(\w+)\//.exec(each.attrs?.src ?? '') ?? []
      if (id) found.push(id)
      look(each.children ?? [])
    }
  }
  look(richText(markdown))
  return found
}
