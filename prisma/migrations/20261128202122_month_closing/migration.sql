-- AlterTable
ALTER TABLE "ReportRevision" ADD COLUMN "amendmentId" TEXT;
ALTER TABLE "ReportRevision" ADD COLUMN "decidedAs" TEXT;
ALTER TABLE "ReportRevision" ADD COLUMN "decidedById" TEXT;
ALTER TABLE "ReportRevision" ADD COLUMN "reason" TEXT;

-- AlterTable
ALTER TABLE "Station" ADD COLUMN "habitCauseId" TEXT;
ALTER TABLE "Station" ADD COLUMN "habitSince" DATETIME;

-- CreateTable
CREATE TABLE "MonthClosing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "rootHash" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "closedById" TEXT,
    "causeId" TEXT NOT NULL,
    "closedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ReportAmendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "revisionId" TEXT,
    "actorId" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "onceKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "decisionReason" TEXT,
    "rootAfter" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "MonthClosing_programmeId_month_key" ON "MonthClosing"("programmeId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "ReportAmendment_onceKey_key" ON "ReportAmendment"("onceKey");

-- CreateIndex
CREATE INDEX "ReportAmendment_programmeId_state_recordedAt_idx" ON "ReportAmendment"("programmeId", "state", "recordedAt");

-- CreateIndex
CREATE INDEX "ReportAmendment_programmeId_day_idx" ON "ReportAmendment"("programmeId", "day");

-- CreateIndex
CREATE INDEX "ReportAmendment_causeId_idx" ON "ReportAmendment"("causeId");
