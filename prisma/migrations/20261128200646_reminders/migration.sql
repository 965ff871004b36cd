-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "recheck" TEXT;

-- CreateTable
CREATE TABLE "OutboxKey" (
    "onceKey" TEXT NOT NULL PRIMARY KEY,
    "outboxId" TEXT NOT NULL,
    "personId" TEXT,
    "mention" TEXT,
    CONSTRAINT "OutboxKey_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StaffDistrict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "townshipId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    "setById" TEXT
);

-- CreateIndex
CREATE INDEX "OutboxKey_outboxId_idx" ON "OutboxKey"("outboxId");

-- CreateIndex
CREATE INDEX "StaffDistrict_programmeId_townshipId_idx" ON "StaffDistrict"("programmeId", "townshipId");

-- CreateIndex
CREATE INDEX "StaffDistrict_personId_idx" ON "StaffDistrict"("personId");
