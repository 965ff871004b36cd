// A text as nodes, made into elements: by the names that are known, with the attributes that are named here.
import type { ReactNode } from 'react'
import type { RichNode } from '../../api/brand.ts'

export const RichTextView = ({ nodes }: { nodes: readonly RichNode[] }) => (
  <div className="rich-text">{drawn(nodes)}</div>
)

const plain = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'del', 'code'] as const

const drawn = (nodes: readonly RichNode[]): ReactNode[] =>
  nodes.map((node, i) => {
    // The nodes of a text stay where they are: nothing else tells them apart.
    const key = String(i)
    if (node.type === 'text') return node.text
    const { name, attrs = {}, children = [] } = node
    if (name === 'br') return <br key={key} />
    if (name === 'hr') return <hr key={key} />
    if (name === 'img') return <img key={key} src={attrs.src} alt={attrs.alt ?? ''} />
    if (name === 'a')
      return (
        <a key={key} href={attrs.href} rel="noopener noreferrer nofollow" target="_blank">
          {drawn(children)}
        </a>
      )
    const Known = plain.find((each) => each === name)
    return Known ? <Known key={key}>{drawn(children)}</Known> : null
  })
