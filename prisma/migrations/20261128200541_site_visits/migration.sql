-- CreateTable
CREATE TABLE "SiteVisitStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "findings" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME
);

-- CreateTable
CREATE TABLE "AssetCount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "visitId" TEXT,
    "fileName" TEXT,
    "fileHash" TEXT,
    "causeId" TEXT NOT NULL,
    "saidAt" DATETIME NOT NULL,
    "byPersonId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "AssetCount_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssetLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "countId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" INTEGER,
    "unit" TEXT,
    "state" TEXT,
    CONSTRAINT "AssetLine_countId_fkey" FOREIGN KEY ("countId") REFERENCES "AssetCount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AppScreenshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "attachmentId" TEXT NOT NULL,
    "inboxId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "senderId" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "stationId" TEXT,
    "day" TEXT,
    "reason" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AppSignInList" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "refused" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AppSignInEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "listId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "stationId" TEXT,
    "day" TEXT NOT NULL,
    "signedIn" BOOLEAN NOT NULL,
    "activity" REAL,
    CONSTRAINT "AppSignInEntry_listId_fkey" FOREIGN KEY ("listId") REFERENCES "AppSignInList" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AppStationName" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "stationId" TEXT,
    "byPersonId" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ContestAdjustment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "points" REAL NOT NULL,
    "reason" TEXT NOT NULL,
    "byPersonId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ContestAdjustment_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SiteVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "findings" TEXT,
    "visitorId" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "guided" JSONB,
    "sentAt" DATETIME,
    "voidedAt" DATETIME,
    CONSTRAINT "SiteVisit_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_SiteVisit" ("causeId", "createdAt", "day", "findings", "id", "kind", "programmeId", "stationId", "visitorId") SELECT "causeId", "createdAt", "day", "findings", "id", "kind", "programmeId", "stationId", "visitorId" FROM "SiteVisit";
DROP TABLE "SiteVisit";
ALTER TABLE "new_SiteVisit" RENAME TO "SiteVisit";
CREATE INDEX "SiteVisit_programmeId_day_idx" ON "SiteVisit"("programmeId", "day");
CREATE INDEX "SiteVisit_programmeId_kind_day_idx" ON "SiteVisit"("programmeId", "kind", "day");
CREATE UNIQUE INDEX "SiteVisit_stationId_kind_day_visitorId_key" ON "SiteVisit"("stationId", "kind", "day", "visitorId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "SiteVisitStatement_visitId_idx" ON "SiteVisitStatement"("visitId");

-- CreateIndex
CREATE UNIQUE INDEX "SiteVisitStatement_causeId_part_key" ON "SiteVisitStatement"("causeId", "part");

-- CreateIndex
CREATE UNIQUE INDEX "AssetCount_visitId_key" ON "AssetCount"("visitId");

-- CreateIndex
CREATE INDEX "AssetCount_stationId_day_idx" ON "AssetCount"("stationId", "day");

-- CreateIndex
CREATE INDEX "AssetCount_programmeId_day_idx" ON "AssetCount"("programmeId", "day");

-- CreateIndex
CREATE INDEX "AssetCount_programmeId_fileHash_idx" ON "AssetCount"("programmeId", "fileHash");

-- CreateIndex
CREATE INDEX "AssetLine_countId_idx" ON "AssetLine"("countId");

-- CreateIndex
CREATE UNIQUE INDEX "AppScreenshot_attachmentId_key" ON "AppScreenshot"("attachmentId");

-- CreateIndex
CREATE INDEX "AppScreenshot_programmeId_state_sentAt_idx" ON "AppScreenshot"("programmeId", "state", "sentAt");

-- CreateIndex
CREATE INDEX "AppScreenshot_programmeId_sha256_idx" ON "AppScreenshot"("programmeId", "sha256");

-- CreateIndex
CREATE INDEX "AppScreenshot_programmeId_day_idx" ON "AppScreenshot"("programmeId", "day");

-- CreateIndex
CREATE INDEX "AppSignInList_programmeId_createdAt_idx" ON "AppSignInList"("programmeId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "AppSignInList_programmeId_fileHash_key" ON "AppSignInList"("programmeId", "fileHash");

-- CreateIndex
CREATE INDEX "AppSignInEntry_programmeId_day_idx" ON "AppSignInEntry"("programmeId", "day");

-- CreateIndex
CREATE INDEX "AppSignInEntry_programmeId_stationId_words_idx" ON "AppSignInEntry"("programmeId", "stationId", "words");

-- CreateIndex
CREATE UNIQUE INDEX "AppSignInEntry_listId_words_day_key" ON "AppSignInEntry"("listId", "words", "day");

-- CreateIndex
CREATE UNIQUE INDEX "AppStationName_programmeId_words_key" ON "AppStationName"("programmeId", "words");

-- CreateIndex
CREATE INDEX "ContestAdjustment_programmeId_fromDay_toDay_idx" ON "ContestAdjustment"("programmeId", "fromDay", "toDay");
