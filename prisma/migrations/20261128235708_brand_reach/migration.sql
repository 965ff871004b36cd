-- CreateTable
CREATE TABLE "ReadingDay" (
    "programmeId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "salt" BLOB,
    "refused" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("programmeId", "day")
);

-- CreateTable
CREATE TABLE "ReadingTally" (
    "programmeId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "used" INTEGER NOT NULL,

    PRIMARY KEY ("programmeId", "day", "hash")
);

-- CreateTable
CREATE TABLE "ArticleRead" (
    "articleId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "signedIn" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("articleId", "day", "reader")
);

-- CreateTable
CREATE TABLE "ArticleDay" (
    "articleId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "signedIn" INTEGER NOT NULL DEFAULT 0,
    "anonymous" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("articleId", "day")
);

-- CreateTable
CREATE TABLE "StatedReads" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "url" TEXT,
    "reads" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "picture" JSONB NOT NULL,
    "note" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidReason" TEXT
);

-- CreateTable
CREATE TABLE "MediaMention" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "urlKey" TEXT,
    "film" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "picture" JSONB,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidReason" TEXT
);

-- CreateTable
CREATE TABLE "LiveSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "url" TEXT,
    "products" JSONB NOT NULL,
    "expectedFen" BIGINT,
    "state" TEXT NOT NULL,
    "cancelReason" TEXT,
    "viewers" INTEGER,
    "orders" INTEGER,
    "turnoverFen" BIGINT,
    "proof" JSONB,
    "resultNote" TEXT,
    "resultById" TEXT,
    "resultAt" DATETIME,
    "campaignId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidReason" TEXT
);

-- CreateIndex
CREATE INDEX "ArticleDay_programmeId_day_idx" ON "ArticleDay"("programmeId", "day");

-- CreateIndex
CREATE INDEX "StatedReads_articleId_channel_day_idx" ON "StatedReads"("articleId", "channel", "day");

-- CreateIndex
CREATE INDEX "StatedReads_programmeId_day_idx" ON "StatedReads"("programmeId", "day");

-- CreateIndex
CREATE INDEX "MediaMention_programmeId_day_idx" ON "MediaMention"("programmeId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "MediaMention_programmeId_urlKey_key" ON "MediaMention"("programmeId", "urlKey");

-- CreateIndex
CREATE INDEX "LiveSession_programmeId_startsAt_idx" ON "LiveSession"("programmeId", "startsAt");
