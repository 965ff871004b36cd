-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "demo" BOOLEAN NOT NULL,
    "seedVersion" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "detail" JSONB NOT NULL,
    "fileHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ProgrammeSecret" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sealedKey" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "destroyedAt" DATETIME,
    CONSTRAINT "ProgrammeSecret_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "paymentShareBp" INTEGER,
    "acceptedAt" DATETIME,
    CONSTRAINT "Phase_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Township" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "Township_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorDefinition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "op" TEXT NOT NULL,
    "target" REAL,
    "unit" TEXT,
    "scope" TEXT NOT NULL,
    "frequency" TEXT,
    "perEntity" JSONB,
    "phaseMode" TEXT,
    "quantified" BOOLEAN NOT NULL,
    "document" TEXT NOT NULL,
    "detail" JSONB,
    "superseded" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "IndicatorDefinition_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorPhase" (
    "indicatorId" TEXT NOT NULL,
    "phase" INTEGER NOT NULL,
    "target" REAL,

    PRIMARY KEY ("indicatorId", "phase"),
    CONSTRAINT "IndicatorPhase_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "IndicatorDefinition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "village" TEXT,
    "townshipName" TEXT,
    "phoneCipher" BLOB,
    "phoneIndex" TEXT,
    "phoneVersion" INTEGER,
    "mergedIntoId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Person_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    "grantedById" TEXT,
    CONSTRAINT "RoleAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "givenAt" DATETIME,
    "refusedAt" DATETIME,
    "causeId" TEXT,
    CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WechatAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "externalId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'out',
    "heartbeatAt" DATETIME,
    "loggedInAt" DATETIME,
    "restUntil" DATETIME
);

-- CreateTable
CREATE TABLE "OfflineGap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "from" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    CONSTRAINT "OfflineGap_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "WechatAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WechatAlias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "nickname" TEXT,
    "friend" BOOLEAN NOT NULL DEFAULT false,
    "mutedAt" DATETIME,
    "noticedAt" DATETIME,
    "firstSeenAt" DATETIME NOT NULL,
    CONSTRAINT "WechatAlias_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "WechatAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AliasPerson" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "aliasId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "matchedBy" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    CONSTRAINT "AliasPerson_aliasId_fkey" FOREIGN KEY ("aliasId") REFERENCES "WechatAlias" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AliasPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InviteCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "issuedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "usedById" TEXT
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "purpose" TEXT,
    "programmeId" TEXT,
    "courseRunId" TEXT,
    "boundAt" DATETIME,
    "boundById" TEXT,
    "noticedAt" DATETIME,
    CONSTRAINT "Conversation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "WechatAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Conversation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "senderAliasId" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "textHash" TEXT,
    "mentionsBot" BOOLEAN NOT NULL DEFAULT false,
    "recalls" TEXT,
    "sentAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "forBot" BOOLEAN,
    "intents" JSONB,
    "handledAt" DATETIME,
    "recalledAt" DATETIME,
    "purgedAt" DATETIME,
    "source" TEXT NOT NULL DEFAULT 'live'
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "inboxId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "path" TEXT,
    "boundToId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Attachment_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "InboxMessage" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "programmeId" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'text',
    "text" TEXT NOT NULL,
    "mentions" JSONB NOT NULL,
    "priority" INTEGER NOT NULL,
    "gathers" BOOLEAN NOT NULL DEFAULT false,
    "dueAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "externalId" TEXT,
    "error" TEXT,
    "onceKey" TEXT
);

-- CreateTable
CREATE TABLE "OutboxCause" (
    "outboxId" TEXT NOT NULL,
    "inboxId" TEXT NOT NULL,

    PRIMARY KEY ("outboxId", "inboxId"),
    CONSTRAINT "OutboxCause_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutboxCause_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "InboxMessage" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "actorId" TEXT,
    "causeKind" TEXT NOT NULL,
    "causeId" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OpenQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "aliasId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "causeId" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "answer" TEXT
);

-- CreateTable
CREATE TABLE "JobRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "job" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "counts" JSONB,
    "error" TEXT
);

-- CreateTable
CREATE TABLE "Station" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "townshipId" TEXT NOT NULL,
    "village" TEXT,
    "level" TEXT NOT NULL,
    "openedOn" TEXT,
    "closedOn" TEXT,
    "reportHabit" TEXT,
    "ledgerVersion" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Station_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Station_townshipId_fkey" FOREIGN KEY ("townshipId") REFERENCES "Township" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StationNickname" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "stationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taughtById" TEXT,
    CONSTRAINT "StationNickname_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StationAssignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "stationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    CONSTRAINT "StationAssignment_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StationAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DailyReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "purchaseOrders" INTEGER,
    "purchaseFen" INTEGER,
    "saleOrders" INTEGER,
    "saleFen" INTEGER,
    "parcelsIn" INTEGER,
    "parcelsOut" INTEGER,
    "serviceOrders" INTEGER,
    "serviceFen" INTEGER,
    "cashOrders" INTEGER,
    "cashFen" INTEGER,
    "purchaseRefundOrders" INTEGER,
    "purchaseRefundFen" INTEGER,
    "saleRefundOrders" INTEGER,
    "saleRefundFen" INTEGER,
    "visitors" INTEGER,
    "appSignedIn" BOOLEAN,
    "noBusiness" BOOLEAN NOT NULL DEFAULT false,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "reported" BOOLEAN NOT NULL DEFAULT true,
    "undecided" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL,
    "firstSentAt" DATETIME NOT NULL,
    "lastSentAt" DATETIME NOT NULL,
    CONSTRAINT "DailyReport_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "floating" BOOLEAN NOT NULL DEFAULT false,
    "part" INTEGER NOT NULL,
    "actorId" TEXT,
    "grade" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "ReportRevision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "DailyReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SiteVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "findings" TEXT,
    "visitorId" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Course" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hours" REAL,
    "offered" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Course_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CourseRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "capacity" INTEGER,
    CONSTRAINT "CourseRun_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "place" TEXT NOT NULL,
    "teacher" TEXT,
    "language" TEXT NOT NULL DEFAULT '汉语',
    CONSTRAINT "ClassSession_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "validFrom" DATETIME NOT NULL,
    "validUntil" DATETIME NOT NULL,
    "issuedById" TEXT,
    CONSTRAINT "ClassCode_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "causeId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Enrolment_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "byAliasId" TEXT,
    "causeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "categories" JSONB NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "method" TEXT,
    "reached" BOOLEAN NOT NULL DEFAULT true,
    "openedShop" BOOLEAN,
    "employed" BOOLEAN,
    "monthlySalesFen" BIGINT,
    "needs" TEXT,
    "satisfaction" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "FollowUpVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpDue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "clearedById" TEXT
);

-- CreateTable
CREATE TABLE "SalesRecord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "product" TEXT,
    "quantity" REAL,
    "unit" TEXT,
    "orders" INTEGER,
    "amountFen" BIGINT,
    "channel" TEXT,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "grade" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "SalesRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Programme_key_key" ON "Programme"("key");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeSecret_programmeId_version_key" ON "ProgrammeSecret"("programmeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Phase_programmeId_number_key" ON "Phase"("programmeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Township_programmeId_name_key" ON "Township"("programmeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorDefinition_programmeId_key_key" ON "IndicatorDefinition"("programmeId", "key");

-- CreateIndex
CREATE INDEX "Person_programmeId_name_idx" ON "Person"("programmeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_programmeId_phoneIndex_key" ON "Person"("programmeId", "phoneIndex");

-- CreateIndex
CREATE INDEX "RoleAssignment_personId_idx" ON "RoleAssignment"("personId");

-- CreateIndex
CREATE INDEX "RoleAssignment_programmeId_role_idx" ON "RoleAssignment"("programmeId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_personId_purpose_key" ON "Consent"("personId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "WechatAccount_key_key" ON "WechatAccount"("key");

-- CreateIndex
CREATE INDEX "OfflineGap_accountId_until_idx" ON "OfflineGap"("accountId", "until");

-- CreateIndex
CREATE UNIQUE INDEX "WechatAlias_accountId_externalId_key" ON "WechatAlias"("accountId", "externalId");

-- CreateIndex
CREATE INDEX "AliasPerson_personId_idx" ON "AliasPerson"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "AliasPerson_aliasId_personId_key" ON "AliasPerson"("aliasId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "InviteCode_codeHash_key" ON "InviteCode"("codeHash");

-- CreateIndex
CREATE INDEX "InviteCode_programmeId_purpose_idx" ON "InviteCode"("programmeId", "purpose");

-- CreateIndex
CREATE INDEX "Conversation_programmeId_purpose_idx" ON "Conversation"("programmeId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_accountId_externalId_key" ON "Conversation"("accountId", "externalId");

-- CreateIndex
CREATE INDEX "InboxMessage_state_conversationId_idx" ON "InboxMessage"("state", "conversationId");

-- CreateIndex
CREATE INDEX "InboxMessage_conversationId_sentAt_idx" ON "InboxMessage"("conversationId", "sentAt");

-- CreateIndex
CREATE INDEX "InboxMessage_forBot_purgedAt_receivedAt_idx" ON "InboxMessage"("forBot", "purgedAt", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_accountId_externalId_key" ON "InboxMessage"("accountId", "externalId");

-- CreateIndex
CREATE INDEX "Attachment_inboxId_idx" ON "Attachment"("inboxId");

-- CreateIndex
CREATE INDEX "Attachment_boundToId_idx" ON "Attachment"("boundToId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_onceKey_key" ON "OutboxMessage"("onceKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_accountId_state_priority_dueAt_idx" ON "OutboxMessage"("accountId", "state", "priority", "dueAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_accountId_externalId_idx" ON "OutboxMessage"("accountId", "externalId");

-- CreateIndex
CREATE INDEX "OutboxMessage_conversationId_gathers_state_id_idx" ON "OutboxMessage"("conversationId", "gathers", "state", "id");

-- CreateIndex
CREATE INDEX "OutboxMessage_conversationId_createdAt_idx" ON "OutboxMessage"("conversationId", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxCause_inboxId_idx" ON "OutboxCause"("inboxId");

-- CreateIndex
CREATE INDEX "Event_causeId_idx" ON "Event"("causeId");

-- CreateIndex
CREATE INDEX "Event_programmeId_type_at_idx" ON "Event"("programmeId", "type", "at");

-- CreateIndex
CREATE INDEX "Event_subjectId_at_idx" ON "Event"("subjectId", "at");

-- CreateIndex
CREATE INDEX "OpenQuestion_conversationId_aliasId_answeredAt_idx" ON "OpenQuestion"("conversationId", "aliasId", "answeredAt");

-- CreateIndex
CREATE INDEX "JobRun_job_startedAt_idx" ON "JobRun"("job", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Station_programmeId_name_key" ON "Station"("programmeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "StationNickname_stationId_name_key" ON "StationNickname"("stationId", "name");

-- CreateIndex
CREATE INDEX "StationAssignment_personId_idx" ON "StationAssignment"("personId");

-- CreateIndex
CREATE INDEX "StationAssignment_stationId_idx" ON "StationAssignment"("stationId");

-- CreateIndex
CREATE INDEX "DailyReport_programmeId_day_idx" ON "DailyReport"("programmeId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "DailyReport_stationId_day_key" ON "DailyReport"("stationId", "day");

-- CreateIndex
CREATE INDEX "ReportRevision_stationId_day_idx" ON "ReportRevision"("stationId", "day");

-- CreateIndex
CREATE INDEX "ReportRevision_stationId_sentAt_idx" ON "ReportRevision"("stationId", "sentAt");

-- CreateIndex
CREATE INDEX "ReportRevision_reportId_idx" ON "ReportRevision"("reportId");

-- CreateIndex
CREATE INDEX "ReportRevision_actorId_idx" ON "ReportRevision"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportRevision_causeId_part_key" ON "ReportRevision"("causeId", "part");

-- CreateIndex
CREATE INDEX "SiteVisit_programmeId_day_idx" ON "SiteVisit"("programmeId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Course_programmeId_name_key" ON "Course"("programmeId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "CourseRun_courseId_number_key" ON "CourseRun"("courseId", "number");

-- CreateIndex
CREATE INDEX "ClassSession_startsAt_idx" ON "ClassSession"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "ClassSession_runId_number_key" ON "ClassSession"("runId", "number");

-- CreateIndex
CREATE INDEX "ClassCode_code_validUntil_idx" ON "ClassCode"("code", "validUntil");

-- CreateIndex
CREATE INDEX "ClassCode_sessionId_idx" ON "ClassCode"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_runId_personId_key" ON "Enrolment"("runId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_sessionId_personId_key" ON "Attendance"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "FollowUpVisit_personId_day_idx" ON "FollowUpVisit"("personId", "day");

-- CreateIndex
CREATE INDEX "FollowUpDue_programmeId_state_dueOn_idx" ON "FollowUpDue"("programmeId", "state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpDue_personId_plan_dueOn_key" ON "FollowUpDue"("personId", "plan", "dueOn");

-- CreateIndex
CREATE INDEX "SalesRecord_programmeId_fromDay_idx" ON "SalesRecord"("programmeId", "fromDay");

-- CreateIndex
CREATE INDEX "SalesRecord_personId_fromDay_idx" ON "SalesRecord"("personId", "fromDay");
