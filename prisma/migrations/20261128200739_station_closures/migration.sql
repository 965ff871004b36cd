-- CreateTable
CREATE TABLE "StationClosure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    "voidedById" TEXT,
    CONSTRAINT "StationClosure_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StationClosure_programmeId_fromDay_idx" ON "StationClosure"("programmeId", "fromDay");

-- CreateIndex
CREATE INDEX "StationClosure_stationId_fromDay_idx" ON "StationClosure"("stationId", "fromDay");

-- CreateIndex
CREATE UNIQUE INDEX "StationClosure_causeId_part_key" ON "StationClosure"("causeId", "part");
