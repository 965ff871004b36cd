-- CreateTable
CREATE TABLE "AnsweredRequest" (
    "id" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "status" INTEGER,
    "answer" BYTEA,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AnsweredRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AnsweredRequest_at_idx" ON "AnsweredRequest"("at");
