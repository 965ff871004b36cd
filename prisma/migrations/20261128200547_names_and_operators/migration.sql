-- AlterTable
ALTER TABLE "Programme" ADD COLUMN "namesVersion" INTEGER;

-- AlterTable
ALTER TABLE "StationAssignment" ADD COLUMN "changeId" TEXT;
ALTER TABLE "StationAssignment" ADD COLUMN "endedById" TEXT;

-- AlterTable
ALTER TABLE "StationNickname" ADD COLUMN "forgottenAt" DATETIME;
ALTER TABLE "StationNickname" ADD COLUMN "lessonId" TEXT;
ALTER TABLE "StationNickname" ADD COLUMN "taughtAt" DATETIME;

-- CreateTable
CREATE TABLE "PersonNickname" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "taughtById" TEXT,
    "taughtAt" DATETIME NOT NULL,
    CONSTRAINT "PersonNickname_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NameLesson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "nickname" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stationId" TEXT,
    "personId" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "part" INTEGER NOT NULL,
    "voidedAt" DATETIME
);

-- CreateTable
CREATE TABLE "OperatorChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "leaverId" TEXT,
    "effectiveAt" DATETIME NOT NULL,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "part" INTEGER NOT NULL,
    "voidedAt" DATETIME,
    "recordedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "PersonNickname_programmeId_name_idx" ON "PersonNickname"("programmeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "PersonNickname_personId_name_key" ON "PersonNickname"("personId", "name");

-- CreateIndex
CREATE INDEX "NameLesson_programmeId_nickname_idx" ON "NameLesson"("programmeId", "nickname");

-- CreateIndex
CREATE UNIQUE INDEX "NameLesson_causeId_part_key" ON "NameLesson"("causeId", "part");

-- CreateIndex
CREATE INDEX "OperatorChange_stationId_idx" ON "OperatorChange"("stationId");

-- CreateIndex
CREATE INDEX "OperatorChange_programmeId_recordedAt_idx" ON "OperatorChange"("programmeId", "recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OperatorChange_causeId_part_key" ON "OperatorChange"("causeId", "part");
