-- CreateTable
CREATE TABLE "MiniProgramUser" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "appId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "unionid" TEXT,
    "phoneProof" JSONB,
    "phoneProvedAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MiniProgramLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "matchedBy" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    CONSTRAINT "MiniProgramLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "MiniProgramUser" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MiniProgramLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MiniProgramSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "personId" TEXT,
    "accessHash" TEXT NOT NULL,
    "accessUntil" DATETIME NOT NULL,
    "refreshHash" TEXT NOT NULL,
    "previousHash" TEXT,
    "rotatedAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "MiniProgramSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "MiniProgramUser" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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
