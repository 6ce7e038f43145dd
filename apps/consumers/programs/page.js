import { writeRecords } from "./write-records.js";

document.body.textContent = await writeRecords();
