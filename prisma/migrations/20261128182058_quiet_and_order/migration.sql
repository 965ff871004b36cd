-- AlterTable
ALTER TABLE "CourseRun" ADD COLUMN "closedAt" DATETIME;

-- AlterTable
ALTER TABLE "OpenQuestion" ADD COLUMN "answerId" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "expiresAt" DATETIME;

-- CreateIndex
CREATE INDEX "InboxMessage_accountId_recalls_idx" ON "InboxMessage"("accountId", "recalls");

-- CreateIndex
CREATE INDEX "OpenQuestion_answerId_idx" ON "OpenQuestion"("answerId");
