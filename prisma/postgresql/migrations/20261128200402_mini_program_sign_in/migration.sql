-- CreateTable
CREATE TABLE "MiniProgramUser" (
    "id" TEXT NOT NULL,
    "appId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "unionid" TEXT,
    "phoneProof" JSONB,
    "phoneProvedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MiniProgramUser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MiniProgramLink" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "matchedBy" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),

    CONSTRAINT "MiniProgramLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MiniProgramSession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "personId" TEXT,
    "accessHash" TEXT NOT NULL,
    "accessUntil" TIMESTAMP(3) NOT NULL,
    "refreshHash" TEXT NOT NULL,
    "previousHash" TEXT,
    "rotatedAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "MiniProgramSession_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MiniProgramUser_appId_openid_key" ON "MiniProgramUser"("appId", "openid");

-- CreateIndex
CREATE INDEX "MiniProgramLink_personId_idx" ON "MiniProgramLink"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "MiniProgramLink_userId_personId_key" ON "MiniProgramLink"("userId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "MiniProgramSession_accessHash_key" ON "MiniProgramSession"("accessHash");

-- CreateIndex
CREATE UNIQUE INDEX "MiniProgramSession_refreshHash_key" ON "MiniProgramSession"("refreshHash");

-- CreateIndex
CREATE UNIQUE INDEX "MiniProgramSession_previousHash_key" ON "MiniProgramSession"("previousHash");

-- CreateIndex
CREATE INDEX "MiniProgramSession_userId_expiresAt_idx" ON "MiniProgramSession"("userId", "expiresAt");

-- AddForeignKey
ALTER TABLE "MiniProgramLink" ADD CONSTRAINT "MiniProgramLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "MiniProgramUser"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MiniProgramLink" ADD CONSTRAINT "MiniProgramLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MiniProgramSession" ADD CONSTRAINT "MiniProgramSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "MiniProgramUser"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
