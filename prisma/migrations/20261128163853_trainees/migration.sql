-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN "onPaper" BOOLEAN;

-- AlterTable
ALTER TABLE "Consent" ADD COLUMN "askedAt" DATETIME;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN "position" INTEGER;
ALTER TABLE "Enrolment" ADD COLUMN "since" DATETIME;
ALTER TABLE "Enrolment" ADD COLUMN "toldState" TEXT;

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN "broadcastId" TEXT;

-- CreateTable
CREATE TABLE "PersonMerge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "byPersonId" TEXT,
    "reason" TEXT,
    "at" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "undoneById" TEXT
);

-- CreateTable
CREATE TABLE "MatchDoubt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "aliasId" TEXT,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "candidates" JSONB NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "chosenId" TEXT
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "refused" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CategoryRoster" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "authority" TEXT NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CategoryRosterEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "rosterId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "village" TEXT,
    "phoneIndex" TEXT,
    "categories" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unmatched',
    "personId" TEXT,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "CategoryRosterEntry_rosterId_fkey" FOREIGN KEY ("rosterId") REFERENCES "CategoryRoster" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CategoryClaim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "categories" JSONB NOT NULL,
    "causeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "StaffAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "login" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "passwordChangedAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    CONSTRAINT "StaffAccount_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WebSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "WebSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "StaffAccount" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "attachmentId" TEXT,
    "asked" JSONB NOT NULL,
    "byPersonId" TEXT NOT NULL,
    "byAliasId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "causeId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "sendAt" DATETIME,
    "state" TEXT NOT NULL,
    "confirmedAt" DATETIME,
    "finishedAt" DATETIME
);

-- CreateTable
CREATE TABLE "BroadcastTarget" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "broadcastId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    CONSTRAINT "BroadcastTarget_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DialogDefinition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DialogSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "definitionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "aliasId" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "remindedAt" DATETIME,
    "resumeAt" DATETIME,
    "expiresAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "DialogSession_definitionId_fkey" FOREIGN KEY ("definitionId") REFERENCES "DialogDefinition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CourseType" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countsTowards" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "EnrolmentStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "EnrolmentStep_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChainSnapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "ChainSnapshot_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttendanceMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "AttendanceMark_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClassPhoto" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "attachmentId" TEXT NOT NULL,
    "byPersonId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "ClassPhoto_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperSheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "byPersonId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "PaperSheet_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ClassSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "teacher" INTEGER,
    "content" INTEGER,
    "usefulness" INTEGER,
    "words" TEXT,
    "day" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RatingSeal" (
    "runId" TEXT NOT NULL,
    "personHash" TEXT NOT NULL,

    PRIMARY KEY ("runId", "personHash")
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "hours" REAL NOT NULL,
    "attended" INTEGER NOT NULL,
    "sessions" INTEGER NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "Certificate_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUpStatement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "byPersonId" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "voidedAt" DATETIME
);

-- CreateTable
CREATE TABLE "PersonFact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "day" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "visitId" TEXT,
    "causeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "PersonFact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ClassSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "place" TEXT NOT NULL,
    "teacher" TEXT,
    "language" TEXT NOT NULL DEFAULT '汉语',
    "hours" REAL,
    "cancelledAt" DATETIME,
    "headcount" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ClassSession_runId_fkey" FOREIGN KEY ("runId") REFERENCES "CourseRun" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ClassSession" ("endsAt", "id", "language", "number", "place", "runId", "startsAt", "teacher") SELECT "endsAt", "id", "language", "number", "place", "runId", "startsAt", "teacher" FROM "ClassSession";
DROP TABLE "ClassSession";
ALTER TABLE "new_ClassSession" RENAME TO "ClassSession";
CREATE INDEX "ClassSession_startsAt_idx" ON "ClassSession"("startsAt");
CREATE UNIQUE INDEX "ClassSession_runId_number_key" ON "ClassSession"("runId", "number");
CREATE TABLE "new_Course" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "hours" REAL,
    "section" TEXT,
    "content" JSONB,
    "offered" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Course_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Course" ("code", "hours", "id", "name", "offered", "programmeId", "type") SELECT "name", "hours", "id", "name", "offered", "programmeId", "type" FROM "Course";
DROP TABLE "Course";
ALTER TABLE "new_Course" RENAME TO "Course";
CREATE INDEX "Course_programmeId_name_idx" ON "Course"("programmeId", "name");
CREATE UNIQUE INDEX "Course_programmeId_code_key" ON "Course"("programmeId", "code");
CREATE TABLE "new_CourseRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "capacity" INTEGER,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "listVersion" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "CourseRun_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CourseRun" ("capacity", "courseId", "id", "number") SELECT "capacity", "courseId", "id", "number" FROM "CourseRun";
DROP TABLE "CourseRun";
ALTER TABLE "new_CourseRun" RENAME TO "CourseRun";
CREATE UNIQUE INDEX "CourseRun_courseId_number_key" ON "CourseRun"("courseId", "number");
CREATE TABLE "new_FollowUpDue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "runId" TEXT,
    "plan" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "dialogSessionId" TEXT,
    "clearedById" TEXT,
    "handedOverAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);
INSERT INTO "new_FollowUpDue" ("clearedById", "dueOn", "id", "personId", "plan", "programmeId", "state") SELECT "clearedById", "dueOn", "id", "personId", "plan", "programmeId", "state" FROM "FollowUpDue";
DROP TABLE "FollowUpDue";
ALTER TABLE "new_FollowUpDue" RENAME TO "FollowUpDue";
CREATE INDEX "FollowUpDue_programmeId_state_dueOn_idx" ON "FollowUpDue"("programmeId", "state", "dueOn");
CREATE UNIQUE INDEX "FollowUpDue_personId_plan_dueOn_key" ON "FollowUpDue"("personId", "plan", "dueOn");
CREATE TABLE "new_FollowUpVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "method" TEXT,
    "reached" BOOLEAN NOT NULL DEFAULT true,
    "openedShop" BOOLEAN,
    "employed" BOOLEAN,
    "monthlySalesFen" BIGINT,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "needs" TEXT,
    "satisfaction" TEXT,
    "byPersonId" TEXT,
    "flag" TEXT,
    "causeId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "voidedAt" DATETIME,
    CONSTRAINT "FollowUpVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_FollowUpVisit" ("byPersonId", "causeId", "createdAt", "day", "employed", "id", "method", "monthlySalesFen", "needs", "openedShop", "personId", "programmeId", "reached", "satisfaction") SELECT "byPersonId", "causeId", "createdAt", "day", "employed", "id", "method", "monthlySalesFen", "needs", "openedShop", "personId", "programmeId", "reached", "satisfaction" FROM "FollowUpVisit";
DROP TABLE "FollowUpVisit";
ALTER TABLE "new_FollowUpVisit" RENAME TO "FollowUpVisit";
CREATE INDEX "FollowUpVisit_programmeId_day_idx" ON "FollowUpVisit"("programmeId", "day");
CREATE INDEX "FollowUpVisit_causeId_idx" ON "FollowUpVisit"("causeId");
CREATE UNIQUE INDEX "FollowUpVisit_personId_day_via_key" ON "FollowUpVisit"("personId", "day", "via");
CREATE TABLE "new_Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programmeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "village" TEXT,
    "townshipName" TEXT,
    "phoneCipher" BLOB,
    "phoneIndex" TEXT,
    "phoneVersion" INTEGER,
    "origin" TEXT NOT NULL DEFAULT 'roster',
    "mergedIntoId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Person_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Person" ("createdAt", "id", "mergedIntoId", "name", "phoneCipher", "phoneIndex", "phoneVersion", "programmeId", "townshipName", "village") SELECT "createdAt", "id", "mergedIntoId", "name", "phoneCipher", "phoneIndex", "phoneVersion", "programmeId", "townshipName", "village" FROM "Person";
DROP TABLE "Person";
ALTER TABLE "new_Person" RENAME TO "Person";
CREATE INDEX "Person_programmeId_phoneIndex_idx" ON "Person"("programmeId", "phoneIndex");
CREATE INDEX "Person_programmeId_name_idx" ON "Person"("programmeId", "name");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
CREATE INDEX "Enrolment_personId_idx" ON "Enrolment"("personId");

-- CreateIndex
CREATE INDEX "OutboxMessage_broadcastId_idx" ON "OutboxMessage"("broadcastId");

-- What was there before there were steps and marks: its folds must not change.
INSERT INTO "EnrolmentStep" ("id", "programmeId", "runId", "personId", "kind", "via", "causeId", "messageId", "part", "sentAt", "recordedAt")
SELECT 'ens_' || e."id", c."programmeId", e."runId", e."personId", 'enrol', 'import', COALESCE(e."causeId", e."id"), COALESCE(e."causeId", e."id"), 0, e."createdAt", e."createdAt"
FROM "Enrolment" e JOIN "CourseRun" r ON r."id" = e."runId" JOIN "Course" c ON c."id" = r."courseId" WHERE e."state" <> 'withdrawn';
INSERT INTO "AttendanceMark" ("id", "programmeId", "sessionId", "personId", "kind", "byAliasId", "causeId", "messageId", "part", "sentAt", "recordedAt")
SELECT 'atm_' || a."id", a."programmeId", a."sessionId", a."personId", CASE a."via" WHEN 'proxy' THEN 'proxy' ELSE 'checkIn' END, a."byAliasId", a."causeId", COALESCE(m."externalId", a."causeId"),
  ROW_NUMBER() OVER (PARTITION BY a."causeId" ORDER BY a."id") - 1, a."at", a."at"
FROM "Attendance" a LEFT JOIN "InboxMessage" m ON m."id" = a."causeId" WHERE a."voidedAt" IS NULL;
