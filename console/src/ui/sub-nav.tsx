// Parts of one page, each with an address of its own.
interface SubNavProps {
  label: string
  items: readonly { href: string; title: string; current: boolean }[]
}

export const SubNav = ({ label, items }: SubNavProps) => (
  <nav className="sub-nav" aria-label={label}>
    {items.map(({ href, title, current }) => (
      <a key={href} href={href} className="button" aria-current={current ? 'page' : undefined}>
        {title}
      </a>
    ))}
  </nav>
)
