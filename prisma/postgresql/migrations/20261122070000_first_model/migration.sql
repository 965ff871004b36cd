-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL,
    "seedVersion" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "detail" JSONB NOT NULL,
    "fileHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeSecret" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sealedKey" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "destroyedAt" TIMESTAMP(3),

    CONSTRAINT "ProgrammeSecret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "paymentShareBp" INTEGER,
    "acceptedAt" TIMESTAMP(3),

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Township" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Township_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorDefinition" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "op" TEXT NOT NULL,
    "target" DOUBLE PRECISION,
    "unit" TEXT,
    "scope" TEXT NOT NULL,
    "frequency" TEXT,
    "perEntity" JSONB,
    "phaseMode" TEXT,
    "quantified" BOOLEAN NOT NULL,
    "document" TEXT NOT NULL,
    "detail" JSONB,
    "superseded" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "IndicatorDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorPhase" (
    "indicatorId" TEXT NOT NULL,
    "phase" INTEGER NOT NULL,
    "target" DOUBLE PRECISION,

    CONSTRAINT "IndicatorPhase_pkey" PRIMARY KEY ("indicatorId","phase")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "village" TEXT,
    "townshipName" TEXT,
    "phoneCipher" BYTEA,
    "phoneIndex" TEXT,
    "phoneVersion" INTEGER,
    "mergedIntoId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),
    "grantedById" TEXT,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3),
    "refusedAt" TIMESTAMP(3),
    "causeId" TEXT,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WechatAccount" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "externalId" TEXT,
    "state" TEXT NOT NULL DEFAULT 'out',
    "heartbeatAt" TIMESTAMP(3),
    "loggedInAt" TIMESTAMP(3),
    "restUntil" TIMESTAMP(3),

    CONSTRAINT "WechatAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfflineGap" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OfflineGap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WechatAlias" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "nickname" TEXT,
    "friend" BOOLEAN NOT NULL DEFAULT false,
    "mutedAt" TIMESTAMP(3),
    "noticedAt" TIMESTAMP(3),
    "firstSeenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WechatAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AliasPerson" (
    "id" TEXT NOT NULL,
    "aliasId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "matchedBy" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),

    CONSTRAINT "AliasPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InviteCode" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "issuedById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "usedById" TEXT,

    CONSTRAINT "InviteCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "purpose" TEXT,
    "programmeId" TEXT,
    "courseRunId" TEXT,
    "boundAt" TIMESTAMP(3),
    "boundById" TEXT,
    "noticedAt" TIMESTAMP(3),

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "senderAliasId" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "textHash" TEXT,
    "mentionsBot" BOOLEAN NOT NULL DEFAULT false,
    "recalls" TEXT,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "forBot" BOOLEAN,
    "intents" JSONB,
    "handledAt" TIMESTAMP(3),
    "recalledAt" TIMESTAMP(3),
    "purgedAt" TIMESTAMP(3),
    "source" TEXT NOT NULL DEFAULT 'live',

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" TEXT NOT NULL,
    "inboxId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "path" TEXT,
    "boundToId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "programmeId" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'text',
    "text" TEXT NOT NULL,
    "mentions" JSONB NOT NULL,
    "priority" INTEGER NOT NULL,
    "gathers" BOOLEAN NOT NULL DEFAULT false,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),
    "externalId" TEXT,
    "error" TEXT,
    "onceKey" TEXT,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxCause" (
    "outboxId" TEXT NOT NULL,
    "inboxId" TEXT NOT NULL,

    CONSTRAINT "OutboxCause_pkey" PRIMARY KEY ("outboxId","inboxId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "actorId" TEXT,
    "causeKind" TEXT NOT NULL,
    "causeId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpenQuestion" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "aliasId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "causeId" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "answer" TEXT,

    CONSTRAINT "OpenQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobRun" (
    "id" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "counts" JSONB,
    "error" TEXT,

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Station" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "townshipId" TEXT NOT NULL,
    "village" TEXT,
    "level" TEXT NOT NULL,
    "openedOn" TEXT,
    "closedOn" TEXT,
    "reportHabit" TEXT,
    "ledgerVersion" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StationNickname" (
    "id" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taughtById" TEXT,

    CONSTRAINT "StationNickname_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StationAssignment" (
    "id" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),

    CONSTRAINT "StationAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DailyReport" (
    "id" TEXT NOT NULL,
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
    "firstSentAt" TIMESTAMP(3) NOT NULL,
    "lastSentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DailyReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRevision" (
    "id" TEXT NOT NULL,
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
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "ReportRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteVisit" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "stationId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "findings" TEXT,
    "visitorId" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SiteVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hours" DOUBLE PRECISION,
    "offered" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseRun" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "capacity" INTEGER,

    CONSTRAINT "CourseRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassSession" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "place" TEXT NOT NULL,
    "teacher" TEXT,
    "language" TEXT NOT NULL DEFAULT '汉语',

    CONSTRAINT "ClassSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassCode" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "validFrom" TIMESTAMP(3) NOT NULL,
    "validUntil" TIMESTAMP(3) NOT NULL,
    "issuedById" TEXT,

    CONSTRAINT "ClassCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "causeId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "byAliasId" TEXT,
    "causeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "categories" JSONB NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpVisit" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FollowUpVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpDue" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "clearedById" TEXT,

    CONSTRAINT "FollowUpDue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SalesRecord" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "product" TEXT,
    "quantity" DOUBLE PRECISION,
    "unit" TEXT,
    "orders" INTEGER,
    "amountFen" BIGINT,
    "channel" TEXT,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "grade" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "SalesRecord_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "ProgrammeSecret" ADD CONSTRAINT "ProgrammeSecret_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Township" ADD CONSTRAINT "Township_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorDefinition" ADD CONSTRAINT "IndicatorDefinition_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorPhase" ADD CONSTRAINT "IndicatorPhase_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "IndicatorDefinition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfflineGap" ADD CONSTRAINT "OfflineGap_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "WechatAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WechatAlias" ADD CONSTRAINT "WechatAlias_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "WechatAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AliasPerson" ADD CONSTRAINT "AliasPerson_aliasId_fkey" FOREIGN KEY ("aliasId") REFERENCES "WechatAlias"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AliasPerson" ADD CONSTRAINT "AliasPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "WechatAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "InboxMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxCause" ADD CONSTRAINT "OutboxCause_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxCause" ADD CONSTRAINT "OutboxCause_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "InboxMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Station" ADD CONSTRAINT "Station_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Station" ADD CONSTRAINT "Station_townshipId_fkey" FOREIGN KEY ("townshipId") REFERENCES "Township"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationNickname" ADD CONSTRAINT "StationNickname_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationAssignment" ADD CONSTRAINT "StationAssignment_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StationAssignment" ADD CONSTRAINT "StationAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DailyReport" ADD CONSTRAINT "DailyReport_stationId_fkey" FOREIGN KEY ("stationId") REFERENCES "Station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRevision" ADD CONSTRAINT "ReportRevision_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "DailyReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseRun" ADD CONSTRAINT "CourseRun_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassSession" ADD CONSTRAINT "ClassSession_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassCode" ADD CONSTRAINT "ClassCode_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpVisit" ADD CONSTRAINT "FollowUpVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SalesRecord" ADD CONSTRAINT "SalesRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
