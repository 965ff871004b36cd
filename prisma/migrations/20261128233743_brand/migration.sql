-- CreateTable
CREATE TABLE "ContentItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "workingId" TEXT,
    "publishedId" TEXT,
    "searchText" TEXT NOT NULL DEFAULT '',
    "firstPublishedAt" DATETIME,
    "singleKey" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ContentRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "authorId" TEXT,
    "editedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "submittedById" TEXT,
    "returnedAt" DATETIME,
    "returnedById" TEXT,
    "returnReason" TEXT,
    "publishedAt" DATETIME,
    "publishedById" TEXT,
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "endedAt" DATETIME,
    "endedById" TEXT,
    "endReason" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ContentRevision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContentFacet" (
    "itemId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("itemId", "name", "value"),
    CONSTRAINT "ContentFacet_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContentImage" (
    "itemId" TEXT NOT NULL,
    "imageId" TEXT NOT NULL,

    PRIMARY KEY ("itemId", "imageId"),
    CONSTRAINT "ContentImage_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ContentImage_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Image" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "use" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "people" TEXT NOT NULL,
    "paperConsent" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "uploadedById" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawReason" TEXT
);

-- CreateTable
CREATE TABLE "ImagePerson" (
    "imageId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    PRIMARY KEY ("imageId", "personId"),
    CONSTRAINT "ImagePerson_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BrandFact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "brandId" TEXT,
    "count" INTEGER,
    "paper" TEXT,
    "imageId" TEXT,
    "note" TEXT,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidReason" TEXT,
    CONSTRAINT "BrandFact_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ContentItem" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BrandFact_brandId_fkey" FOREIGN KEY ("brandId") REFERENCES "ContentItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "BrandFact_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ContentItem_workingId_key" ON "ContentItem"("workingId");

-- CreateIndex
CREATE UNIQUE INDEX "ContentItem_publishedId_key" ON "ContentItem"("publishedId");

-- CreateIndex
CREATE UNIQUE INDEX "ContentItem_singleKey_key" ON "ContentItem"("singleKey");

-- CreateIndex
CREATE INDEX "ContentItem_programmeId_kind_firstPublishedAt_id_idx" ON "ContentItem"("programmeId", "kind", "firstPublishedAt", "id");

-- CreateIndex
CREATE INDEX "ContentItem_programmeId_kind_id_idx" ON "ContentItem"("programmeId", "kind", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ContentRevision_itemId_number_key" ON "ContentRevision"("itemId", "number");

-- CreateIndex
CREATE INDEX "ContentFacet_name_value_idx" ON "ContentFacet"("name", "value");

-- CreateIndex
CREATE INDEX "ContentImage_imageId_idx" ON "ContentImage"("imageId");

-- CreateIndex
CREATE INDEX "Image_programmeId_id_idx" ON "Image"("programmeId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Image_programmeId_sha256_key" ON "Image"("programmeId", "sha256");

-- CreateIndex
CREATE INDEX "ImagePerson_personId_idx" ON "ImagePerson"("personId");

-- CreateIndex
CREATE INDEX "BrandFact_itemId_day_idx" ON "BrandFact"("itemId", "day");

-- CreateIndex
CREATE INDEX "BrandFact_programmeId_kind_day_idx" ON "BrandFact"("programmeId", "kind", "day");
