-- CreateTable
CREATE TABLE "Seller" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Seller_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SellerMember" (
    "sellerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("sellerId", "personId"),
    CONSTRAINT "SellerMember_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SalesStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sellerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "conversationId" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "SalesStatement_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SalesImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "amountFen" BIGINT,
    "papers" JSONB NOT NULL,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidReason" TEXT
);

-- CreateTable
CREATE TABLE "ServiceRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sellerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidReason" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SalesRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sellerId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'sale',
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "product" TEXT,
    "quantity" REAL,
    "unit" TEXT,
    "orders" INTEGER,
    "amountFen" BIGINT,
    "channel" TEXT,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "viaStation" BOOLEAN NOT NULL DEFAULT false,
    "stationId" TEXT,
    "orderNumbers" JSONB NOT NULL,
    "campaignId" TEXT,
    "noCampaign" BOOLEAN NOT NULL DEFAULT false,
    "apart" BOOLEAN NOT NULL DEFAULT false,
    "importId" TEXT,
    "row" INTEGER,
    "reason" TEXT,
    "enteredById" TEXT,
    "causeId" TEXT NOT NULL,
    "causes" JSONB NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "verifiedAt" DATETIME,
    "verifiedById" TEXT,
    "goneAt" DATETIME,
    "voidedAt" DATETIME,
    "voidedById" TEXT,
    "voidReason" TEXT,
    CONSTRAINT "SalesRecord_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Seller" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_SalesRecord" ("amountFen", "approximate", "causeId", "channel", "createdAt", "fromDay", "id", "orders", "product", "programmeId", "quantity", "toDay", "unit", "voidedAt") SELECT "amountFen", "approximate", "causeId", "channel", "createdAt", "fromDay", "id", "orders", "product", "programmeId", "quantity", "toDay", "unit", "voidedAt" FROM "SalesRecord";
DROP TABLE "SalesRecord";
ALTER TABLE "new_SalesRecord" RENAME TO "SalesRecord";
CREATE INDEX "SalesRecord_programmeId_fromDay_idx" ON "SalesRecord"("programmeId", "fromDay");
CREATE INDEX "SalesRecord_importId_idx" ON "SalesRecord"("importId");
CREATE UNIQUE INDEX "SalesRecord_sellerId_key_key" ON "SalesRecord"("sellerId", "key");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
