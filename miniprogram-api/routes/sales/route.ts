// Sales: every endpoint of the noun.
import * as desk from './desk.ts'
import * as reads from './reads.ts'

export const salesEndpoints = [
  ...[reads.salesSummary, reads.salesSellers, reads.salesLines, reads.salesExport],
  ...[reads.salesCampaigns, reads.salesRecord, reads.salePhoto],
  ...[desk.saleEntry, desk.saleDecision, desk.newSeller, desk.sellerService, desk.serviceVoid],
  ...[desk.newCampaign, desk.campaignChange, desk.salesImports],
]
