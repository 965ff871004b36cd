-- CreateTable
CREATE TABLE "ReportFlag" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "askedOf" TEXT,
    "askedAt" TIMESTAMP(3),
    "settledAs" TEXT,
    "settledOf" TEXT,
    "settledById" TEXT,
    "settledAt" TIMESTAMP(3),
    "settledCauseId" TEXT,
    "settledWords" TEXT,

    CONSTRAINT "ReportFlag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportVerification" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT,
    "numbers" JSONB NOT NULL,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportVerification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReportFlag_programmeId_state_day_idx" ON "ReportFlag"("programmeId", "state", "day");

-- CreateIndex
CREATE INDEX "ReportFlag_settledCauseId_idx" ON "ReportFlag"("settledCauseId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportFlag_stationId_day_kind_key" ON "ReportFlag"("stationId", "day", "kind");

-- CreateIndex
CREATE INDEX "ReportVerification_stationId_day_idx" ON "ReportVerification"("stationId", "day");

-- CreateIndex
CREATE INDEX "ReportVerification_programmeId_day_idx" ON "ReportVerification"("programmeId", "day");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- AddForeignKey
ALTER TABLE "ReportFlag" ADD CONSTRAINT "ReportFlag_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVerification" ADD CONSTRAINT "ReportVerification_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
