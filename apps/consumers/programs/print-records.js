import process from "node:process";
import { writeRecords } from "./write-records.js";

process.stdout.write(await writeRecords());
