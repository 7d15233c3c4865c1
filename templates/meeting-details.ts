import { date, needed, text } from "../core/workbook/column";

/** What the papers of a meeting say of it, under the labels that officers use. */
export const meetingDetails = {
  partnership: text("Partnership", "Board", "Name of partnership", "Name of board"),
  date: needed(date("Date", "Meeting date", "Date of meeting")),
  time: text("Time", "Times", "Start time", "Starts", "Time of meeting"),
  place: text("Place", "Venue", "Location", "Room"),
};
