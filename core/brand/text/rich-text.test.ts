import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imagesIn, maxTextLength, type RichNode, richText } from './rich-text.ts'

/** As a reader would write it down: tags with their attributes. */
const shown = (nodes: readonly RichNode[]): string =>
  nodes
    .map((each) => {
      if (each.type === 'text') return each.text
      const attrs = Object.entries(each.attrs ?? {}).map(([name, value]) => ` ${name}=${value}`)
      return `<${each.name}${attrs.join('')}>${shown(each.children ?? [])}</${each.name}>`
    })
    .join('')

const names = (nodes: readonly RichNode[]): string[] =>
  nodes.flatMap((each) => (each.type === 'text' ? [] : [each.name, ...names(each.children ?? [])]))
const attrsOf = (nodes: readonly RichNode[]): [string, string][] =>
  nodes.flatMap((each) =>
    each.type === 'text' ? [] : [...Object.entries(each.attrs ?? {}), ...attrsOf(each.children ?? [])],
  )

const id = 'img_06kqz0abcd0012345678'

const longest = (nodes: readonly RichNode[]): number =>
  Math.max(nodes.length, ...nodes.map((each) => (each.type === 'text' ? 0 : longest(each.children ?? []))))

describe('what staff write', () => {
  it.each([
    ['一段话', '<p>一段话</p>'],
    ['上一行\n下一行', '<p>上一行<br></br>下一行</p>'],
    ['# 大标题', '<h2>大标题</h2>'],
    ['#### 小标题', '<h3>小标题</h3>'],
    ['**重** 和 *斜* 和 ~~删~~', '<p><strong>重</strong> 和 <em>斜</em> 和 <del>删</del></p>'],
    ['- 羊\n- 驼', '<ul><li>羊</li><li>驼</li></ul>'],
    ['1. 羊\n2. 驼', '<ol><li>羊</li><li>驼</li></ol>'],
    ['> 老话', '<blockquote><p>老话</p></blockquote>'],
    ['---', '<hr></hr>'],
    [`![羊群](${id})`, `<p><img src=/v1/images/${id}/card alt=羊群></img></p>`],
    [
      '[县里](https://example.cn/a?b=1)',
      '<p><a href=https://example.cn/a?b=1 rel=noopener noreferrer nofollow target=_blank>县里</a></p>',
    ],
  ])('%j', (written, tree) => {
    expect(shown(richText(written))).toBe(tree)
  })
})

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<style>*{display:none}</style>',
  '<p style="position:fixed" onclick=alert(1)>a</p>',
  '<a href="javascript:alert(1)">a</a>',
  '<!--><script>alert(1)</script-->',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java\tscript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:msgbox(1))',
  '[a](file:///etc/passwd)',
  '[a](//evil.example/x)',
  '[a](weixin://dl/business)',
  '[a](https://user:password@evil.example)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '![a](javascript:alert(1))',
  '![a](https://evil.example/spy.png)',
  '![a](data:image/svg+xml;base64,PHN2Zz4=)',
  '![a](img_../../secret)',
  '![a" onerror="alert(1)](x)',
  `![a](${id}/../../x)`,
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '|a|b|\n|-|-|\n|<script>alert(1)</script>|[x](javascript:alert(1))|',
  '- [ ] <input autofocus onfocus=alert(1)>',
  '**<b onmouseover=alert(1)>a</b>**',
  'a\u0000<script\u0000>alert(1)</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
]
const allowed = new Set([
  ...['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'del', 'code', 'br', 'hr', 'a', 'img'],
])

/** What is wrong with a tree: nothing. */
function faults(tree: readonly RichNode[]): string[] {
  return [
    ...names(tree).filter((name) => !allowed.has(name)),
    ...attrsOf(tree)
      .filter(
        ([name, value]) =>
          !(
            (name === 'href' && /^https?:\/\/[^@]*$/.test(value)) ||
            (name === 'src' && /^\/v1\/images\/img_\w+\/card$/.test(value)) ||
            (name === 'rel' && value === 'noopener noreferrer nofollow') ||
            (name === 'target' && value === '_blank') ||
            name === 'alt'
          ),
      )
      .map((attr) => attr.join('=')),
  ]
}

describe('an attack', () => {
  it.each(attacks)('%j makes no tag, address or attribute that isn’t on the list', (attack) => {
    const tree = richText(attack)
    expect(faults(tree)).toEqual([])
    expect(names(tree).filter((name) => name === 'a' || name === 'img')).toEqual([])
  })

  it('is seen by the test itself', () => {
    const planted = { type: 'node' as const, name: 'a' as const, attrs: { href: 'javascript:alert(1)' } }
    expect(faults([planted])).toEqual(['href=javascript:alert(1)'])
    expect(faults([{ ...planted, attrs: { onclick: 'x' } }])).toEqual(['onclick=x'])
  })

  it('stands as words', () => {
    expect(shown(richText('<b>重</b>要'))).toBe('<p><b>重</b>要</p>')
    expect(names(richText('<b>重</b>要'))).toEqual(['p'])
  })

  it('is none, whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom('\n', ' ', '>', '- ', '*', '[', ']('),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const written = pieces.join('')
        const tree = richText(written)
        expect(faults(tree)).toEqual([])
        // The contract says so of each list of them.
        expect(longest(tree)).toBeLessThanOrEqual(written.length)
      }),
    )
  })
})

describe('what would take long or go deep', () => {
  it.each([
    '>',
    '> ',
    '- ',
    '[',
    '*a ',
    '__a',
    '_a*b',
    '`',
    '[a](',
    '![',
    '<a ',
    '~a',
    '\\',
    'http://',
    '|a',
  ])('%j over and over is read at once', (sign) => {
    const written = sign.repeat(maxTextLength / sign.length)
    const started = performance.now()
    const tree = richText(written)
    expect(performance.now() - started).toBeLessThan(1000)
    expect(faults(tree)).toEqual([])
    expect(longest(tree)).toBeLessThanOrEqual(written.length)
  })

  it('nested lists end as words', () => {
    const nested = Array.from({ length: 60 }, (_, i) => `${' '.repeat(i * 2)}- ${i}`).join('\n')
    const deep = (nodes: readonly RichNode[]): number =>
      Math.max(0, ...nodes.map((each) => (each.type === 'text' ? 0 : 1 + deep(each.children ?? []))))
    const tree = richText(nested)
    expect(deep(tree)).toBeLessThan(20)
    expect(shown(tree)).toContain('59')
  })
})

it('tells which images a text shows', () => {
  expect(imagesIn(`![a](${id})\n\n- ![b](img_06kqz0abcd0012345679)\n\n![c](https://x.cn/a.png)`)).toEqual([
    id,
    'img_06kqz0abcd0012345679',
  ])
})
