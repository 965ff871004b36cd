-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "erasedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "DeletionRequest" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "openOf" TEXT,
    "words" TEXT,
    "state" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "dueOn" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "reason" TEXT,
    "farewell" JSONB,
    "causeId" TEXT NOT NULL,

    CONSTRAINT "DeletionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeGrant" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'left',
    "grantedAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "NoticeGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "grantId" TEXT,
    "kind" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),
    "error" TEXT,
    "onceKey" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DeletionRequest_openOf_key" ON "DeletionRequest"("openOf");

-- CreateIndex
CREATE INDEX "DeletionRequest_programmeId_state_dueOn_idx" ON "DeletionRequest"("programmeId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "DeletionRequest_personId_idx" ON "DeletionRequest"("personId");

-- CreateIndex
CREATE INDEX "NoticeGrant_userId_kind_state_idx" ON "NoticeGrant"("userId", "kind", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_grantId_key" ON "Notice"("grantId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_onceKey_key" ON "Notice"("onceKey");

-- CreateIndex
CREATE INDEX "Notice_state_dueAt_idx" ON "Notice"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Notice_personId_idx" ON "Notice"("personId");

-- AddForeignKey
ALTER TABLE "DeletionRequest" ADD CONSTRAINT "DeletionRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeGrant" ADD CONSTRAINT "NoticeGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "MiniProgramUser"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "NoticeGrant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
