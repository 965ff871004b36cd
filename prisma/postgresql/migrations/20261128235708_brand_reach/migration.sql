-- CreateTable
CREATE TABLE "ReadingDay" (
    "programmeId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "salt" BYTEA,
    "refused" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ReadingDay_pkey" PRIMARY KEY ("programmeId","day")
);

-- CreateTable
CREATE TABLE "ReadingTally" (
    "programmeId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "ReadingTally_pkey" PRIMARY KEY ("programmeId","day","hash")
);

-- CreateTable
CREATE TABLE "ArticleRead" (
    "articleId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "signedIn" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ArticleRead_pkey" PRIMARY KEY ("articleId","day","reader")
);

-- CreateTable
CREATE TABLE "ArticleDay" (
    "articleId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "signedIn" INTEGER NOT NULL DEFAULT 0,
    "anonymous" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ArticleDay_pkey" PRIMARY KEY ("articleId","day")
);

-- CreateTable
CREATE TABLE "StatedReads" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),
    "voidReason" TEXT,

    CONSTRAINT "StatedReads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaMention" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),
    "voidReason" TEXT,

    CONSTRAINT "MediaMention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LiveSession" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
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
    "resultAt" TIMESTAMP(3),
    "campaignId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),
    "voidReason" TEXT,

    CONSTRAINT "LiveSession_pkey" PRIMARY KEY ("id")
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
