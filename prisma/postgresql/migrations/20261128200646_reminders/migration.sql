-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "recheck" TEXT;

-- CreateTable
CREATE TABLE "OutboxKey" (
    "onceKey" TEXT NOT NULL,
    "outboxId" TEXT NOT NULL,
    "personId" TEXT,
    "mention" TEXT,

    CONSTRAINT "OutboxKey_pkey" PRIMARY KEY ("onceKey")
);

-- CreateTable
CREATE TABLE "StaffDistrict" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "townshipId" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),
    "setById" TEXT,

    CONSTRAINT "StaffDistrict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OutboxKey_outboxId_idx" ON "OutboxKey"("outboxId");

-- CreateIndex
CREATE INDEX "StaffDistrict_programmeId_townshipId_idx" ON "StaffDistrict"("programmeId", "townshipId");

-- CreateIndex
CREATE INDEX "StaffDistrict_personId_idx" ON "StaffDistrict"("personId");

-- AddForeignKey
ALTER TABLE "OutboxKey" ADD CONSTRAINT "OutboxKey_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
