// Every endpoint that needs nothing of its own at start. One line a noun.

import type { Endpoint } from '../http/endpoint.ts'
import { classPhoto } from './attachments/route.ts'
import { broadcasts } from './broadcasts/route.ts'
import { certificate, certificateRevocation } from './certificates/route.ts'
import { classEndpoints } from './classes/route.ts'
import { courseEndpoints } from './courses/route.ts'
import { districtEndpoints } from './districts/route.ts'
import { followUpEndpoints } from './follow-ups/route.ts'
import { healthz } from './health/route.ts'
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
import { sessionEndpoints } from './sessions/route.ts'
import { staffEndpoints } from './staff/route.ts'
import { stationReports, stations } from './stations/route.ts'

const ofPeople: readonly Endpoint[] = [
  ...[people, peopleImports, personCodes, categoryRosters, categoryEntries, categoryEntryMatch],
  ...[doubts, doubtDecision, merges, mergeUndo],
  ...cardEndpoints,
]

export const ownEndpoints: readonly Endpoint[] = [
  ...[programmes, today, stations, stationReports],
  ...ofPeople,
  ...[...courseEndpoints, ...classEndpoints, classPhoto, runRatings],
  ...[certificate, certificateRevocation],
  ...followUpEndpoints,
  broadcasts,
  ...districtEndpoints,
  ...[...sessionEndpoints, ...staffEndpoints, ...parkedEndpoints],
  healthz,
]
