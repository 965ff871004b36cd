-- AlterTable
ALTER TABLE "SiteVisit" ADD COLUMN     "guided" JSONB,
ADD COLUMN     "sentAt" TIMESTAMP(3),
ADD COLUMN     "voidedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "SiteVisitStatement" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "findings" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "SiteVisitStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssetCount" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "visitId" TEXT,
    "fileName" TEXT,
    "fileHash" TEXT,
    "causeId" TEXT NOT NULL,
    "saidAt" TIMESTAMP(3) NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "AssetCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssetLine" (
    "id" TEXT NOT NULL,
    "countId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" INTEGER,
    "unit" TEXT,
    "state" TEXT,

    CONSTRAINT "AssetLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppScreenshot" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "attachmentId" TEXT NOT NULL,
    "inboxId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "senderId" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "stationId" TEXT,
    "day" TEXT,
    "reason" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AppScreenshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppSignInList" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "refused" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AppSignInList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppSignInEntry" (
    "id" TEXT NOT NULL,
    "listId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "stationId" TEXT,
    "day" TEXT NOT NULL,
    "signedIn" BOOLEAN NOT NULL,
    "activity" DOUBLE PRECISION,

    CONSTRAINT "AppSignInEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppStationName" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "stationId" TEXT,
    "byPersonId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AppStationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContestAdjustment" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "byPersonId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContestAdjustment_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "SiteVisit_programmeId_kind_day_idx" ON "SiteVisit"("programmeId", "kind", "day");

-- CreateIndex
CREATE UNIQUE INDEX "SiteVisit_stationId_kind_day_visitorId_key" ON "SiteVisit"("stationId", "kind", "day", "visitorId");

-- AddForeignKey
ALTER TABLE "SiteVisit" ADD CONSTRAINT "SiteVisit_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetCount" ADD CONSTRAINT "AssetCount_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssetLine" ADD CONSTRAINT "AssetLine_countId_fkey" FOREIGN KEY ("countId") REFERENCES "AssetCount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppSignInEntry" ADD CONSTRAINT "AppSignInEntry_listId_fkey" FOREIGN KEY ("listId") REFERENCES "AppSignInList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContestAdjustment" ADD CONSTRAINT "ContestAdjustment_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
