import type { ProgrammeDay, ProgrammeSummary } from '../../../core/programmes/programme-reads.ts'
import type { Programme, Today } from '../../contract/programmes.ts'

export const presentProgramme = ({ key, name, region }: ProgrammeSummary): Programme => ({
  key,
  name,
  region,
})

export const presentToday = (day: string, { stations, totals, latest }: ProgrammeDay): Today => ({
  day,
  stations: { total: stations.total, reported: stations.reported, signedIn: stations.signedIn },
  totals: {
    purchaseOrders: totals.purchaseOrders,
    purchaseFen: totals.purchaseFen,
    saleOrders: totals.saleOrders,
    saleFen: totals.saleFen,
    parcelsIn: totals.parcelsIn,
    parcelsOut: totals.parcelsOut,
    serviceOrders: totals.serviceOrders,
    serviceFen: totals.serviceFen,
    cashOrders: totals.cashOrders,
    cashFen: totals.cashFen,
  },
  latest: latest.map((report) => ({
    stationId: report.stationId,
    station: report.station,
    day: report.day,
    reportedAt: report.lastSentAt.toISOString(),
    messageExternalId: report.messageExternalId,
  })),
})
