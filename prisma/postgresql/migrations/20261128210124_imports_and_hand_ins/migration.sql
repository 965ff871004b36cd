-- AlterTable
ALTER TABLE "Station" ADD COLUMN     "code" TEXT;

-- CreateTable
CREATE TABLE "ChatImport" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "unread" INTEGER NOT NULL,
    "firstSentAt" TIMESTAMP(3),
    "lastSentAt" TIMESTAMP(3),
    "journalled" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "ignored" INTEGER NOT NULL DEFAULT 0,
    "unmatched" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "journalledAt" TIMESTAMP(3),

    CONSTRAINT "ChatImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedMessage" (
    "inboxId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "aliasId" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "note" TEXT,
    "heardAs" TEXT,

    CONSTRAINT "ImportedMessage_pkey" PRIMARY KEY ("inboxId")
);

-- CreateTable
CREATE TABLE "HandIn" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "leftOut" JSONB NOT NULL,
    "xlsxHash" TEXT NOT NULL,
    "csvHash" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'made',
    "madeAt" TIMESTAMP(3) NOT NULL,
    "madeById" TEXT,
    "handedInAt" TIMESTAMP(3),
    "handedInById" TEXT,
    "receiptNumber" TEXT,
    "receiptAt" TIMESTAMP(3),
    "receiptNotedAt" TIMESTAMP(3),
    "receiptNotedById" TEXT,
    "receiptFile" JSONB,
    "note" TEXT,

    CONSTRAINT "HandIn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChatImport_programmeId_createdAt_idx" ON "ChatImport"("programmeId", "createdAt");

-- CreateIndex
CREATE INDEX "ChatImport_conversationId_fileHash_idx" ON "ChatImport"("conversationId", "fileHash");

-- CreateIndex
CREATE INDEX "ImportedMessage_importId_outcome_idx" ON "ImportedMessage"("importId", "outcome");

-- CreateIndex
CREATE INDEX "ImportedMessage_aliasId_outcome_idx" ON "ImportedMessage"("aliasId", "outcome");

-- CreateIndex
CREATE UNIQUE INDEX "HandIn_programmeId_day_number_key" ON "HandIn"("programmeId", "day", "number");
