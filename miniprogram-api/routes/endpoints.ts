// Every endpoint that needs nothing of its own at start. One line a noun.

import type { Endpoint } from '../http/endpoint.ts'
import { appScreenshotEndpoints } from './app-screenshots/route.ts'
import { appSignInEndpoints } from './app-sign-in/route.ts'
import { articleDeskEndpoints } from './articles/desk.ts'
import { classPhoto } from './attachments/route.ts'
import { brandEndpoints } from './brand/route.ts'
import { broadcasts } from './broadcasts/route.ts'
import { certificate, certificateRevocation } from './certificates/route.ts'
import { chatImportEndpoints } from './chat-imports/route.ts'
import { checkEndpoints } from './checks/route.ts'
import { classEndpoints } from './classes/route.ts'
import { factEndpoints } from './content/facts.ts'
import { contentEndpoints } from './content/route.ts'
import { contestEndpoints } from './contest/route.ts'
import { courseEndpoints } from './courses/route.ts'
import { deletionEndpoints } from './deletion-requests/route.ts'
import { districtEndpoints } from './districts/route.ts'
import { followUpEndpoints } from './follow-ups/route.ts'
import { handInEndpoints } from './hand-ins/route.ts'
import { healthz } from './health/route.ts'
import { imageEndpoints } from './images/route.ts'
import { liveEndpoints } from './live-sessions/route.ts'
import { mentionEndpoints } from './media-mentions/route.ts'
import { monthEndpoints } from './months/route.ts'
import { nameEndpoints } from './names/route.ts'
import { notices } from './notices/route.ts'
import { operatorEndpoints } from './operators/route.ts'
import { parkedEndpoints } from './parked/route.ts'
import { cardEndpoints } from './people/cards.ts'
import {
  categoryEntries,
  categoryEntryMatch,
  doubtDecision,
  doubts,
  merges,
  mergeUndo,
} from './people/decisions.ts'
import { categoryRosters, people, peopleImports, personCodes } from './people/route.ts'
import { programmes, today } from './programmes/route.ts'
import { runRatings } from './ratings/route.ts'
import { roomEndpoints } from './rooms/route.ts'
import { salesEndpoints } from './sales/route.ts'
import { sessionEndpoints } from './sessions/route.ts'
import { siteVisitEndpoints } from './site-visits/route.ts'
import { staffEndpoints } from './staff/route.ts'
import { assetEndpoints } from './station-assets/route.ts'
import { closureEndpoints } from './stations/closures.ts'
import { correctionEndpoints } from './stations/corrections.ts'
import { stationMonth, stationRates } from './stations/rates.ts'
import { stationReports, stations } from './stations/route.ts'
import { traceLotEndpoints } from './traces/lots.ts'
import { traceEndpoints } from './traces/route.ts'

const ofPeople: readonly Endpoint[] = [
  ...[people, peopleImports, personCodes, categoryRosters, categoryEntries, categoryEntryMatch],
  ...[doubts, doubtDecision, merges, mergeUndo],
  ...cardEndpoints,
]

export const ownEndpoints: readonly Endpoint[] = [
  ...[programmes, today, stations, stationReports],
  ...[stationRates, stationMonth, ...closureEndpoints, ...correctionEndpoints],
  ...monthEndpoints,
  ...ofPeople,
  ...[...courseEndpoints, ...classEndpoints, classPhoto, runRatings],
  ...[certificate, certificateRevocation],
  ...followUpEndpoints,
  ...[...siteVisitEndpoints, ...assetEndpoints],
  ...[...appSignInEndpoints, ...appScreenshotEndpoints, ...contestEndpoints],
  ...[broadcasts, notices],
  ...checkEndpoints,
  ...salesEndpoints,
  ...[...articleDeskEndpoints, ...mentionEndpoints, ...liveEndpoints],
  ...[...chatImportEndpoints, ...handInEndpoints],
  ...[...traceEndpoints, ...traceLotEndpoints],
  ...[...nameEndpoints, ...operatorEndpoints, ...roomEndpoints],
  ...districtEndpoints,
  ...deletionEndpoints,
  ...[...imageEndpoints, ...contentEndpoints, ...factEndpoints, ...brandEndpoints],
  ...[...sessionEndpoints, ...staffEndpoints, ...parkedEndpoints],
  healthz,
]
