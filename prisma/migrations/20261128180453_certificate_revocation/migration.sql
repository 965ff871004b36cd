-- AlterTable
ALTER TABLE "Certificate" ADD COLUMN "revokedById" TEXT;
ALTER TABLE "Certificate" ADD COLUMN "revokedReason" TEXT;

-- CreateIndex
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId");
