-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Rating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "teacher" INTEGER,
    "content" INTEGER,
    "usefulness" INTEGER,
    "words" TEXT,
    "day" TEXT NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT false
);
INSERT INTO "new_Rating" ("content", "day", "id", "programmeId", "runId", "teacher", "usefulness", "words") SELECT "content", "day", "id", "programmeId", "runId", "teacher", "usefulness", "words" FROM "Rating";
DROP TABLE "Rating";
ALTER TABLE "new_Rating" RENAME TO "Rating";
CREATE INDEX "Rating_programmeId_day_idx" ON "Rating"("programmeId", "day");
CREATE INDEX "Rating_runId_idx" ON "Rating"("runId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
