-- AlterTable
ALTER TABLE "ReportRevision" ADD COLUMN     "amendmentId" TEXT,
ADD COLUMN     "decidedAs" TEXT,
ADD COLUMN     "decidedById" TEXT,
ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "Station" ADD COLUMN     "habitCauseId" TEXT,
ADD COLUMN     "habitSince" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "MonthClosing" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "rootHash" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "closedById" TEXT,
    "causeId" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MonthClosing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportAmendment" (
    "id" TEXT NOT NULL,
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
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "onceKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "decisionReason" TEXT,
    "rootAfter" TEXT,

    CONSTRAINT "ReportAmendment_pkey" PRIMARY KEY ("id")
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
