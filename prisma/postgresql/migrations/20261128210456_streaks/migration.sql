-- CreateIndex
CREATE INDEX "DailyReport_stationId_reported_grade_day_idx" ON "DailyReport"("stationId", "reported", "grade", "day");
