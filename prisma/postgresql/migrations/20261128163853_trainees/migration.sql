-- DropIndex
DROP INDEX "Course_programmeId_name_key";

-- DropIndex
DROP INDEX "FollowUpVisit_personId_day_idx";

-- DropIndex
DROP INDEX "Person_programmeId_phoneIndex_key";

-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN     "onPaper" BOOLEAN;

-- AlterTable
ALTER TABLE "ClassSession" ADD COLUMN     "cancelledAt" TIMESTAMP(3),
ADD COLUMN     "headcount" INTEGER,
ADD COLUMN     "hours" DOUBLE PRECISION,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "askedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Course" ADD COLUMN     "code" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "content" JSONB,
ADD COLUMN     "section" TEXT;

-- AlterTable
ALTER TABLE "CourseRun" ADD COLUMN     "listVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "open" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN     "position" INTEGER,
ADD COLUMN     "since" TIMESTAMP(3),
ADD COLUMN     "toldState" TEXT;

-- AlterTable
ALTER TABLE "FollowUpDue" ADD COLUMN     "createdAt" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "dialogSessionId" TEXT,
ADD COLUMN     "handedOverAt" TIMESTAMP(3),
ADD COLUMN     "runId" TEXT;

-- AlterTable
ALTER TABLE "FollowUpVisit" ADD COLUMN     "approximate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "flag" TEXT,
ADD COLUMN     "messageId" TEXT NOT NULL,
ADD COLUMN     "sentAt" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "via" TEXT NOT NULL,
ADD COLUMN     "voidedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "broadcastId" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'roster';

-- CreateTable
CREATE TABLE "PersonMerge" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "byPersonId" TEXT,
    "reason" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "undoneById" TEXT,

    CONSTRAINT "PersonMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatchDoubt" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "aliasId" TEXT,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "candidates" JSONB NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "chosenId" TEXT,

    CONSTRAINT "MatchDoubt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "refused" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryRoster" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "authority" TEXT NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CategoryRoster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryRosterEntry" (
    "id" TEXT NOT NULL,
    "rosterId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "village" TEXT,
    "phoneIndex" TEXT,
    "categories" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unmatched',
    "personId" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "CategoryRosterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryClaim" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "categories" JSONB NOT NULL,
    "causeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CategoryClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "passwordChangedAt" TIMESTAMP(3) NOT NULL,
    "disabledAt" TIMESTAMP(3),

    CONSTRAINT "StaffAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebSession" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "WebSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "attachmentId" TEXT,
    "asked" JSONB NOT NULL,
    "byPersonId" TEXT NOT NULL,
    "byAliasId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "sendAt" TIMESTAMP(3),
    "state" TEXT NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BroadcastTarget" (
    "id" TEXT NOT NULL,
    "broadcastId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "BroadcastTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DialogDefinition" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DialogDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DialogSession" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "definitionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "aliasId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "remindedAt" TIMESTAMP(3),
    "resumeAt" TIMESTAMP(3),
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DialogSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseType" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countsTowards" JSONB NOT NULL,

    CONSTRAINT "CourseType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrolmentStep" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "byAliasId" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "EnrolmentStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChainSnapshot" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "entries" JSONB NOT NULL,
    "byAliasId" TEXT NOT NULL,
    "byPersonIds" JSONB NOT NULL,
    "byStaff" BOOLEAN NOT NULL,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "ChainSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttendanceMark" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "byAliasId" TEXT,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "AttendanceMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassPhoto" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "attachmentId" TEXT NOT NULL,
    "byPersonId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ClassPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperSheet" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PaperSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rating" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "teacher" INTEGER,
    "content" INTEGER,
    "usefulness" INTEGER,
    "words" TEXT,
    "day" TEXT NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RatingSeal" (
    "runId" TEXT NOT NULL,
    "personHash" TEXT NOT NULL,

    CONSTRAINT "RatingSeal_pkey" PRIMARY KEY ("runId","personHash")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "attended" INTEGER NOT NULL,
    "sessions" INTEGER NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpStatement" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "FollowUpStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonFact" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "day" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "visitId" TEXT,
    "causeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "voidedAt" TIMESTAMP(3),

    CONSTRAINT "PersonFact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PersonMerge_programmeId_undoneAt_idx" ON "PersonMerge"("programmeId", "undoneAt");

-- CreateIndex
CREATE INDEX "PersonMerge_fromId_idx" ON "PersonMerge"("fromId");

-- CreateIndex
CREATE INDEX "MatchDoubt_programmeId_state_createdAt_idx" ON "MatchDoubt"("programmeId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "MatchDoubt_aliasId_idx" ON "MatchDoubt"("aliasId");

-- CreateIndex
CREATE INDEX "MatchDoubt_personId_idx" ON "MatchDoubt"("personId");

-- CreateIndex
CREATE INDEX "RosterImport_programmeId_createdAt_idx" ON "RosterImport"("programmeId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CategoryRoster_programmeId_version_key" ON "CategoryRoster"("programmeId", "version");

-- CreateIndex
CREATE INDEX "CategoryRosterEntry_rosterId_state_idx" ON "CategoryRosterEntry"("rosterId", "state");

-- CreateIndex
CREATE INDEX "CategoryRosterEntry_personId_idx" ON "CategoryRosterEntry"("personId");

-- CreateIndex
CREATE INDEX "CategoryClaim_personId_idx" ON "CategoryClaim"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffAccount_personId_key" ON "StaffAccount"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffAccount_login_key" ON "StaffAccount"("login");

-- CreateIndex
CREATE UNIQUE INDEX "WebSession_tokenHash_key" ON "WebSession"("tokenHash");

-- CreateIndex
CREATE INDEX "WebSession_accountId_expiresAt_idx" ON "WebSession"("accountId", "expiresAt");

-- CreateIndex
CREATE INDEX "Broadcast_programmeId_state_number_idx" ON "Broadcast"("programmeId", "state", "number");

-- CreateIndex
CREATE INDEX "Broadcast_state_finishedAt_idx" ON "Broadcast"("state", "finishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "BroadcastTarget_broadcastId_conversationId_key" ON "BroadcastTarget"("broadcastId", "conversationId");

-- CreateIndex
CREATE UNIQUE INDEX "DialogDefinition_programmeId_key_version_key" ON "DialogDefinition"("programmeId", "key", "version");

-- CreateIndex
CREATE INDEX "DialogSession_conversationId_state_idx" ON "DialogSession"("conversationId", "state");

-- CreateIndex
CREATE INDEX "DialogSession_personId_state_idx" ON "DialogSession"("personId", "state");

-- CreateIndex
CREATE INDEX "DialogSession_state_askedAt_idx" ON "DialogSession"("state", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CourseType_programmeId_name_key" ON "CourseType"("programmeId", "name");

-- CreateIndex
CREATE INDEX "EnrolmentStep_runId_sentAt_idx" ON "EnrolmentStep"("runId", "sentAt");

-- CreateIndex
CREATE INDEX "EnrolmentStep_personId_idx" ON "EnrolmentStep"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "EnrolmentStep_causeId_part_key" ON "EnrolmentStep"("causeId", "part");

-- CreateIndex
CREATE UNIQUE INDEX "ChainSnapshot_causeId_key" ON "ChainSnapshot"("causeId");

-- CreateIndex
CREATE INDEX "ChainSnapshot_runId_sentAt_idx" ON "ChainSnapshot"("runId", "sentAt");

-- CreateIndex
CREATE INDEX "AttendanceMark_sessionId_personId_idx" ON "AttendanceMark"("sessionId", "personId");

-- CreateIndex
CREATE INDEX "AttendanceMark_personId_idx" ON "AttendanceMark"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "AttendanceMark_causeId_part_key" ON "AttendanceMark"("causeId", "part");

-- CreateIndex
CREATE UNIQUE INDEX "ClassPhoto_attachmentId_key" ON "ClassPhoto"("attachmentId");

-- CreateIndex
CREATE INDEX "ClassPhoto_sessionId_idx" ON "ClassPhoto"("sessionId");

-- CreateIndex
CREATE INDEX "PaperSheet_sessionId_createdAt_idx" ON "PaperSheet"("sessionId", "createdAt");

-- CreateIndex
CREATE INDEX "Rating_programmeId_day_idx" ON "Rating"("programmeId", "day");

-- CreateIndex
CREATE INDEX "Rating_runId_idx" ON "Rating"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_code_key" ON "Certificate"("code");

-- CreateIndex
CREATE INDEX "Certificate_personId_idx" ON "Certificate"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_runId_personId_key" ON "Certificate"("runId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_programmeId_number_key" ON "Certificate"("programmeId", "number");

-- CreateIndex
CREATE INDEX "FollowUpStatement_visitId_idx" ON "FollowUpStatement"("visitId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpStatement_causeId_part_key" ON "FollowUpStatement"("causeId", "part");

-- CreateIndex
CREATE INDEX "PersonFact_personId_kind_day_idx" ON "PersonFact"("personId", "kind", "day");

-- CreateIndex
CREATE INDEX "PersonFact_programmeId_kind_day_idx" ON "PersonFact"("programmeId", "kind", "day");

-- CreateIndex
CREATE INDEX "Attendance_programmeId_voidedAt_idx" ON "Attendance"("programmeId", "voidedAt");

-- CreateIndex
CREATE INDEX "Attendance_personId_idx" ON "Attendance"("personId");

-- CreateIndex
CREATE INDEX "Course_programmeId_name_idx" ON "Course"("programmeId", "name");

-- CreateIndex
CREATE INDEX "Enrolment_personId_idx" ON "Enrolment"("personId");

-- CreateIndex
CREATE INDEX "FollowUpVisit_programmeId_day_idx" ON "FollowUpVisit"("programmeId", "day");

-- CreateIndex
CREATE INDEX "FollowUpVisit_causeId_idx" ON "FollowUpVisit"("causeId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUpVisit_personId_day_via_key" ON "FollowUpVisit"("personId", "day", "via");

-- CreateIndex
CREATE INDEX "OutboxMessage_broadcastId_idx" ON "OutboxMessage"("broadcastId");

-- CreateIndex
CREATE INDEX "Person_programmeId_phoneIndex_idx" ON "Person"("programmeId", "phoneIndex");

-- AddForeignKey
ALTER TABLE "CategoryRosterEntry" ADD CONSTRAINT "CategoryRosterEntry_rosterId_fkey" FOREIGN KEY ("rosterId") REFERENCES "CategoryRoster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffAccount" ADD CONSTRAINT "StaffAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebSession" ADD CONSTRAINT "WebSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BroadcastTarget" ADD CONSTRAINT "BroadcastTarget_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DialogSession" ADD CONSTRAINT "DialogSession_definitionId_fkey" FOREIGN KEY ("definitionId") REFERENCES "DialogDefinition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnrolmentStep" ADD CONSTRAINT "EnrolmentStep_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainSnapshot" ADD CONSTRAINT "ChainSnapshot_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceMark" ADD CONSTRAINT "AttendanceMark_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassPhoto" ADD CONSTRAINT "ClassPhoto_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperSheet" ADD CONSTRAINT "PaperSheet_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonFact" ADD CONSTRAINT "PersonFact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

UPDATE "Course" SET "code" = "name";
ALTER TABLE "Course" ALTER COLUMN "code" DROP DEFAULT;

-- CreateIndex
CREATE UNIQUE INDEX "Course_programmeId_code_key" ON "Course"("programmeId", "code");

-- What was there before there were steps and marks: its folds must not change.
INSERT INTO "EnrolmentStep" ("id", "programmeId", "runId", "personId", "kind", "via", "causeId", "messageId", "part", "sentAt", "recordedAt")
SELECT 'ens_' || e."id", c."programmeId", e."runId", e."personId", 'enrol', 'import', COALESCE(e."causeId", e."id"), COALESCE(e."causeId", e."id"), 0, e."createdAt", e."createdAt"
FROM "Enrolment" e JOIN "CourseRun" r ON r."id" = e."runId" JOIN "Course" c ON c."id" = r."courseId" WHERE e."state" <> 'withdrawn';
INSERT INTO "AttendanceMark" ("id", "programmeId", "sessionId", "personId", "kind", "byAliasId", "causeId", "messageId", "part", "sentAt", "recordedAt")
SELECT 'atm_' || a."id", a."programmeId", a."sessionId", a."personId", CASE a."via" WHEN 'proxy' THEN 'proxy' ELSE 'checkIn' END, a."byAliasId", a."causeId", COALESCE(m."externalId", a."causeId"),
  ROW_NUMBER() OVER (PARTITION BY a."causeId" ORDER BY a."id") - 1, a."at", a."at"
FROM "Attendance" a LEFT JOIN "InboxMessage" m ON m."id" = a."causeId" WHERE a."voidedAt" IS NULL;
