process.env.TAKE_PICTURES = "yes";

/** Takes the pictures that the pages of the project show, those that the journeys of the pane leave among them. */
module.exports = { ...require("./jest.config.js"), testMatch: ["**/test/pictures.ts", "**/test/*-in-browser.test.ts"] };
