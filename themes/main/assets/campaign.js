// How far off a campaign's day is, by the clock of the place where it is held. The
// page says the day and, in words, what it was when the page was made; the place for
// the count is kept free by the style sheet, so that nothing moves.
for (const line of document.querySelectorAll(".day-state")) {
  const {day, zone, count, countOne} = line.dataset;
  const today = new Intl.DateTimeFormat("en-CA", {timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit"}).format(new Date());
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 864e5);
  const state = days < 0 ? "past" : days === 0 ? "today" : days <= 30 ? "coming" : "announced";
  line.className = `day-state is-${state}`;
  line.querySelector(".day-state-word").textContent = line.dataset["state" + state[0].toUpperCase() + state.slice(1)];
  if (days > 0) line.querySelector(".day-count").textContent = days === 1 ? countOne : count.replace("{0}", days);
}
