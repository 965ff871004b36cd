-- AlterTable
ALTER TABLE "Rating" ADD COLUMN     "shown" BOOLEAN NOT NULL DEFAULT false;
