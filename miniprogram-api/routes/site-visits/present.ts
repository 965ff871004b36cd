import { differenceWords, faultWords } from '../../../core/stations/visits/asset-fold.ts'
import type { StationAssets } from '../../../core/stations/visits/asset-reads.ts'
import type { SiteVisitCount, SiteVisitRead } from '../../../core/stations/visits/visit-reads.ts'
import type { SiteVisits, StationAssets as StationAssetsOut } from '../../contract/site-visits.ts'

export const presentVisit = (visit: SiteVisitRead): SiteVisits['items'][number] => ({
  id: visit.id,
  station: visit.station,
  day: visit.day,
  kind: visit.kind,
  findings: visit.findings,
  visitor: visit.visitor,
  guided: visit.guided,
  sentAt: visit.sentAt.toISOString(),
  photos: visit.photos,
})

export const presentCount = (count: SiteVisitCount): SiteVisits['counts'][number] => ({
  kind: count.kind,
  basis: count.basis,
  target: count.target,
  visits: count.visits,
  stations: count.stations,
  stationsDone: count.stationsDone,
})

export const presentAssets = (of: StationAssets): StationAssetsOut => ({
  station: of.station,
  counts: of.counts,
  lastCount: of.lastCount,
  assets: of.assets.map((asset) => ({
    name: asset.name,
    unit: asset.unit,
    quantity: asset.quantity,
    state: faultWords(asset),
    countedOn: asset.day,
  })),
  differences: of.differences.map((difference) => ({
    name: difference.name,
    kind: difference.kind,
    words: differenceWords(difference),
  })),
})
