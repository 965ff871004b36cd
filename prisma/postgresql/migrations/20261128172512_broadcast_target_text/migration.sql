-- AlterTable
ALTER TABLE "BroadcastTarget" ADD COLUMN     "text" TEXT;
