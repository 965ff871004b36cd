-- DropForeignKey
ALTER TABLE "SalesRecord" DROP CONSTRAINT "SalesRecord_personId_fkey";

-- DropIndex
DROP INDEX "SalesRecord_personId_fromDay_idx";

-- AlterTable
ALTER TABLE "SalesRecord" DROP COLUMN "grade",
DROP COLUMN "personId",
ADD COLUMN     "apart" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "campaignId" TEXT,
ADD COLUMN     "causes" JSONB NOT NULL,
ADD COLUMN     "enteredById" TEXT,
ADD COLUMN     "goneAt" TIMESTAMP(3),
ADD COLUMN     "importId" TEXT,
ADD COLUMN     "key" TEXT NOT NULL,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'sale',
ADD COLUMN     "noCampaign" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "orderNumbers" JSONB NOT NULL,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "row" INTEGER,
ADD COLUMN     "sellerId" TEXT NOT NULL,
ADD COLUMN     "sentAt" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "source" TEXT NOT NULL,
ADD COLUMN     "stationId" TEXT,
ADD COLUMN     "verifiedAt" TIMESTAMP(3),
ADD COLUMN     "verifiedById" TEXT,
ADD COLUMN     "viaStation" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "voidReason" TEXT,
ADD COLUMN     "voidedById" TEXT;

-- CreateTable
CREATE TABLE "Seller" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Seller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SellerMember" (
    "sellerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SellerMember_pkey" PRIMARY KEY ("sellerId","personId")
);

-- CreateTable
CREATE TABLE "SalesStatement" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "sellerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "conversationId" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "SalesStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SalesImport" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "sellerId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "same" INTEGER NOT NULL,
    "refused" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SalesImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "amountFen" BIGINT,
    "papers" JSONB NOT NULL,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),
    "voidReason" TEXT,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceRecord" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "sellerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),
    "voidReason" TEXT,

    CONSTRAINT "ServiceRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Seller_personId_key" ON "Seller"("personId");

-- CreateIndex
CREATE INDEX "Seller_programmeId_name_idx" ON "Seller"("programmeId", "name");

-- CreateIndex
CREATE INDEX "SellerMember_personId_idx" ON "SellerMember"("personId");

-- CreateIndex
CREATE INDEX "SalesStatement_sellerId_sentAt_idx" ON "SalesStatement"("sellerId", "sentAt");

-- CreateIndex
CREATE INDEX "SalesStatement_byPersonId_sentAt_idx" ON "SalesStatement"("byPersonId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "SalesStatement_causeId_part_key" ON "SalesStatement"("causeId", "part");

-- CreateIndex
CREATE UNIQUE INDEX "SalesImport_programmeId_sellerId_fileHash_key" ON "SalesImport"("programmeId", "sellerId", "fileHash");

-- CreateIndex
CREATE INDEX "Campaign_programmeId_fromDay_idx" ON "Campaign"("programmeId", "fromDay");

-- CreateIndex
CREATE INDEX "ServiceRecord_programmeId_sellerId_idx" ON "ServiceRecord"("programmeId", "sellerId");

-- CreateIndex
CREATE INDEX "SalesRecord_importId_idx" ON "SalesRecord"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "SalesRecord_sellerId_key_key" ON "SalesRecord"("sellerId", "key");

-- AddForeignKey
ALTER TABLE "Seller" ADD CONSTRAINT "Seller_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SellerMember" ADD CONSTRAINT "SellerMember_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SalesStatement" ADD CONSTRAINT "SalesStatement_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SalesRecord" ADD CONSTRAINT "SalesRecord_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
