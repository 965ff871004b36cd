// Made by `npm run generate:client` out of the OpenAPI document; not to be edited. Types alone: nothing of it is there
// at run time.
export type AppScreenshot = { id: string; sentAt: string; sender: string; state: "waiting" | "confirmed" | "refused"; beside: boolean; stations: ({ id: string; name: string })[]; stationId: string | null; day: string; reason: string | null; same: ({ sender: string; sentAt: string; state: string; station: string | null; day: string | null })[] }
export type AppScreenshots = { items: (AppScreenshot)[] }
export type AppSignInImport = { id: string; repeated: boolean; rows: number; days: number; from: string | null; to: string | null; stations: number; unknown: (string)[]; refused: ({ row: number; reason: string })[] }
export type AppSignInLists = { lists: ({ id: string; fileName: string; fileHash: string; from: string; to: string; rows: number; refused: number; by: string | null; createdAt: string })[]; unknown: ({ words: string; days: number })[] }
export type AppSignIns = { month: string; from: string; to: string; target: number; total: { due: number; said: number; confirmed: number; listed: number; verified: number; activity: number | null; activityDays: number }; stationsReached: number; stations: ({ station: { id: string; name: string; township: string }; due: number; said: number; confirmed: number; listed: number; verified: number; activity: number | null; activityDays: number })[]; mismatches: ({ station: { id: string; name: string }; day: string; kind: "saidNotListed" | "listedNotSaid" })[] }
export type ArticleOpening = { ticket: string; dwellSeconds: number }
export type ArticleRead = { counted: boolean }
export type ArticleShown = { kind: "article"; id: string; summary: string; cover: ShownImage; sample: boolean; title: string; author: string; day: string; text: (RichNode)[]; brands: ({ id: string; name: string })[]; products: ({ id: string; name: string })[]; publishedAt: string | null }
export type ArticlesShown = { items: ({ id: string; summary: string; cover: ShownImage; sample: boolean; title: string; author: string; day: string })[]; next: string | null }
export type Asset = { name: string; unit: string | null; quantity: number | null; state: string | null; countedOn: string }
export type AssetImportReport = { repeated: boolean; rows: number; stations: number; refused: ({ row: number; reason: string })[] }
export type Assets = { items: (StationAssets)[] }
export type BrandShown = { kind: "brand"; id: string; summary: string; cover: ShownImage; sample: boolean; name: string; level: "region" | "industry"; slogan: string; logo: ShownImage; text: (RichNode)[]; publishedAt: string | null }
export type BrandsShown = { items: ({ id: string; summary: string; cover: ShownImage; sample: boolean; name: string; level: "region" | "industry"; slogan: string; logo: ShownImage })[]; next: string | null }
export type Broadcast = { id: string; number: number; text: string; by: string; state: "preview" | "sending" | "paused" | "done" | "cancelled" | "expired"; createdAt: string; sendAt: string | null; confirmedAt: string | null; finishedAt: string | null; targets: (BroadcastTarget)[] }
export type BroadcastTarget = { name: string; people: number; state: "queued" | "held" | "sending" | "sent" | "unknown" | "failed" | "cancelled" | null; sentAt: string | null }
export type Broadcasts = { items: (Broadcast)[]; next: string | null }
export type Call = { id: string; personId: string; name: string; village: string | null; plan: string; course: string | null; dueOn: string; reason: "noFriend" | "noAnswer"; handedOverAt: string | null; phone: string | null }
export type Calls = { items: (Call)[] }
export type Campaign = { id: string; name: string; kind: string; from: string; to: string; amountFen: number | null; papers: ({ kind: string; note: string })[]; missing: (string)[]; toldFen: number; restFen: number; exceeded: boolean; enough: boolean | null }
export type Campaigns = { items: (Campaign)[]; total: number }
export type CategoryEntries = { items: ({ id: string; name: string; village: string | null; state: "unmatched" | "doubtful" })[]; next: string | null }
export type CategoryImport = { id: string; version: number; rows: number; matched: number; doubtful: number; unmatched: number; refused: ({ row: number; reason: string })[] }
export type Certificate = { number: string; name: string; course: string; hours: number; issuedOn: string; state: "valid" | "revoked" }
export type ChatImport = { id: string; room: string | null; fileName: string; fileHash: string; by: string | null; createdAt: string; firstSentAt: string | null; lastSentAt: string | null; rows: number; unread: number; known: number; taken: number; ignored: number; unmatched: number; refused: number; waiting: number; finished: boolean }
export type ChatImportDetail = { id: string; room: string | null; fileName: string; fileHash: string; by: string | null; createdAt: string; firstSentAt: string | null; lastSentAt: string | null; rows: number; unread: number; known: number; taken: number; ignored: number; unmatched: number; refused: number; waiting: number; finished: boolean; senders: ({ aliasId: string; name: string; messages: number; firstSentAt: string; lastSentAt: string })[]; refusedMessages: ({ id: string; sender: string; sentAt: string; text: string | null; note: string | null })[]; undecided: ({ questionId: string; station: string; day: string; sender: string; text: string | null })[] }
export type ChatImports = { items: (ChatImport)[] }
export type ChatPreview = { room: { id: string; name: string | null }; messages: number; notText: number; known: number; firstSentAt: string; lastSentAt: string; senders: ({ name: string; messages: number; person: string | null; bot: boolean })[]; unread: ({ row: number; words: string })[]; unreadCount: number }
export type ChatRooms = { items: ({ id: string; name: string | null; purpose: "stations" | "trainees" | "staff" | null })[] }
export type CheckedIn = { course: string; state: "onTime" | "late" | "overruled" }
export type ClassCode = { code: string | null; validFrom: string | null; validUntil: string | null; changesAt: string | null; now: string }
export type ClassPage = { id: string; runId: string; course: string; run: number; number: number; startsAt: string; endsAt: string; place: string; teacher: string | null; cancelledAt: string | null; now: string; language: string; headcount: number | null; counts: { enrolled: number; attended: number; late: number; leave: number; absent: number; walkIns: number; onPaper: number | null }; roster: (InClass)[]; walkIns: (InClass)[]; photos: ({ id: string; attachmentId: string; at: string })[]; paper: PaperReconciliation }
export type ClassSession = { id: string; number: number; startsAt: string; endsAt: string; place: string; teacher: string | null; language: string; hours: number | null; cancelled: boolean; revision: number }
export type Classes = { now: string; items: ({ id: string; runId: string; course: string; run: number; number: number; startsAt: string; endsAt: string; place: string; teacher: string | null; cancelledAt: string | null; enrolled: number; attended: number })[] }
export type Consents = { phone: "none" | "asked" | "given" | "refused"; evidence: "none" | "asked" | "given" | "refused"; publicity: "none" | "asked" | "given" | "refused"; followUp: "none" | "asked" | "given" | "refused" }
export type ConsoleConfig = { countyUrl: string | null; programmeKey: string | null }
export type ContentChanged = { id: string; version: number }
export type ContentItem = { id: string; kind: "story" | "brand" | "enterprise" | "product" | "article"; title: string; state: "draft" | "inReview" | "published" | "withdrawn"; working: "draft" | "inReview" | null; version: number; createdAt: string; firstPublishedAt: string | null; revisions: ({ number: number; title: string; state: "draft" | "inReview" | "published" | "replaced" | "withdrawn" | "dropped"; content: { kind: "story"; title: string; summary: string; cover?: string | null; sections: ({ heading: string; text: string; image?: string | null })[]; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "brand"; name: string; level: "region" | "industry"; slogan?: string; summary: string; text: string; cover?: string | null; logo?: string | null; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "enterprise"; name: string; form: "enterprise" | "cooperative" | "household"; township?: string; summary: string; text: string; cover?: string | null; sellerId?: string | null; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "product"; name: string; category: "粮油" | "蔬菜" | "瓜果" | "肉类" | "奶蛋" | "水产" | "药材" | "饲草" | "加工食品" | "手工艺" | "其他"; summary: string; text: string; cover?: string | null; gallery?: (string)[]; brandId?: string | null; enterpriseId?: string | null; series?: string; years: ({ year: number; area?: { value: number; unit: string } | null; yield?: { value: number; unit: string } | null; months: (number)[]; quality?: string; certifications: ({ name: string; number?: string; until?: string | null })[]; channels: ({ name: string; percent: number })[]; ownBrand: { has: boolean; name?: string }; note?: string })[]; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "article"; title: string; summary: string; text: string; cover?: string | null; author?: string; day: string; brandIds?: (string)[]; productIds?: (string)[]; sample?: boolean; sources?: ({ document: string; place: string })[] }; author: string | null; editedAt: string; submittedAt: string | null; submittedBy: string | null; returnedAt: string | null; returnedBy: string | null; returnReason: string | null; publishedAt: string | null; publishedBy: string | null; alone: boolean; endedAt: string | null; endedBy: string | null; endReason: string | null })[]; facts: ({ id: string; kind: "applied" | "admitted" | "suspended" | "left" | "incubated" | "established" | "integrated" | "launched" | "developed" | "packaged"; day: string; brandId: string | null; brand: string | null; count: number | null; paper: string | null; imageId: string | null; note: string | null; sample: boolean; by: string | null; createdAt: string; voidedAt: string | null; voidReason: string | null })[] }
export type Contents = { items: ({ id: string; kind: "story" | "brand" | "enterprise" | "product" | "article"; title: string; state: "draft" | "inReview" | "published" | "withdrawn"; working: "draft" | "inReview" | null; version: number; createdAt: string; firstPublishedAt: string | null })[]; next: string | null }
export type Contest = { from: string; to: string; targetFen: number; items: (ContestStanding)[] }
export type ContestStanding = { station: { id: string; name: string; township: string }; parts: ({ part: "reporting" | "punctuality" | "signIn" | "turnover" | "visits" | "evidence"; name: string; weight: number; share: number | null; points: number; words: string })[]; points: number; knownWeight: number; weight: number; adjustments: ({ by: string; points: number; reason: string; at: string })[]; total: number; turnoverFen: number; reportedDays: number; reachesTarget: boolean }
export type Corrected = { state: "corrected" | "asked" }
export type Course = { id: string; code: string; name: string; type: string; section: string | null; hours: number | null; offered: boolean; runs: (CourseRun)[] }
export type CourseOnOffer = { id: string; name: string; type: string; section: string | null; hours: number | null; topics: (string)[]; runs: ({ id: string; run: number; open: boolean; capacity: number | null; enrolled: number; waiting: number; left: number | null; mine: { state: "enrolled" | "waiting" | "withdrawn"; position: number | null } | null; sessions: ({ number: number; startsAt: string; endsAt: string; place: string; teacher: string | null; language: string; hours: number | null; cancelled: boolean })[] })[] }
export type CourseRun = { id: string; number: number; capacity: number | null; open: boolean; enrolled: number; waiting: number }
export type CourseRunDetail = { id: string; number: number; capacity: number | null; open: boolean; enrolled: number; waiting: number; courseId: string; course: string; sessions: (ClassSession)[]; people?: (Enrolment)[] }
export type Courses = { items: (Course)[]; next: string | null }
export type CoursesOnOffer = { items: ({ id: string; name: string; type: string; section: string | null; hours: number | null; runs: ({ id: string; run: number; open: boolean; capacity: number | null; enrolled: number; waiting: number; left: number | null; mine: { state: "enrolled" | "waiting" | "withdrawn"; position: number | null } | null; next: { startsAt: string; place: string } | null })[] })[]; next: string | null }
export type DayNumbers = { purchaseOrders?: number; purchaseFen?: number; saleOrders?: number; saleFen?: number; parcelsIn?: number; parcelsOut?: number; serviceOrders?: number; serviceFen?: number; cashOrders?: number; cashFen?: number; purchaseRefundOrders?: number; purchaseRefundFen?: number; saleRefundOrders?: number; saleRefundFen?: number; visitors?: number }
export type DayStatement = { purchaseOrders?: number; purchaseFen?: number; saleOrders?: number; saleFen?: number; parcelsIn?: number; parcelsOut?: number; serviceOrders?: number; serviceFen?: number; cashOrders?: number; cashFen?: number; purchaseRefundOrders?: number; purchaseRefundFen?: number; saleRefundOrders?: number; saleRefundFen?: number; visitors?: number; appSignedIn?: boolean; noBusiness?: boolean; approximate?: boolean }
export type DayTotals = { purchaseOrders: number; purchaseFen: number; saleOrders: number; saleFen: number; parcelsIn: number; parcelsOut: number; serviceOrders: number; serviceFen: number; cashOrders: number; cashFen: number }
export type DaysDecided = { days: number }
export type DaysVerified = { verified: (string)[]; undecided: (string)[] }
export type DeletionAsked = { id: string; dueOn: string }
export type DeletionRequest = { id: string; state: "asked" | "withdrawn" | "refused" | "granted"; words: string | null; askedAt: string; dueOn: string; decidedAt: string | null; reason: string | null; personId: string; name: string; village: string | null; late: boolean }
export type DeletionRequests = { items: (DeletionRequest)[] }
export type Device = { id: string; device: string; createdAt: string; lastSeenAt: string; current: boolean }
export type Devices = { items: (Device)[] }
export type District = { townshipId: string; township: string; stations: number; people: ({ personId: string; name: string; since: string })[] }
export type Districts = { items: (District)[] }
export type Done = { done: true }
export type Doubt = { id: string; kind: "alias" | "name"; name: string; nickname: string | null; personId: string | null; candidates: ({ id: string; name: string; village: string | null; township: string | null })[]; state: "open" | "linked" | "merged" | "different"; createdAt: string }
export type DoubtDetail = { said: { by: string | null; group: string | null; text: string | null; at: string } | null; person: PersonCard | null; candidates: (PersonCard)[] }
export type Doubts = { items: (Doubt)[]; next: string | null }
export type Enrolment = { personId: string; name: string; village: string | null; state: "enrolled" | "waiting" | "withdrawn"; position: number | null; since: string | null }
export type EnterpriseShown = { kind: "enterprise"; id: string; summary: string; cover: ShownImage; sample: boolean; name: string; form: "enterprise" | "cooperative" | "household"; township: string; memberOf: ({ id: string; name: string; since: string })[]; text: (RichNode)[]; publishedAt: string | null }
export type EnterprisesShown = { items: ({ id: string; summary: string; cover: ShownImage; sample: boolean; name: string; form: "enterprise" | "cooperative" | "household"; township: string; memberOf: ({ id: string; name: string; since: string })[] })[]; next: string | null }
export type File = string
export type FlagDecided = { done: true }
export type FollowUpDue = { id: string; personId: string; name: string; village: string | null; plan: string; course: string | null; dueOn: string; state: "due" | "asked" | "handedOver" }
export type FollowUpForm = { id: string; title: string; course: string | null; dueOn: string; state: "due" | "asked" | "handedOver"; form: string; steps: ({ key: string; kind: "choice" | "yesNo" | "amount" | "number" | "scale" | "text"; ask: string; choices: ({ n: number; label: string })[]; optional: boolean; next: { when: ({ choice: number; to: string | null })[]; else: string | null } })[]; given: ({ step: string; answer: boolean | number | string | { fen: number; approximate?: true } | null })[] }
export type FollowUpReplied = { says: string }
export type FollowUpSummary = { basis: "inAll" | "forEach"; target: number; counted: number; visits: number; people: number; peopleDone: number; unreached: number; needs: ({ personId: string; name: string; village: string | null; needs: string; day: string })[] }
export type FollowUpVisit = { id: string; method: string | null; reached: boolean; openedShop: boolean | null; employed: boolean | null; monthlySalesFen: number | null; approximate: boolean; needs: string | null; satisfaction: string | null }
export type FollowUpsDue = { items: (FollowUpDue)[] }
export type HandIn = { id: string; day: string; number: number; kind: "whole" | "correction"; state: "made" | "handedIn" | "receipted"; rows: number; leftOut: ({ stationId: string; station: string; reason: "unreported" | "undecided" })[]; xlsxHash: string; csvHash: string; madeAt: string; madeBy: string | null; handedInAt: string | null; handedInBy: string | null; receiptNumber: string | null; receiptAt: string | null; receiptFile: string | null; note: string | null }
export type HandInCalendar = { month: string; items: ({ day: string; state: "none" | "made" | "handedIn" | "receipted"; handIns: number; changed: number; unreported: number; undecided: number })[] }
export type HandInDay = { day: string; rows: ({ stationId: string; stationCode: string | null; station: string; orderType: "代买" | "代卖"; fen: number | null; orders: number | null })[]; leftOut: ({ stationId: string; station: string; reason: "unreported" | "undecided" })[]; withoutCode: ({ id: string; name: string })[]; handIns: (HandIn)[]; changes: ({ station: string; orderType: "代买" | "代卖"; figure: "fen" | "orders"; before: number | null; after: number | null; cause: { revisionId: string; kind: string; at: string; by: string | null; messageId: string | null; voided: boolean } | null })[] }
export type Handover = { of: string; items: (HandoverItem)[] }
export type HandoverItem = { kind: "missingDay" | "undecidedDay" | "oddDay" | "question" | "dialog" | "followUp" | "broadcast" | "class" | "district"; person: string | null; what: string; day: string }
export type Health = { ok: boolean; database: "ok" | "failing"; bot: { state: string; loggedInAt: string | null; heartbeatAgeSeconds: number | null } | null; inbox: { pending: number; oldestPendingSeconds: number | null; parked: number } | null; outbox: { queued: number; unknown: number; failed: number } | null; lastJob: { job: string; finishedAt: string; ok: boolean } | null }
export type Image = { id: string; alt: string; source: string; licence: string; width: number; height: number; sample: boolean; thumb: string; card: string; cover: string; use: "publicity" | "paper"; people: "none" | "shown"; personIds: (string)[]; paperConsent: string | null; createdAt: string; withdrawnAt: string | null; hindrance: string | null }
export type Images = { items: (Image)[]; next: string | null }
export type ImportReport = { id: string; rows: number; added: number; changed: number; refused: ({ row: number; reason: string })[] }
export type InClass = { personId: string; name: string; village: string | null; state: "present" | "late" | "leave" | "absent" | null; via: "code" | "proxy" | "staff" | "paper" | "message" | null; at: string | null; onPaper: boolean | null; reason: string | null }
export type JsonDownload = Record<string, unknown>
export type LatestReport = { stationId: string; station: string; day: string; reportedAt: string; messageExternalId: string | null }
export type Linked = { id: string; name: string; fresh: boolean }
export type ListedSession = { id: string; client: string; createdAt: string; lastSeenAt: string; current: boolean }
export type LiveSessions = { counts: { held: number; proved: number; festivals: number; planned: number; cancelled: number; viewers: number; orders: number; turnoverFen: number }; targets: ({ key: string; name: string; target: number; scope: "contract" | "year"; held: number; proved: number })[]; items: ({ id: string; title: string; kind: "直播" | "直播盛典"; platform: "抖音" | "快手" | "视频号" | "淘宝" | "京东" | "拼多多" | "其他"; host: string; startsAt: string; endsAt: string; url: string | null; products: (string)[]; state: "planned" | "held" | "cancelled"; cancelReason: string | null; sample: boolean; expectedFen: number | null; viewers: number | null; orders: number | null; turnoverFen: number | null; campaignId: string | null; grade: "staff" | "proved" | null; proofName: string | null; resultNote: string | null; resultBy: string | null; resultAt: string | null })[]; next: string | null }
export type Made = { id: string }
export type MadeFact = { id: string }
export type MadeImage = { id: string; existing: boolean }
export type Me = { login: string; personId: string; name: string; roles: (StaffRole)[]; programme: { key: string; name: string; region: string } } | null
export type MediaMentionDesk = { levels: ({ level: "国家级" | "省级" | "市级" | "县级"; mentions: number; films: number; proved: number })[]; targets: ({ key: string; name: string; target: number; mentions: number; phases: ({ number: number; target: number | null; from: string | null; to: string | null; mentions: number | null })[] })[]; items: ({ id: string; outlet: string; level: "国家级" | "省级" | "市级" | "县级"; day: string; title: string; url: string; film: boolean; sample: boolean; note: string | null; pictureName: string | null; by: string | null; createdAt: string; voidedAt: string | null; voidReason: string | null })[]; next: string | null }
export type MediaMentions = { items: ({ id: string; outlet: string; level: "国家级" | "省级" | "市级" | "县级"; day: string; title: string; url: string; film: boolean; sample: boolean })[]; next: string | null }
export type Merge = { id: string }
export type Merges = { items: ({ id: string; from: { id: string; name: string; village: string | null }; into: { id: string; name: string; village: string | null }; reason: string | null; by: string | null; at: string })[]; next: string | null }
export type MiniProgramMe = { people: (OwnPerson)[]; actingId: string | null }
export type Month = { month: string; over: boolean; undecided: ({ stationId: string; station: string; day: string })[]; unreasoned: ({ stationId: string; station: string; day: string; revisionId: string; by: string | null })[]; closed: { closedAt: string; by: string | null; days: number; rootHash: string; currentHash: string; intact: boolean; changed: ({ stationId: string; station: string; day: string; amended: boolean })[] } | null }
export type Nickname = { nickname: string; kind: "station" | "person"; id: string; name: string; taughtBy: string | null; taughtAt: string | null }
export type Nicknames = { items: (Nickname)[] }
export type Notice = { id: string; personId: string; name: string; kind: "nextClass" | "certificate" | "movedUp" | "followUp"; words: Record<string, string>; state: "queued" | "sending" | "sent" | "unknown" | "failed" | "cancelled"; createdAt: string; sentAt: string | null; error: string | null }
export type NoticeGrants = { items: ({ kind: "nextClass" | "certificate" | "movedUp" | "followUp"; templateId: string; left: number })[] }
export type Notices = { items: (Notice)[]; next: string | null }
export type OpenApiDocument = Record<string, unknown>
export type Operators = { items: (StationOperators)[] }
export type OperatorsChanged = { came: (string)[]; left: (string)[]; told: "private" | "room" | "muted" | "unreachable" | "repeated" | "kept" | null }
export type OwnCourse = { runId: string; course: string; run: number; state: "enrolled" | "waiting" | "withdrawn" | null; sessions: number; held: number; attended: number; hours: number; next: { startsAt: string; endsAt: string; place: string } | null; certificate: { id: string; number: string; revoked: boolean } | null }
export type OwnDeletionRequests = { items: ({ id: string; state: "asked" | "withdrawn" | "refused" | "granted"; words: string | null; askedAt: string; dueOn: string; decidedAt: string | null; reason: string | null })[] }
export type OwnFollowUps = { items: ({ id: string; title: string; course: string | null; dueOn: string; state: "due" | "asked" | "handedOver" })[] }
export type OwnPerson = { id: string; name: string; programme: { key: string; name: string; region: string }; roles: ("operator" | "trainee")[] }
export type OwnPlace = { state: "enrolled" | "waiting" | "withdrawn"; position: number | null; again: boolean }
export type OwnProgress = { person: { id: string; name: string }; hours: number; next: { runId: string; course: string; startsAt: string; endsAt: string; place: string } | null; courses: (OwnCourse)[]; ratingsDue: ({ runId: string; course: string; run: number })[]; followUpsDue: ({ id: string; course: string | null; dueOn: string; state: "due" | "asked" | "handedOver" })[] }
export type OwnReport = { state: "recorded" | "held"; day: string; numbers: DayNumbers; noBusiness: boolean; appSignedIn: boolean | null }
export type OwnSales = { year: number; fen: number; months: ({ month: string; fen: number })[]; items: ({ id: string; kind: "sale" | "refund"; from: string; to: string; product: string | null; channel: string | null; amountFen: number | null; fen: number; grade: "self" | "proved" | "staff" | "imported" | "verified"; flags: ("sameOrder" | "sameSale" | "inList" | "inOthers" | "overlap" | "partsExceed" | "campaignExceeded" | "noAmount")[] })[] }
export type OwnStation = { stations: ({ id: string; name: string })[]; station: { id: string; name: string }; month: string; rate: { due: number; reported: number; grades: { self: number; late: number; forAnother: number; staff: number; imported: number }; undecided: number; unknown: number; missing: number; closed: number; low: number | null; high: number | null }; days: (StandingDay)[]; missing: (string)[]; streak: number; numbers: { purchaseOrders?: number; purchaseFen?: number; saleOrders?: number; saleFen?: number; parcelsIn?: number; parcelsOut?: number; serviceOrders?: number; serviceFen?: number; cashOrders?: number; cashFen?: number; purchaseRefundOrders?: number; purchaseRefundFen?: number; saleRefundOrders?: number; saleRefundFen?: number; visitors?: number }; place: number | null; of: number }
export type Page = string
export type PaperReconciliation = { fileName: string; readAt: string; both: (InClass)[]; onlyOnPaper: (InClass)[]; onlyInChat: (InClass)[]; notFound: (string)[] } | null
export type ParkedMessage = { id: string; sentAt: string; group: string | null; error: string; text: string | null }
export type ParkedMessages = { items: (ParkedMessage)[] }
export type People = { items: (Person)[]; next: string | null }
export type Person = { id: string; name: string; village: string | null; township: string | null; phone: string | null; origin: "roster" | "self" | "named" | "staff"; aliases: number }
export type PersonCard = { id: string; name: string; village: string | null; township: string | null; phone: string | null; origin: "roster" | "self" | "named" | "staff"; nicknames: (string)[]; staff: boolean; courses: ({ course: string; run: number; state: "enrolled" | "waiting" | "withdrawn" | null; attended: number; held: number })[] }
export type PersonCode = { code: string; say: string }
export type PersonFact = { id: string; kind: "openedShop" | "employed" | "monthlySalesFen" | "needs" | "sells" | "incubated"; value: boolean | string | number; day: string; grade: "self" | "staff" | "imported"; at: string; voidedAt: string | null }
export type PersonFacts = { items: (PersonFact)[] }
export type PhoneLink = { programme: string; ticket?: string; name?: string }
export type Preview = { preview: true; shown: StoryShown | BrandShown | EnterpriseShown | ProductShown | ArticleShown }
export type PreviewLink = { token: string; path: string; until: string }
export type Problem = { type: string; title: string; status: number; detail: string; instance: string; code: string; requestId: string }
export type ProductDifferences = { from: number; to: number; unreviewed: number; more: number; items: ({ id: string; name: string; category: string; kind: "added" | "missing" | "changed" | "same"; changes: ({ field: string; before: string | null; after: string | null; percent: number | null })[] })[] }
export type ProductShown = { kind: "product"; id: string; summary: string; cover: ShownImage; sample: boolean; name: string; category: "粮油" | "蔬菜" | "瓜果" | "肉类" | "奶蛋" | "水产" | "药材" | "饲草" | "加工食品" | "手工艺" | "其他"; series: string; months: (number)[]; brand: { id: string; name: string } | null; enterprise: { id: string; name: string } | null; text: (RichNode)[]; gallery: (ShownImage)[]; latest: { year: number; area: { value: number; unit: string } | null; yield: { value: number; unit: string } | null; quality: string; certifications: ({ name: string; number: string; until: string | null })[] } | null; publishedAt: string | null }
export type ProductsShown = { items: ({ id: string; summary: string; cover: ShownImage; sample: boolean; name: string; category: "粮油" | "蔬菜" | "瓜果" | "肉类" | "奶蛋" | "水产" | "药材" | "饲草" | "加工食品" | "手工艺" | "其他"; series: string; months: (number)[]; brand: { id: string; name: string } | null; enterprise: { id: string; name: string } | null })[]; next: string | null }
export type Programme = { key: string; name: string; region: string }
export type Programmes = { items: (Programme)[] }
export type Ratings = { responses: number; shown: number; needed: number; invited: number; responseRate: number | null; averages: { teacher: number | null; content: number | null; usefulness: number | null }; satisfaction: number | null; words: (string)[] }
export type ReadTotals = { counted: { signedIn: number; anonymous: number }; stated: ({ channel: "微信公众号" | "视频号" | "今日头条" | "抖音" | "快手" | "微博" | "其他"; reads: number })[]; refused: number; targets: ({ key: string; name: string; target: number; counted: number; stated: number; phases: ({ number: number; target: number | null; from: string | null; to: string | null; counted: number | null; stated: number | null })[] })[]; items: ({ id: string; title: string; counted: { signedIn: number; anonymous: number }; stated: number })[] }
export type ReportAmendment = { id: string; stationId: string; station: string; day: string; kind: "part" | "recall" | "move"; said: { kind: string; numbers: Record<string, number>; appSignedIn: boolean | null; noBusiness: boolean } | null; toDay: string | null; reason: string | null; by: string | null; words: string | null; sentAt: string; state: "asked" | "approved" | "refused" | "withdrawn"; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null }
export type ReportAmendments = { items: (ReportAmendment)[] }
export type ReportFlag = { id: string; station: { id: string; name: string }; day: string; found: { kind: "tenfold"; found: ({ number: "purchaseOrders" | "purchaseFen" | "saleOrders" | "saleFen" | "parcelsIn" | "parcelsOut" | "serviceOrders" | "serviceFen" | "cashOrders" | "cashFen" | "purchaseRefundOrders" | "purchaseRefundFen" | "saleRefundOrders" | "saleRefundFen" | "visitors"; value: number; usual: number; days: number; meant: number; likely: "slip" | "real" })[] } | { kind: "pricePerOrder"; found: ({ side: "purchase" | "sale" | "service"; fen: number; orders: number; usual: number; days: number; meant: { number: "purchaseOrders" | "purchaseFen" | "saleOrders" | "saleFen" | "parcelsIn" | "parcelsOut" | "serviceOrders" | "serviceFen" | "cashOrders" | "cashFen" | "purchaseRefundOrders" | "purchaseRefundFen" | "saleRefundOrders" | "saleRefundFen" | "visitors"; value: number } | null })[] } | { kind: "direction"; usual: "purchase" | "sale"; orders: number | null; fen: number | null; onDays: number; days: number } | { kind: "amountWithoutOrders"; found: ({ side: "purchase" | "sale" | "service"; missing: "orders" | "amount"; both: number; days: number })[] } | { kind: "sameNumbers"; from: string; days: number; saidOpenly: (string)[] } | { kind: "samePhoto"; found: ({ photoId: string; firstPhotoId: string; station: string; day: string })[] } | { kind: "oneSender"; person: string; stations: (string)[] }; state: "open" | "explained" | "accepted" | "corrected" | "withdrawn"; openedAt: string; askedAt: string | null; settled: { by: string | null; at: string; words: string | null } | null; report: { numbers: { purchaseOrders?: number; purchaseFen?: number; saleOrders?: number; saleFen?: number; parcelsIn?: number; parcelsOut?: number; serviceOrders?: number; serviceFen?: number; cashOrders?: number; cashFen?: number; purchaseRefundOrders?: number; purchaseRefundFen?: number; saleRefundOrders?: number; saleRefundFen?: number; visitors?: number }; noBusiness: boolean; undecided: boolean; grade: string; version: number } | null; usual: ({ number: "purchaseOrders" | "purchaseFen" | "saleOrders" | "saleFen" | "parcelsIn" | "parcelsOut" | "serviceOrders" | "serviceFen" | "cashOrders" | "cashFen" | "purchaseRefundOrders" | "purchaseRefundFen" | "saleRefundOrders" | "saleRefundFen" | "visitors"; usual: number; days: number })[]; messages: ({ id: string; text: string | null; sentAt: string; sender: string | null; photoIds: (string)[] })[]; askable: boolean }
export type ReportFlags = { items: (ReportFlag)[]; next: string | null }
export type ReportRevision = { id: string; kind: "report" | "deal" | "correction" | "adjustment" | "signIn" | "sameAs"; change: DayStatement; before: DayStatement | null; after: DayStatement; grade: "self" | "late" | "forAnother" | "imported" | "staff"; sentAt: string; messageId: string | null; reporter: string | null; voidedAt: string | null; reason: string | null; decidedAs: "parts" | "totals" | null; amended: boolean; words: string | null }
export type ReportTotal = { days: number; numbers: { purchaseOrders?: number; purchaseFen?: number; saleOrders?: number; saleFen?: number; parcelsIn?: number; parcelsOut?: number; serviceOrders?: number; serviceFen?: number; cashOrders?: number; cashFen?: number; purchaseRefundOrders?: number; purchaseRefundFen?: number; saleRefundOrders?: number; saleRefundFen?: number; visitors?: number }; turnoverFen: number }
export type ReportTotals = { from: string; to: string; reported: ReportTotal; verified: ReportTotal; flagged: ReportTotal; undecided: ReportTotal }
export type ReportingRate = { due: number; reported: number; grades: { self: number; late: number; forAnother: number; staff: number; imported: number }; undecided: number; unknown: number; missing: number; closed: number; low: number | null; high: number | null }
export type ReportingRates = { from: string; to: string; total: ReportingRate; items: ({ due: number; reported: number; grades: { self: number; late: number; forAnother: number; staff: number; imported: number }; undecided: number; unknown: number; missing: number; closed: number; low: number | null; high: number | null; stationId: string; station: string })[] }
export type RichNode = { type: "text" | "node"; text?: string; name?: "p" | "h2" | "h3" | "ul" | "ol" | "li" | "blockquote" | "strong" | "em" | "del" | "code" | "br" | "hr" | "a" | "img"; attrs?: Record<string, string>; children?: (RichNode)[] }
export type Room = { id: string; name: string | null; purpose: "stations" | "trainees" | "staff"; run: { id: string; course: string; number: number } | null; members: number; boundAt: string | null; boundBy: string | null; lastMessageAt: string | null }
export type Rooms = { items: (Room)[]; unbound: ({ id: string; name: string | null; lastMessageAt: string | null })[] }
export type RunOnOffer = { id: string; course: string; run: number; open: boolean; capacity: number | null; enrolled: number; waiting: number; next: { startsAt: string; place: string } | null; mine: "enrolled" | "waiting" | "withdrawn" | null; position: number | null }
export type RunsOnOffer = { items: (RunOnOffer)[] }
export type SalesImport = { id: string; rows: number; added: number; changed: number; same: number; repeated: boolean; refused: ({ row: number; reason: string })[] }
export type SalesLine = { kind: "sale" | "refund" | "station" | "campaign"; id: string; sellerId: string | null; name: string; from: string; to: string; channel: string; product: string | null; grade: "self" | "proved" | "staff" | "imported" | "verified"; statedFen: number | null; fen: number; flags: ("sameOrder" | "sameSale" | "inList" | "inOthers" | "overlap" | "partsExceed" | "campaignExceeded" | "noAmount")[]; because: (string)[]; campaignId: string | null; service: { id: string; source: "record" | "class" | "visit" | "guidance"; day: string; kind: string } | null }
export type SalesLines = { items: (SalesLine)[]; total: number }
export type SalesRecord = { id: string; source: "self" | "staff" | "imported"; reason: string | null; enteredBy: string | null; verifiedAt: string | null; verifiedBy: string | null; voidedAt: string | null; voidReason: string | null; orderNumbers: (string)[]; quantity: number | null; unit: string | null; orders: number | null; approximate: boolean; file: { name: string; row: number | null; importedAt: string } | null; messages: ({ id: string; text: string | null; sentAt: string; by: string | null })[]; photos: ({ id: string })[]; history: ({ at: string; before: Record<string, unknown> | null; after: Record<string, unknown> | null })[] }
export type SalesSummary = { from: string; to: string; today: string; fen: number; drivenFen: number; notDrivenFen: number; byGrade: { self?: number; proved?: number; staff?: number; imported?: number; verified?: number }; byKind: { sale?: number; refund?: number; station?: number; campaign?: number }; byChannel: ({ key: string; name: string; fen: number; drivenFen: number })[]; byProduct: ({ key: string; name: string; fen: number; drivenFen: number })[]; straddlingFen: number; straddling: number; flagged: number; bigSellers: number; targets: ({ key: string; name: string; targetFen: number; scope: "contract" | "year"; fen: number; drivenFen: number; phases: ({ number: number; targetFen: number | null; from: string | null; to: string | null; fen: number | null })[] })[] }
export type SellerYear = { id: string; name: string; kind: "person" | "enterprise" | "cooperative"; personId: string | null; fen: number; drivenFen: number; lastYearFen: number; months: (number)[]; acrossMonthsFen: number; big: boolean }
export type Sellers = { year: number; items: (SellerYear)[]; total: number }
export type SenderAssigned = { again: number }
export type Session = { demo: boolean; me: Me }
export type Sessions = { items: (ListedSession)[] }
export type ShownImage = { id: string; alt: string; source: string; licence: string; width: number; height: number; sample: boolean; thumb: string; card: string; cover: string } | null
export type SiteVisit = { id: string; station: { id: string; name: string; township: string }; day: string; kind: "巡查" | "盘点" | "指导"; findings: string | null; visitor: string; guided: (string)[]; sentAt: string; photos: (string)[] }
export type SiteVisits = { counts: ({ kind: "巡查" | "盘点" | "指导"; basis: "inAll" | "forEach"; target: number; visits: number; stations: number; stationsDone: number })[]; items: (SiteVisit)[]; next: string | null }
export type Staff = { items: (StaffMember)[] }
export type StaffInvitation = { wechatCode: string; accountCode: string }
export type StaffMember = { personId: string; name: string; roles: ({ role: StaffRole; since: string })[]; login: string | null; wechat: boolean }
export type StaffRole = "admin" | "staff" | "auditor"
export type StandingDay = { day: string; state: "reported" | "missing" | "unknown" | "closed" | "notOpen" | "ahead"; grade: "self" | "late" | "forAnother" | "staff" | "imported" | null; undecided: boolean; why: "closed" | "leave" | "holiday" | null }
export type StatedReads = { items: ({ id: string; channel: "微信公众号" | "视频号" | "今日头条" | "抖音" | "快手" | "微博" | "其他"; url: string | null; reads: number; day: string; pictureName: string; note: string | null; by: string | null; createdAt: string; voidedAt: string | null; voidReason: string | null })[] }
export type Station = { id: string; name: string; township: string; level: "township" | "village" }
export type StationAssets = { station: { id: string; name: string; township: string }; counts: number; lastCount: { day: string; via: "visit" | "import"; by: string | null } | null; assets: (Asset)[]; differences: ({ name: string; kind: "new" | "gone" | "notCounted" | "fewer" | "more" | "state"; words: string })[] }
export type StationClosure = { id: string; stationId: string | null; station: string | null; from: string; to: string; kind: "closed" | "leave" | "holiday"; note: string | null; by: string | null; messageId: string | null; recordedAt: string }
export type StationClosureId = { id: string }
export type StationClosures = { items: (StationClosure)[] }
export type StationCodes = { items: ({ id: string; name: string; township: string; code: string | null })[] }
export type StationMonth = { station: { id: string; name: string }; month: string; rate: { due: number; reported: number; grades: { self: number; late: number; forAnother: number; staff: number; imported: number }; undecided: number; unknown: number; missing: number; closed: number; low: number | null; high: number | null }; days: (StandingDay)[] }
export type StationOperators = { station: { id: string; name: string; township: string }; operators: (Tenure)[] }
export type StationReport = { purchaseOrders: number | null; purchaseFen: number | null; saleOrders: number | null; saleFen: number | null; parcelsIn: number | null; parcelsOut: number | null; serviceOrders: number | null; serviceFen: number | null; cashOrders: number | null; cashFen: number | null; purchaseRefundOrders: number | null; purchaseRefundFen: number | null; saleRefundOrders: number | null; saleRefundFen: number | null; visitors: number | null; id: string; day: string; grade: "self" | "late" | "forAnother" | "imported" | "staff"; reported: boolean; noBusiness: boolean; appSignedIn: boolean | null; approximate: boolean; undecided: boolean; version: number; firstSentAt: string; lastSentAt: string; revisions: (ReportRevision)[] }
export type StationReports = { station: Station; from: string; to: string; items: (StationReport)[]; next: string | null }
export type Stations = { items: (Station)[] }
export type StoryShown = { kind: "story"; id: string; summary: string; cover: ShownImage; sample: boolean; title: string; sections: ({ heading: string; text: (RichNode)[]; image: ShownImage })[]; publishedAt: string | null }
export type Tenure = { personId: string; name: string; since: string; until: string | null; state: "now" | "later" | "before"; changedAt: string | null; changedBy: string | null }
export type Today = { day: string; stations: { total: number; reported: number; signedIn: number }; totals: DayTotals; latest: (LatestReport)[] }
export type Tokens = { access: string; accessUntil: string; refresh: string; refreshUntil: string }
export type TraceBatch = { id: string; number: string; productName: string; producerName: string; place: string; quantity: number; unit: string; packages: number; issued: number; producedOn: string; shelfLifeDays: number | null; bestBefore: string | null; state: "open" | "released" | "recalled" | "closed"; sample: boolean; warnings: ({ kind: "noInspection" | "inspectionFailed" | "inspectionExpired" | "shelfLifeEnding" | "shelfLifePast"; day: string | null })[] }
export type TraceBatchOpened = { id: string; number: string; productName: string; producerName: string; place: string; quantity: number; unit: string; packages: number; issued: number; producedOn: string; shelfLifeDays: number | null; bestBefore: string | null; state: "open" | "released" | "recalled" | "closed"; sample: boolean; warnings: ({ kind: "noInspection" | "inspectionFailed" | "inspectionExpired" | "shelfLifeEnding" | "shelfLifePast"; day: string | null })[]; today: string; productId: string | null; producerId: string | null; note: string | null; releasedAt: string | null; releaseReason: string | null; records: (TraceRecordVersion)[]; lots: (TraceLot)[]; statements: ({ kind: "recalled" | "widened" | "lifted"; reason: string; advice: string; day: string; at: string })[]; scanned: number; scanDays: ({ day: string; scans: number; firsts: number })[] }
export type TraceBatches = { today: string; items: (TraceBatch)[]; next: string | null }
export type TraceLot = { id: string; firstNumber: number; lastNumber: number; count: number; createdAt: string; revokedAt: string | null; revokeReason: string | null; firstCode: string }
export type TraceRecordVersion = { id: string; recordId: string; version: number; kind: "input" | "production" | "inspection" | "storage" | "transport" | "sale"; day: string; statedBy: string; words: string; place: string | null; agency: string | null; reportNumber: string | null; result: "passed" | "failed" | null; validUntil: string | null; note: string | null; amountFen: number | null; fileName: string | null; reason: string | null; gone: boolean; at: string }
export type TracedCode = { code: string; notices: ({ kind: "recalled" | "revoked" | "places" | "notReleased" | "expired" | "noInspection" | "recallLifted" | "sample"; words: string })[]; productId: string | null; producerId: string | null; product: string; producer: string; region: string; batch: { number: string; place: string; quantity: number; unit: string; producedOn: string; bestBefore: string | null; state: "open" | "released" | "recalled" | "closed" }; records: ({ kind: "input" | "production" | "inspection" | "storage" | "transport" | "sale"; name: string; day: string; words: string; place: string | null; agency: string | null; reportNumber: string | null; result: "passed" | "failed" | null; validUntil: string | null; corrected: boolean })[]; scan: { count: number; firstAt: string | null; places: number } }
export type UpcomingLive = { items: ({ id: string; title: string; kind: "直播" | "直播盛典"; platform: "抖音" | "快手" | "视频号" | "淘宝" | "京东" | "拼多多" | "其他"; host: string; startsAt: string; endsAt: string; url: string | null; products: (string)[]; state: "planned" | "held" | "cancelled"; cancelReason: string | null; sample: boolean })[] }
/** Every route that answers JSON. */
export interface Routes {
  /** 扫一个溯源码：产品、企业、批次、记录、扫过几次；召回写在最前面 */
  'GET /v1/trace/{code}': {
    params: { code: string }
    answer: TracedCode
  }
  /** 有哪些项目 */
  'GET /v1/programmes': {
    answer: Programmes
  }
  /** 一天的总数和最近的日报 */
  'GET /v1/programmes/{key}/today': {
    params: { key: string }
    query?: { day?: string }
    answer: Today
  }
  /** 一个项目的站点 */
  'GET /v1/stations': {
    query: { programme: string }
    answer: Stations
  }
  /** 一个站点每天的数，和每个数出自哪条消息 */
  'GET /v1/stations/{id}/reports': {
    params: { id: string }
    query?: { from?: string; to?: string; limit?: number; cursor?: string }
    answer: StationReports
  }
  /** 报数率：整个项目和每个站，带上下限 */
  'GET /v1/station-rates': {
    query: { programme: string; from?: string; to?: string }
    answer: ReportingRates
  }
  /** 一个站点一个月里每天报没报 */
  'GET /v1/stations/{id}/days': {
    params: { id: string }
    query: { month: string }
    answer: StationMonth
  }
  /** 歇业、请假、放假的日子 */
  'GET /v1/station-closures': {
    query: { programme: string; from: string; to: string; station?: string }
    answer: StationClosures
  }
  /** 记下哪几天不用报数：一个站，或全部站 */
  'POST /v1/station-closures': {
    body: { programme: string; stationId: string | null; from: string; to: string; kind: "closed" | "leave" | "holiday"; note?: string }
    answer: StationClosureId
  }
  /** 那几天照常报数：歇业记错了 */
  'DELETE /v1/station-closures/{id}': {
    params: { id: string }
    answer: Done
  }
  /** 工作人员改一个站一天的数，写明原因 */
  'POST /v1/stations/{id}/reports/{day}/corrections': {
    params: { id: string; day: string }
    body: { reason: string; numbers?: { purchaseOrders?: number; purchaseFen?: number; saleOrders?: number; saleFen?: number; parcelsIn?: number; parcelsOut?: number; serviceOrders?: number; serviceFen?: number; cashOrders?: number; cashFen?: number; purchaseRefundOrders?: number; purchaseRefundFen?: number; saleRefundOrders?: number; saleRefundFen?: number; visitors?: number }; appSignedIn?: boolean; noBusiness?: true }
    answer: Corrected
  }
  /** 定下一天里存疑的那次报数：再加上，还是全天总数 */
  'POST /v1/stations/{id}/reports/{day}/decision': {
    params: { id: string; day: string }
    body: { meaning: "parts" | "totals" }
    answer: Done
  }
  /** 补上改数的原因 */
  'PUT /v1/revisions/{id}/reason': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 一个月能不能结账、结了没有、结账后动没动过 */
  'GET /v1/months/{month}': {
    params: { month: string }
    query: { programme: string }
    answer: Month
  }
  /** 结账：这个月的数从此只能经批准才动 */
  'POST /v1/months/{month}/closing': {
    params: { month: string }
    body: { programme: string }
    answer: Done
  }
  /** 已结账的月份里等批的改动，和批过的 */
  'GET /v1/amendments': {
    query: { programme: string; month?: string }
    answer: ReportAmendments
  }
  /** 批准或驳回一处改动 */
  'POST /v1/amendments/{id}/decision': {
    params: { id: string }
    body: { decision: "approved" | "refused"; reason?: string }
    answer: Done
  }
  /** 一个项目的人，电话只露头尾 */
  'GET /v1/people': {
    query: { programme: string; limit?: number; cursor?: string; q?: string }
    answer: People
  }
  /** 导入花名册，没收下的每一行都说明原因 */
  'POST /v1/people/imports': {
    body: { programme: string; fileName: string; file: string }
    answer: ImportReport
  }
  /** 换绑码，给当面的本人 */
  'POST /v1/people/{id}/code': {
    params: { id: string }
    body: Record<string, never>
    answer: PersonCode
  }
  /** 导入主管部门的人员类别名册，作为新的一版 */
  'POST /v1/category-rosters': {
    body: { programme: string; fileName: string; file: string; authority: string; effectiveFrom: string }
    answer: CategoryImport
  }
  /** 名册里还没对上的人 */
  'GET /v1/category-entries': {
    query: { programme: string; limit?: number; cursor?: string }
    answer: CategoryEntries
  }
  /** 名册里的这一位是谁 */
  'POST /v1/category-entries/{id}/match': {
    params: { id: string }
    body: { personId: string | null }
    answer: Done
  }
  /** 待核对的人 */
  'GET /v1/doubts': {
    query: { programme: string; limit?: number; cursor?: string; state?: "open" | "linked" | "merged" | "different" }
    answer: Doubts
  }
  /** 定下这是谁 */
  'POST /v1/doubts/{id}/decision': {
    params: { id: string }
    body: { decision: "linked" | "merged" | "different"; personId?: string }
    answer: Done
  }
  /** 两个人其实是一个人 */
  'POST /v1/merges': {
    body: { fromId: string; intoId: string; reason?: string }
    answer: Merge
  }
  /** 合并过的人 */
  'GET /v1/merges': {
    query: { programme: string; limit?: number; cursor?: string }
    answer: Merges
  }
  /** 合并错了，分开 */
  'POST /v1/merges/{id}/undo': {
    params: { id: string }
    body: Record<string, never>
    answer: Done
  }
  /** 一个人：村、电话头尾、报了什么课 */
  'GET /v1/people/{id}': {
    params: { id: string }
    answer: PersonCard
  }
  /** 一位待核对的人，和可能是的人摆在一起 */
  'GET /v1/doubts/{id}': {
    params: { id: string }
    answer: DoubtDetail
  }
  /** 一个项目的课程和各期 */
  'GET /v1/courses': {
    query: { programme: string; limit?: number; cursor?: string }
    answer: Courses
  }
  /** 加一门课 */
  'POST /v1/courses': {
    body: { programme: string; name: string; code?: string; type: string; hours?: number }
    answer: Made
  }
  /** 开一期，课表发到它的群 */
  'POST /v1/courses/{id}/runs': {
    params: { id: string }
    body: { number?: number; capacity: number | null; roomId?: string; sessions?: ({ startsAt: string; endsAt: string; place: string; teacher?: string; language?: "汉语" | "藏汉双语" | "蒙汉双语"; hours?: number })[] }
    answer: Made
  }
  /** 一期的课次、人数和名单 */
  'GET /v1/runs/{id}': {
    params: { id: string }
    answer: CourseRunDetail
  }
  /** 改一期的名额、报名和群 */
  'PATCH /v1/runs/{id}': {
    params: { id: string }
    body: { capacity?: number | null; open?: boolean; roomId?: string }
    answer: CourseRunDetail
  }
  /** 排一次课 */
  'POST /v1/runs/{id}/sessions': {
    params: { id: string }
    body: { startsAt: string; endsAt: string; place: string; teacher?: string; language?: "汉语" | "藏汉双语" | "蒙汉双语"; hours?: number }
    answer: Made
  }
  /** 改一次课的时间、地点，或者停课；它的群马上知道 */
  'PATCH /v1/sessions/{id}': {
    params: { id: string }
    body: { startsAt?: string; endsAt?: string; place?: string; teacher?: string; language?: "汉语" | "藏汉双语" | "蒙汉双语"; hours?: number; cancelled?: boolean }
    answer: Made
  }
  /** 一次课：名单、到课、签到表核对、现场照片 */
  'GET /v1/sessions/{id}': {
    params: { id: string }
    answer: ClassPage
  }
  /** 一段日子里的课，和到课人数 */
  'GET /v1/sessions': {
    query: { programme: string; from: string; to: string }
    answer: Classes
  }
  /** 课堂口令，过几分钟就换 */
  'POST /v1/sessions/{id}/code': {
    params: { id: string }
    answer: ClassCode
  }
  /** 补签，要写原因 */
  'POST /v1/sessions/{id}/make-ups': {
    params: { id: string }
    body: { personIds: (string)[]; reason: string }
    answer: ClassPage
  }
  /** 录入签到表上的名字，和群里的对一对 */
  'POST /v1/sessions/{id}/paper': {
    params: { id: string }
    body: { fileName?: string; names?: string | (string)[]; file?: string }
    answer: ClassPage
  }
  /** 签到表上有、群里没有的，按签到表记到课 */
  'POST /v1/sessions/{id}/paper/acceptance': {
    params: { id: string }
    body: { personIds: (string)[] }
    answer: ClassPage
  }
  /** 现场数的人数 */
  'PUT /v1/sessions/{id}/headcount': {
    params: { id: string }
    body: { headcount: number }
    answer: ClassPage
  }
  /** 一期课的评分：只有合计，看不出是谁评的 */
  'GET /v1/runs/{id}/ratings': {
    params: { id: string }
    answer: Ratings
  }
  /** 凭核验码查一张结业证书的真伪 */
  'GET /v1/certificates/{code}': {
    params: { code: string }
    answer: Certificate
  }
  /** 作废一张结业证书 */
  'POST /v1/certificates/{id}/revocation': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 要打电话回访的人：小二够不着的，和没回音的 */
  'GET /v1/follow-ups/calls': {
    query: { programme: string; limit?: number }
    answer: Calls
  }
  /** 该回访的人 */
  'GET /v1/follow-ups/due': {
    query: { programme: string; limit?: number }
    answer: FollowUpsDue
  }
  /** 合同回访数，按合同的口径；和大家说的难处 */
  'GET /v1/follow-ups/summary': {
    query: { programme: string; from?: string; to?: string }
    answer: FollowUpSummary
  }
  /** 记一次回访：电话打完填这里 */
  'POST /v1/follow-ups/visits': {
    body: { personId: string; day?: string; method?: "电话" | "上门" | "微信" | "视频"; reached?: boolean; openedShop?: boolean; employed?: boolean; monthlySalesFen?: number; approximate?: boolean; needs?: string; satisfaction?: string }
    answer: FollowUpVisit
  }
  /** 一个人的跟踪结果，和以前的 */
  'GET /v1/people/{id}/facts': {
    params: { id: string }
    answer: PersonFacts
  }
  /** 巡查、盘点、指导的台账，和合同次数 */
  'GET /v1/site-visits': {
    query: { programme: string; from?: string; to?: string; station?: string; kind?: "巡查" | "盘点" | "指导"; limit?: number; cursor?: string }
    answer: SiteVisits
  }
  /** 各站的资产，和跟上次盘点比的变化 */
  'GET /v1/station-assets': {
    query: { programme: string; station?: string }
    answer: Assets
  }
  /** 导入资产清单，作为期初盘点 */
  'POST /v1/station-assets/imports': {
    body: { programme: string; fileName: string; file: string; day?: string; station?: string }
    answer: AssetImportReport
  }
  /** 智慧乡村签到：自报、截图、名单核实，各算各的 */
  'GET /v1/app-sign-ins': {
    query: { programme: string; month?: string }
    answer: AppSignIns
  }
  /** 导入过的签到名单，和没对上的站名 */
  'GET /v1/app-sign-in-lists': {
    query: { programme: string }
    answer: AppSignInLists
  }
  /** 导入智慧乡村的签到名单，同一份再传不变 */
  'POST /v1/app-sign-in-lists': {
    body: { programme: string; fileName: string; file: string }
    answer: AppSignInImport
  }
  /** 名单里的这个名字是哪个站 */
  'PUT /v1/app-station-names': {
    body: { programme: string; words: string; stationId: string | null }
    answer: Done
  }
  /** 等人看的签到截图，和看过的 */
  'GET /v1/app-screenshots': {
    query: { programme: string; state?: "waiting" | "confirmed" | "refused"; limit?: number }
    answer: AppScreenshots
  }
  /** 这张截图是哪个站哪天的签到，或者不算 */
  'POST /v1/app-screenshots/{id}/decision': {
    params: { id: string }
    body: { decision: { verdict: "confirmed"; stationId: string; day: string } | { verdict: "refused"; reason: string } | { verdict: "unrelated" } }
    answer: Done
  }
  /** 站点综合评选：每一项得分和依据，不知道的标出来 */
  'GET /v1/contest': {
    query: { programme: string; from?: string; to?: string }
    answer: Contest
  }
  /** 评委加减分，写明理由 */
  'POST /v1/contest/adjustments': {
    body: { programme: string; stationId: string; from: string; to: string; points: number; reason: string }
    answer: Done
  }
  /** 群发和每个群的回执 */
  'GET /v1/broadcasts': {
    query: { programme: string; limit?: number; cursor?: string }
    answer: Broadcasts
  }
  /** 小程序发出的订阅消息 */
  'GET /v1/notices': {
    query: { programme: string; state?: "queued" | "sending" | "sent" | "unknown" | "failed" | "cancelled"; cursor?: string; limit?: number }
    answer: Notices
  }
  /** 要看一眼的数，新的在前 */
  'GET /v1/report-flags': {
    query: { programme: string; state?: "open" | "settled"; limit?: number; cursor?: string }
    answer: ReportFlags
  }
  /** 认下这个数，或请小二再问一句 */
  'POST /v1/report-flags/{id}/decision': {
    params: { id: string }
    body: { decision: "accept" | "askAgain"; words?: string }
    answer: FlagDecided
  }
  /** 看过凭据，一天或一段日子的数核实了 */
  'POST /v1/report-verifications': {
    body: { stationId: string; from: string; to: string; how: "photo" | "accounts" | "visit" | "phone"; note?: string; version?: number }
    answer: DaysVerified
  }
  /** 上报的、核实的、存疑的，各是多少 */
  'GET /v1/report-totals': {
    query: { programme: string; from: string; to: string; station?: string }
    answer: ReportTotals
  }
  /** 一段时间的销售：按来源、渠道、商品，带动的和没带动的分开；和目标比 */
  'GET /v1/sales/summary': {
    query: { programme: string; from?: string; to?: string }
    answer: SalesSummary
  }
  /** 每个卖家一年的销售，按月，和上一年比 */
  'GET /v1/sales/sellers': {
    query: { programme: string; year?: number; seller?: string; big?: "yes"; offset?: number | null; limit?: number }
    answer: Sellers
  }
  /** 登记一个卖家：企业、合作社，和谁替它报数 */
  'POST /v1/sales/sellers': {
    body: { programme: string; kind: "person" | "enterprise" | "cooperative"; name: string; personIds: (string)[] }
    answer: Made
  }
  /** 一笔一笔的销售，各计入多少、为什么 */
  'GET /v1/sales/lines': {
    query: { programme: string; from?: string; to?: string; seller?: string; flagged?: "yes"; driven?: "yes" | "no"; offset?: number | null; limit?: number }
    answer: SalesLines
  }
  /** 产销对接会等活动，缺哪些材料，够不够数 */
  'GET /v1/sales/campaigns': {
    query: { programme: string; offset?: number | null; limit?: number }
    answer: Campaigns
  }
  /** 登记一场活动 */
  'POST /v1/sales/campaigns': {
    body: { programme: string; name: string; kind: "产销对接会" | "展销会" | "直播专场" | "其他"; from: string; to: string; amountFen: number | null; papers: ({ kind: string; note?: string })[] }
    answer: Made
  }
  /** 一笔销售的出处：消息、图片、文件，和改过什么 */
  'GET /v1/sales/records/{id}': {
    params: { id: string }
    answer: SalesRecord
  }
  /** 录一笔销售，写明依据 */
  'POST /v1/sales/records': {
    body: { sellerId: string; kind?: "sale" | "refund"; from: string; to: string; product?: string; channel?: string; quantity?: number; unit?: string; orders?: number; amountFen: number; orderNumbers?: (string)[]; campaignId?: string; reason: string }
    answer: Made
  }
  /** 核实、作废、另算一笔，或归到一场活动 */
  'POST /v1/sales/records/{id}/decision': {
    params: { id: string }
    body: { decide: { decision: "verify" | "unverify" | "apart" | "together" | "noCampaign" } | { decision: "campaign"; campaignId: string } | { decision: "void"; reason: string } }
    answer: Done
  }
  /** 记一次服务：孵化、供应链、直播辅导 */
  'POST /v1/sales/sellers/{id}/services': {
    params: { id: string }
    body: { day: string; kind: string; note?: string }
    answer: Made
  }
  /** 作废一次服务记录 */
  'POST /v1/sales/services/{id}/void': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 改一场活动，或作废 */
  'POST /v1/sales/campaigns/{id}': {
    params: { id: string }
    body: { name?: string; kind?: "产销对接会" | "展销会" | "直播专场" | "其他"; from?: string; to?: string; amountFen?: number | null; papers?: ({ kind: string; note?: string })[]; voidReason?: string }
    answer: Done
  }
  /** 导入平台的订单表，同一张表传两次不会重复 */
  'POST /v1/sales/imports': {
    body: { sellerId: string; channel: string; from?: string; to?: string; fileName: string; file: string }
    answer: SalesImport
  }
  /** 阅读量：小二数的、别的平台说的，分开算，不相加 */
  'GET /v1/article-reads': {
    query: { programme: string; from?: string; to?: string }
    answer: ReadTotals
  }
  /** 一篇文章在别的平台上的阅读量，每次录的都在 */
  'GET /v1/articles/{id}/stated-reads': {
    params: { id: string }
    answer: StatedReads
  }
  /** 录一个别的平台上的阅读量，要有截图 */
  'POST /v1/articles/{id}/stated-reads': {
    params: { id: string }
    body: { channel: "微信公众号" | "视频号" | "今日头条" | "抖音" | "快手" | "微博" | "其他"; url?: string | null; reads: number; day: string; picture: { name: string; bytes: string }; note?: string | null }
    answer: Made
  }
  /** 作废一个录错的阅读量 */
  'POST /v1/stated-reads/{id}/void': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 媒体报道：各级多少、离指标多远、每条谁录的 */
  'GET /v1/media-mentions': {
    query: { programme: string; from?: string; to?: string; level?: "国家级" | "省级" | "市级" | "县级"; limit?: number; cursor?: string; struckOut?: "true" | "false" }
    answer: MediaMentionDesk
  }
  /** 登记一条媒体报道；同一条链接只登记一次 */
  'POST /v1/media-mentions': {
    body: { programme: string; outlet: string; level: "国家级" | "省级" | "市级" | "县级"; day: string; title: string; url: string; film?: boolean; note?: string | null; picture?: { name: string; bytes: string } }
    answer: Made
  }
  /** 媒体上的报道，谁都能看 */
  'GET /v1/brand/{programme}/media-mentions': {
    params: { programme: string }
    query?: { from?: string; to?: string; level?: "国家级" | "省级" | "市级" | "县级"; limit?: number; cursor?: string }
    answer: MediaMentions
  }
  /** 改一条媒体报道，或补截图 */
  'PATCH /v1/media-mentions/{id}': {
    params: { id: string }
    body: { outlet?: string; level?: "国家级" | "省级" | "市级" | "县级"; day?: string; title?: string; url?: string; film?: boolean; note?: string | null; picture?: { name: string; bytes: string } }
    answer: Done
  }
  /** 作废一条登记错的报道，它还看得见 */
  'POST /v1/media-mentions/{id}/void': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 接下来的直播，谁都能看；取消的也告诉 */
  'GET /v1/brand/{programme}/live-sessions': {
    params: { programme: string }
    query?: { limit?: number }
    answer: UpcomingLive
  }
  /** 直播日历：计划、播了、取消，和播出的结果 */
  'GET /v1/live-sessions': {
    query: { programme: string; state?: "planned" | "held" | "cancelled"; limit?: number; cursor?: string }
    answer: LiveSessions
  }
  /** 排一场直播 */
  'POST /v1/live-sessions': {
    body: { programme: string; title: string; kind?: "直播" | "直播盛典"; platform: "抖音" | "快手" | "视频号" | "淘宝" | "京东" | "拼多多" | "其他"; host: string; startsAt: string; endsAt: string; url?: string | null; products?: (string)[]; expectedFen?: number | null }
    answer: Made
  }
  /** 改一场还没播的直播 */
  'PATCH /v1/live-sessions/{id}': {
    params: { id: string }
    body: { title?: string; kind?: "直播" | "直播盛典"; platform?: "抖音" | "快手" | "视频号" | "淘宝" | "京东" | "拼多多" | "其他"; host?: string; startsAt?: string; endsAt?: string; url?: string | null; products?: (string)[]; expectedFen?: number | null }
    answer: Done
  }
  /** 取消一场直播，写明原因 */
  'POST /v1/live-sessions/{id}/cancellation': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 播完记结果：观看、订单、成交额，成交额算进销售里的直播专场 */
  'PUT /v1/live-sessions/{id}/results': {
    params: { id: string }
    body: { viewers: number | null; orders: number | null; turnoverFen: number | null; note?: string | null; proof?: { name: string; bytes: string } }
    answer: Done
  }
  /** 作废一场登记错的直播，算进销售的也一起作废 */
  'POST /v1/live-sessions/{id}/void': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 一个项目绑定了的群 */
  'GET /v1/chat-rooms': {
    query: { programme: string }
    answer: ChatRooms
  }
  /** 看看一份群记录能读出什么，什么也不记 */
  'POST /v1/chat-imports/preview': {
    body: { programme: string; room: string; fileName: string; file: string; year?: number; copiedOn?: string }
    answer: ChatPreview
  }
  /** 导入一份群记录：每条按当时的时间记一次，不发任何话 */
  'POST /v1/chat-imports': {
    body: { programme: string; room: string; fileName: string; file: string; year?: number; copiedOn?: string }
    answer: ChatImport
  }
  /** 导入过的群记录 */
  'GET /v1/chat-imports': {
    query: { programme: string }
    answer: ChatImports
  }
  /** 一次导入，和这个群还要人定的事 */
  'GET /v1/chat-imports/{id}': {
    params: { id: string }
    answer: ChatImportDetail
  }
  /** 说明记录里的一个名字是谁，他的消息重新记 */
  'POST /v1/chat-imports/senders/{id}': {
    params: { id: string }
    body: { personId: string }
    answer: SenderAssigned
  }
  /** 定下一个站第二次报的数是再加上还是全天总数 */
  'POST /v1/chat-imports/questions/{id}': {
    params: { id: string }
    body: { meaning: "parts" | "totals" }
    answer: DaysDecided
  }
  /** 一个月里每天的上报：没做、做了、报了、有回执、报后有改动 */
  'GET /v1/hand-ins': {
    query: { programme: string; month?: string }
    answer: HandInCalendar
  }
  /** 做一天的上报文件；再做一次是另一份，不覆盖 */
  'POST /v1/hand-ins': {
    body: { programme: string; day: string; kind?: "whole" | "correction" }
    answer: HandIn
  }
  /** 一天：现在能上报的数、落下的站、报过的文件、报后改了的数 */
  'GET /v1/hand-ins/days/{day}': {
    params: { day: string }
    query: { programme: string }
    answer: HandInDay
  }
  /** 记下：这份报上去了 */
  'POST /v1/hand-ins/{id}/handed-in': {
    params: { id: string }
    body: Record<string, never>
    answer: Done
  }
  /** 记下平台的回执 */
  'POST /v1/hand-ins/{id}/receipt': {
    params: { id: string }
    body: { number: string; at?: string; note?: string; file?: { name: string; bytes: string } }
    answer: Done
  }
  /** 站点编码，没有的空着 */
  'GET /v1/station-codes': {
    query: { programme: string }
    answer: StationCodes
  }
  /** 写上一个站的编码 */
  'PUT /v1/stations/{id}/code': {
    params: { id: string }
    body: { code: string | null }
    answer: Done
  }
  /** 溯源批次，新的在前，带预警 */
  'GET /v1/trace-batches': {
    query: { programme: string; state?: "open" | "released" | "recalled" | "closed"; limit?: number; cursor?: string }
    answer: TraceBatches
  }
  /** 登记一批 */
  'POST /v1/trace-batches': {
    body: { programme: string; number: string; productId?: string | null; productName: string; producerId?: string | null; producerName: string; place: string; quantity: number; unit: string; packages: number; producedOn: string; shelfLifeDays?: number | null; note?: string | null }
    answer: { id: string }
  }
  /** 一批：记录的每一版、发过的码、召回、每天扫了多少 */
  'GET /v1/trace-batches/{id}': {
    params: { id: string }
    answer: TraceBatchOpened
  }
  /** 改一批的登记；批号不能改，原来的留着 */
  'PUT /v1/trace-batches/{id}': {
    params: { id: string }
    body: { productId?: string | null; productName: string; producerId?: string | null; producerName: string; place: string; quantity: number; unit: string; packages: number; producedOn: string; shelfLifeDays?: number | null; note?: string | null }
    answer: Done
  }
  /** 放行一批；没有有效检测的要写原因 */
  'POST /v1/trace-batches/{id}/release': {
    params: { id: string }
    body: { reason?: string | null }
    answer: Done
  }
  /** 这一批卖完了 */
  'POST /v1/trace-batches/{id}/closing': {
    params: { id: string }
    body: Record<string, never>
    answer: Done
  }
  /** 召回一批，或扩大召回；所有的码马上看得到，也告诉工作群 */
  'POST /v1/trace-batches/{id}/recall': {
    params: { id: string }
    body: { reason: string; advice: string; day: string; widenedTo?: (string)[] }
    answer: Done
  }
  /** 解除召回 */
  'POST /v1/trace-batches/{id}/recall-lifting': {
    params: { id: string }
    body: { reason: string; day: string }
    answer: Done
  }
  /** 给一批记一条：投入品、生产、检测、贮存、运输、销售 */
  'POST /v1/trace-batches/{id}/records': {
    params: { id: string }
    body: { kind: "input" | "production" | "inspection" | "storage" | "transport" | "sale"; day: string; statedBy: string; words: string; place?: string | null; agency?: string | null; reportNumber?: string | null; result?: "passed" | "failed" | null; validUntil?: string | null; note?: string | null; amountFen?: number | null; evidence?: { name: string; bytes: string } | null }
    answer: { id: string }
  }
  /** 更正一条记录：新的一版，原来的留着 */
  'POST /v1/trace-records/{id}/versions': {
    params: { id: string }
    body: { kind: "input" | "production" | "inspection" | "storage" | "transport" | "sale"; day: string; statedBy: string; words: string; place?: string | null; agency?: string | null; reportNumber?: string | null; result?: "passed" | "failed" | null; validUntil?: string | null; note?: string | null; amountFen?: number | null; evidence?: { name: string; bytes: string } | null; reason: string; gone?: boolean }
    answer: Done
  }
  /** 给一批发码；同一个请求再来一次还是那一批码，发的不能比包装多 */
  'POST /v1/trace-batches/{id}/lots': {
    params: { id: string }
    body: { count: number; requestKey: string }
    answer: { id: string; repeated: boolean }
  }
  /** 作废一批码，或里面的几个 */
  'POST /v1/trace-lots/{id}/revocation': {
    params: { id: string }
    body: { reason: string; codes?: (string)[] }
    answer: { revoked: number }
  }
  /** 站点和人的叫法，谁教的 */
  'GET /v1/nicknames': {
    query: { programme: string }
    answer: Nicknames
  }
  /** 教一个叫法 */
  'POST /v1/nicknames': {
    body: { programme: string; nickname: string; kind: "station" | "person"; id: string }
    answer: Done
  }
  /** 不要一个叫法了 */
  'POST /v1/nicknames/forgotten': {
    body: { programme: string; nickname: string; kind: "station" | "person"; id: string }
    answer: Done
  }
  /** 每个站点的站长 */
  'GET /v1/operators': {
    query: { programme: string }
    answer: Operators
  }
  /** 一个站点现在和以前的站长 */
  'GET /v1/stations/{id}/operators': {
    params: { id: string }
    answer: StationOperators
  }
  /** 换站长，或加一位 */
  'POST /v1/stations/{id}/operators': {
    params: { id: string }
    body: { personId: string; adds?: boolean; leaverId?: string; from?: string }
    answer: OperatorsChanged
  }
  /** 一位站长不干了 */
  'POST /v1/stations/{id}/operators/end': {
    params: { id: string }
    body: { personId: string; from?: string }
    answer: OperatorsChanged
  }
  /** 一个站点的交接单：没办完的 */
  'GET /v1/stations/{id}/handover': {
    params: { id: string }
    answer: Handover
  }
  /** 一位工作人员的交接单：没办完的 */
  'GET /v1/staff/{personId}/handover': {
    params: { personId: string }
    answer: Handover
  }
  /** 一个项目的群；还没绑的群只给管理员看 */
  'GET /v1/rooms': {
    query: { programme: string }
    answer: Rooms
  }
  /** 换一个群的用处，或它是哪一期的 */
  'PATCH /v1/rooms/{id}': {
    params: { id: string }
    body: { purpose?: "stations" | "trainees" | "staff"; runId?: string | null }
    answer: Done
  }
  /** 解绑一个群：小二不再听那里说的 */
  'DELETE /v1/rooms/{id}/binding': {
    params: { id: string }
    answer: Done
  }
  /** 各乡镇由谁管 */
  'GET /v1/districts': {
    answer: Districts
  }
  /** 定下一个乡镇由谁管 */
  'PUT /v1/districts/{townshipId}': {
    params: { townshipId: string }
    body: { personIds: (string)[] }
    answer: Done
  }
  /** 谁要删个人信息，最晚哪天办 */
  'GET /v1/deletion-requests': {
    query: { programme: string; show?: "open" | "all" }
    answer: DeletionRequests
  }
  /** 准许删除（立即抹掉，不能恢复）或者不准，理由告诉本人 */
  'POST /v1/deletion-requests/{id}/decision': {
    params: { id: string }
    body: { decision: "granted" | "refused"; reason: string }
    answer: Done
  }
  /** 图片库 */
  'GET /v1/images': {
    query: { programme: string; limit?: number; cursor?: string }
    answer: Images
  }
  /** 传一张图片：重新压缩成几个尺寸，拍摄地点等信息不留；同一张传两次还是一张 */
  'POST /v1/images': {
    body: { programme: string; use: "publicity" | "paper"; alt: string; source: string; licence: string; people: "none" | "shown"; personIds?: (string)[]; paperConsent?: string | null; file: string }
    answer: MadeImage
  }
  /** 改一张图片的说明、来源、授权、上面是谁 */
  'PATCH /v1/images/{id}': {
    params: { id: string }
    body: { use?: "publicity" | "paper"; alt?: string; source?: string; licence?: string; people?: "none" | "shown"; personIds?: (string)[]; paperConsent?: string | null }
    answer: Done
  }
  /** 停用一张图片，用了它的地方都不再显示 */
  'POST /v1/images/{id}/withdrawal': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 一类内容：故事、品牌、企业、产品，各到哪一步了 */
  'GET /v1/content': {
    query: { programme: string; kind: "story" | "brand" | "enterprise" | "product" | "article"; state?: "draft" | "inReview" | "published" | "withdrawn"; waiting?: "true" | "false"; q?: string; limit?: number; cursor?: string }
    answer: Contents
  }
  /** 新写一篇，是草稿 */
  'POST /v1/content': {
    body: { programme: string; content: { kind: "story"; title: string; summary: string; cover?: string | null; sections: ({ heading: string; text: string; image?: string | null })[]; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "brand"; name: string; level: "region" | "industry"; slogan?: string; summary: string; text: string; cover?: string | null; logo?: string | null; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "enterprise"; name: string; form: "enterprise" | "cooperative" | "household"; township?: string; summary: string; text: string; cover?: string | null; sellerId?: string | null; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "product"; name: string; category: "粮油" | "蔬菜" | "瓜果" | "肉类" | "奶蛋" | "水产" | "药材" | "饲草" | "加工食品" | "手工艺" | "其他"; summary: string; text: string; cover?: string | null; gallery?: (string)[]; brandId?: string | null; enterpriseId?: string | null; series?: string; years: ({ year: number; area?: { value: number; unit: string } | null; yield?: { value: number; unit: string } | null; months: (number)[]; quality?: string; certifications: ({ name: string; number?: string; until?: string | null })[]; channels: ({ name: string; percent: number })[]; ownBrand: { has: boolean; name?: string }; note?: string })[]; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "article"; title: string; summary: string; text: string; cover?: string | null; author?: string; day: string; brandIds?: (string)[]; productIds?: (string)[]; sample?: boolean; sources?: ({ document: string; place: string })[] } }
    answer: ContentChanged
  }
  /** 一篇内容：每一稿、谁改的谁审的，和有日子的事 */
  'GET /v1/content/{id}': {
    params: { id: string }
    answer: ContentItem
  }
  /** 改草稿；已发布的照旧让人看，改的是下一稿 */
  'PUT /v1/content/{id}/draft': {
    params: { id: string }
    body: { version: number; content: { kind: "story"; title: string; summary: string; cover?: string | null; sections: ({ heading: string; text: string; image?: string | null })[]; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "brand"; name: string; level: "region" | "industry"; slogan?: string; summary: string; text: string; cover?: string | null; logo?: string | null; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "enterprise"; name: string; form: "enterprise" | "cooperative" | "household"; township?: string; summary: string; text: string; cover?: string | null; sellerId?: string | null; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "product"; name: string; category: "粮油" | "蔬菜" | "瓜果" | "肉类" | "奶蛋" | "水产" | "药材" | "饲草" | "加工食品" | "手工艺" | "其他"; summary: string; text: string; cover?: string | null; gallery?: (string)[]; brandId?: string | null; enterpriseId?: string | null; series?: string; years: ({ year: number; area?: { value: number; unit: string } | null; yield?: { value: number; unit: string } | null; months: (number)[]; quality?: string; certifications: ({ name: string; number?: string; until?: string | null })[]; channels: ({ name: string; percent: number })[]; ownBrand: { has: boolean; name?: string }; note?: string })[]; sample?: boolean; sources?: ({ document: string; place: string })[] } | { kind: "article"; title: string; summary: string; text: string; cover?: string | null; author?: string; day: string; brandIds?: (string)[]; productIds?: (string)[]; sample?: boolean; sources?: ({ document: string; place: string })[] } }
    answer: ContentChanged
  }
  /** 送审 */
  'POST /v1/content/{id}/submission': {
    params: { id: string }
    body: { version: number }
    answer: ContentChanged
  }
  /** 发布；最后改稿的人不能自己发布，除非项目里没有别人能审 */
  'POST /v1/content/{id}/publication': {
    params: { id: string }
    body: { version: number }
    answer: ContentChanged
  }
  /** 退回去改 */
  'POST /v1/content/{id}/return': {
    params: { id: string }
    body: { version: number; reason: string }
    answer: ContentChanged
  }
  /** 撤下，马上就看不到了；没发布过的就是不要了 */
  'POST /v1/content/{id}/withdrawal': {
    params: { id: string }
    body: { version: number; reason: string }
    answer: ContentChanged
  }
  /** 发布以后会是什么样子 */
  'GET /v1/content/{id}/preview': {
    params: { id: string }
    answer: Preview
  }
  /** 给没有账号的人看草稿的链接，三天有效 */
  'POST /v1/content/{id}/preview-link': {
    params: { id: string }
    answer: PreviewLink
  }
  /** 凭预览链接看草稿 */
  'GET /v1/previews/{token}': {
    params: { token: string }
    answer: Preview
  }
  /** 记一件有日子的事：企业的申请、准入、暂停、退出，品牌的建立、发布会，产品的包装 */
  'POST /v1/content/{id}/facts': {
    params: { id: string }
    body: { kind: "applied" | "admitted" | "suspended" | "left" | "incubated" | "established" | "integrated" | "launched" | "developed" | "packaged"; day: string; brandId?: string | null; count?: number | null; paper?: string | null; imageId?: string | null; note?: string | null }
    answer: MadeFact
  }
  /** 作废一件记错的事，它还看得见 */
  'POST /v1/brand-facts/{id}/void': {
    params: { id: string }
    body: { reason: string }
    answer: Done
  }
  /** 产品数据库两年之间的变化 */
  'GET /v1/product-database/differences': {
    query: { programme: string; from: number; to: number }
    answer: ProductDifferences
  }
  /** 产地故事 */
  'GET /v1/brand/{programme}/story': {
    params: { programme: string }
    answer: StoryShown
  }
  /** 区域公共品牌和产业品牌 */
  'GET /v1/brand/{programme}/brands': {
    params: { programme: string }
    query?: { q?: string; limit?: number; cursor?: string; level?: "region" | "industry" }
    answer: BrandsShown
  }
  /** 企业，可以只看某个品牌体系里的 */
  'GET /v1/brand/{programme}/enterprises': {
    params: { programme: string }
    query?: { q?: string; limit?: number; cursor?: string; brand?: string }
    answer: EnterprisesShown
  }
  /** 产品，按品类、上市月份、品牌、企业挑，按名字找 */
  'GET /v1/brand/{programme}/products': {
    params: { programme: string }
    query?: { q?: string; limit?: number; cursor?: string; category?: "粮油" | "蔬菜" | "瓜果" | "肉类" | "奶蛋" | "水产" | "药材" | "饲草" | "加工食品" | "手工艺" | "其他"; month?: number; brand?: string; enterprise?: string }
    answer: ProductsShown
  }
  /** 文章，可以只看讲某个品牌、某个产品的 */
  'GET /v1/brand/{programme}/articles': {
    params: { programme: string }
    query?: { q?: string; limit?: number; cursor?: string; brand?: string; product?: string }
    answer: ArticlesShown
  }
  /** 一个品牌 */
  'GET /v1/brand/{programme}/brands/{id}': {
    params: { programme: string; id: string }
    answer: BrandShown
  }
  /** 一家企业 */
  'GET /v1/brand/{programme}/enterprises/{id}': {
    params: { programme: string; id: string }
    answer: EnterpriseShown
  }
  /** 一个产品 */
  'GET /v1/brand/{programme}/products/{id}': {
    params: { programme: string; id: string }
    answer: ProductShown
  }
  /** 一篇文章 */
  'GET /v1/brand/{programme}/articles/{id}': {
    params: { programme: string; id: string }
    answer: ArticleShown
  }
  /** 谁在登录 */
  'GET /v1/session': {
    answer: Session
  }
  /** 我在哪些地方登录着 */
  'GET /v1/sessions-of-mine': {
    answer: Sessions
  }
  /** 让一处登录退出 */
  'DELETE /v1/sessions-of-mine/{id}': {
    params: { id: string }
    answer: Done
  }
  /** 本项目的工作人员 */
  'GET /v1/staff': {
    answer: Staff
  }
  /** 请一位工作人员 */
  'POST /v1/staff/invitations': {
    body: { name: string; role: StaffRole; personId?: string }
    answer: StaffInvitation
  }
  /** 马上停掉一个人的一个身份 */
  'DELETE /v1/staff/{personId}/roles/{role}': {
    params: { personId: string; role: StaffRole }
    answer: Done
  }
  /** 搁置的消息 */
  'GET /v1/parked': {
    answer: ParkedMessages
  }
  /** 把一条搁置的消息再试一次 */
  'POST /v1/parked/{id}/retry': {
    params: { id: string }
    answer: Done
  }
  /** 机器好不好 */
  'GET /healthz': {
    answer: Health
  }
  /** 登录 */
  'POST /v1/sign-in': {
    body: { login: string; password: string }
    answer: Done
  }
  /** 凭一次性链接开账号 */
  'POST /v1/join': {
    body: { code: string; login: string; password: string }
    answer: Done
  }
  /** 换密码；别处的登录都退出 */
  'PUT /v1/password': {
    body: { current: string; password: string }
    answer: Done
  }
  /** 退出登录 */
  'POST /v1/sign-out': {
    answer: Done
  }
  /** 小程序登录：wx.login 的 code 换令牌 */
  'POST /v1/mini-program/sign-in': {
    body: { code: string; device?: string }
    answer: Tokens
  }
  /** 换新令牌；旧的作废，作废的再用就退出 */
  'POST /v1/mini-program/renewal': {
    body: { refresh: string }
    answer: Tokens
  }
  /** 用小二给的绑定码绑定 */
  'POST /v1/me/links': {
    body: { code: string }
    answer: Linked
  }
  /** 用微信手机号绑定 */
  'POST /v1/me/links/phone': {
    body: PhoneLink
    answer: Linked
  }
  /** 我是谁：这个微信代表的人 */
  'GET /v1/me': {
    answer: MiniProgramMe
  }
  /** 我的课：课时、下一节、证书、该评分和该答的 */
  'GET /v1/me/progress': {
    answer: OwnProgress
  }
  /** 换成另一个人（一家人共用，或在两个旗县） */
  'PUT /v1/me/person': {
    body: { personId: string }
    answer: Done
  }
  /** 解绑 */
  'DELETE /v1/me/links/{personId}': {
    params: { personId: string }
    answer: Done
  }
  /** 我在哪些手机上登录着 */
  'GET /v1/me/devices': {
    answer: Devices
  }
  /** 让一部手机退出 */
  'DELETE /v1/me/devices/{id}': {
    params: { id: string }
    answer: Done
  }
  /** 小程序退出登录 */
  'POST /v1/mini-program/sign-out': {
    answer: Done
  }
  /** 能报的课 */
  'GET /v1/me/runs': {
    answer: RunsOnOffer
  }
  /** 报名；满了就候补 */
  'POST /v1/me/runs/{id}/enrolment': {
    params: { id: string }
    answer: OwnPlace
  }
  /** 退出报名 */
  'DELETE /v1/me/runs/{id}/enrolment': {
    params: { id: string }
    answer: Done
  }
  /** 给上过的课评分；封存，谁评的查不到 */
  'POST /v1/me/runs/{id}/rating': {
    params: { id: string }
    body: { teacher?: number; content?: number; usefulness?: number; words?: string }
    answer: Done
  }
  /** 用课堂口令签到 */
  'POST /v1/me/check-ins': {
    body: { code: string }
    answer: CheckedIn
  }
  /** 打开一篇文章：先领一张票，看满时间再交回来才算阅读 */
  'POST /v1/articles/{id}/openings': {
    params: { id: string }
    body: { reader?: string }
    answer: ArticleOpening
  }
  /** 看完了：一人一篇一天算一次 */
  'POST /v1/articles/{id}/reads': {
    params: { id: string }
    body: { reader?: string; ticket: string }
    answer: ArticleRead
  }
  /** 我的站：这个月哪天报了、连报几天、合计 */
  'GET /v1/me/station': {
    query?: { month?: string; station?: string }
    answer: OwnStation
  }
  /** 填一天的数 */
  'POST /v1/me/station/reports': {
    body: { station: string; day: string; numbers?: DayNumbers; appSignedIn?: boolean; noBusiness?: true }
    answer: OwnReport
  }
  /** 我的销售：今年报过的，和算下来一共多少 */
  'GET /v1/me/sales': {
    query?: { year?: number }
    answer: OwnSales
  }
  /** 我同意了什么 */
  'GET /v1/me/consents': {
    answer: Consents
  }
  /** 同意，或者收回 */
  'PUT /v1/me/consents/{purpose}': {
    params: { purpose: "phone" | "evidence" | "publicity" | "followUp" }
    body: { given: boolean }
    answer: Done
  }
  /** 该我答的回访 */
  'GET /v1/me/follow-ups': {
    answer: OwnFollowUps
  }
  /** 一次回访的问题 */
  'GET /v1/me/follow-ups/{id}': {
    params: { id: string }
    answer: FollowUpForm
  }
  /** 答一次回访，或者不答了 */
  'POST /v1/me/follow-ups/{id}': {
    params: { id: string }
    body: { form: string; answers: ({ step: string; answer: boolean | number | string | { fen: number; approximate?: true } | null })[]; stop?: true }
    answer: FollowUpReplied
  }
  /** 申请删掉我的个人信息 */
  'POST /v1/me/deletion-requests': {
    body: { words?: string }
    answer: DeletionAsked
  }
  /** 我的删除申请办到哪了 */
  'GET /v1/me/deletion-requests': {
    answer: OwnDeletionRequests
  }
  /** 撤回删除申请 */
  'DELETE /v1/me/deletion-requests/{id}': {
    params: { id: string }
    answer: Done
  }
  /** 导出我的个人信息（JSON 文件） */
  'GET /v1/me/export': {
    answer: JsonDownload
  }
  /** 课程目录：有哪些课，哪期还能报 */
  'GET /v1/me/courses': {
    query?: { show?: "upcoming" | "all"; limit?: number; cursor?: string }
    answer: CoursesOnOffer
  }
  /** 一门课：讲什么，每一期每一次课，我报上没有 */
  'GET /v1/me/courses/{id}': {
    params: { id: string }
    answer: CourseOnOffer
  }
  /** 还能给我发几条订阅消息 */
  'GET /v1/me/notice-grants': {
    answer: NoticeGrants
  }
  /** 记下点了“允许”的订阅消息，一次一条 */
  'POST /v1/me/notice-grants': {
    body: { results: Record<string, "accept" | "acceptWithAudio" | "acceptWithAlert" | "reject" | "ban" | "filter"> }
    answer: NoticeGrants
  }
  /** 网页的配置 */
  'GET /console-config.json': {
    answer: ConsoleConfig
  }
  /** 接口说明（OpenAPI 3.1） */
  'GET /openapi.json': {
    answer: OpenApiDocument
  }
}
