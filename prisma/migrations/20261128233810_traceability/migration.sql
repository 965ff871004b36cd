-- CreateTable
CREATE TABLE "TraceBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "productId" TEXT,
    "productName" TEXT NOT NULL,
    "producerId" TEXT,
    "producerName" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "packages" INTEGER NOT NULL,
    "producedOn" TEXT NOT NULL,
    "shelfLifeDays" INTEGER,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "issued" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "releasedAt" DATETIME,
    "releasedById" TEXT,
    "releaseReason" TEXT,
    "closedAt" DATETIME,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "TraceRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "statedBy" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "place" TEXT,
    "agency" TEXT,
    "reportNumber" TEXT,
    "result" TEXT,
    "validUntil" TEXT,
    "note" TEXT,
    "amountFen" BIGINT,
    "fileHash" TEXT,
    "fileMime" TEXT,
    "fileName" TEXT,
    "reason" TEXT,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "TraceRecord_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "TraceBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TraceLot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "firstNumber" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "requestKey" TEXT NOT NULL,
    "revokedAt" DATETIME,
    "revokeReason" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "TraceLot_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "TraceBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TraceCode" (
    "lotId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "firstAt" DATETIME,
    "lastAt" DATETIME,
    "revokedAt" DATETIME,
    "revokeReason" TEXT,

    PRIMARY KEY ("lotId", "position"),
    CONSTRAINT "TraceCode_lotId_fkey" FOREIGN KEY ("lotId") REFERENCES "TraceLot" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TraceScanPlace" (
    "lotId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,

    PRIMARY KEY ("lotId", "position", "place"),
    CONSTRAINT "TraceScanPlace_lotId_position_fkey" FOREIGN KEY ("lotId", "position") REFERENCES "TraceCode" ("lotId", "position") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TraceScanDay" (
    "batchId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "scans" INTEGER NOT NULL,
    "firsts" INTEGER NOT NULL,

    PRIMARY KEY ("batchId", "day"),
    CONSTRAINT "TraceScanDay_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "TraceBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecallStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "advice" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "RecallStatement_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "TraceBatch" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "TraceBatch_programmeId_createdAt_idx" ON "TraceBatch"("programmeId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "TraceBatch_programmeId_number_key" ON "TraceBatch"("programmeId", "number");

-- CreateIndex
CREATE INDEX "TraceRecord_batchId_idx" ON "TraceRecord"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "TraceRecord_recordId_version_key" ON "TraceRecord"("recordId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "TraceLot_serial_key" ON "TraceLot"("serial");

-- CreateIndex
CREATE INDEX "TraceLot_batchId_idx" ON "TraceLot"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "TraceLot_programmeId_requestKey_key" ON "TraceLot"("programmeId", "requestKey");

-- CreateIndex
CREATE UNIQUE INDEX "TraceLot_programmeId_firstNumber_key" ON "TraceLot"("programmeId", "firstNumber");

-- CreateIndex
CREATE INDEX "RecallStatement_batchId_idx" ON "RecallStatement"("batchId");
