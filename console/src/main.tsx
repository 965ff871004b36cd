import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import './styles/base.css'
import './styles/small.css'
import './styles/avatar.css'
import './styles/clock.css'
import './styles/header.css'
import './styles/list.css'
import './styles/message.css'
import './styles/chat.css'
import './styles/picker.css'
import './styles/composer.css'
import './styles/changes.css'
import './styles/record.css'
import './styles/today.css'
import './styles/staff.css'
import './styles/table.css'
import './styles/ui.css'
import './styles/tag.css'
import './styles/counts.css'
import './styles/classes.css'
import './styles/roster.css'
import './styles/projector.css'
import './styles/broadcasts.css'
import './styles/desks.css'
import './styles/checks.css'
import './styles/visits.css'
import './styles/sales.css'
import './styles/hand-ins.css'
import './styles/stations.css'
import './styles/operators.css'
import './styles/brand.css'
import './styles/reach.css'
import './styles/traces.css'
// Last: on a phone it hides columns.
import './styles/layout.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
