import { OwnTemplates } from "./own-templates";
import { packFile } from "./pack-file";
import { makePapers, templateToStartFrom } from "./papers";

/** What papers are made with: the engine that fills Word files is fetched when the first paper is made. */
export { OwnTemplates, makePapers, packFile, templateToStartFrom };
