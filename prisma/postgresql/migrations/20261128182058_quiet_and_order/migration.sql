-- AlterTable
ALTER TABLE "CourseRun" ADD COLUMN     "closedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "OpenQuestion" ADD COLUMN     "answerId" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "expiresAt" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "InboxMessage_accountId_recalls_idx" ON "InboxMessage"("accountId", "recalls");

-- CreateIndex
CREATE INDEX "OpenQuestion_answerId_idx" ON "OpenQuestion"("answerId");
