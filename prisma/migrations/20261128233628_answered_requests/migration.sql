-- CreateTable
CREATE TABLE "AnsweredRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "asked" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "status" INTEGER,
    "answer" BLOB,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "AnsweredRequest_at_idx" ON "AnsweredRequest"("at");
