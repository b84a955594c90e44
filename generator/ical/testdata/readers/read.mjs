// Prints the events of an iCalendar file, as ical.js reads them, as JSON. The
// zones are those that the file describes.
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

const when = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000Z", "Z"));

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const value = (name) => component.getFirstPropertyValue(name) ?? "";
  const event = new ICAL.Event(component);
  return {
    UID: event.uid, Summary: event.summary, Description: event.description ?? "", Location: event.location ?? "",
    URL: value("url"), Status: value("status"), Start: when(event.startDate), End: when(event.endDate),
    Organizer: component.getFirstProperty("organizer")?.getParameter("cn") ?? "",
    Categories: component.getFirstProperty("categories")?.getValues() ?? null,
  };
});
console.log(JSON.stringify(events));
